# A module of somebody else, which carries other versions of libraries that RnnDsl has too, and works with them.

function Get-Neighbour {
    $message = [Google.Protobuf.WellKnownTypes.Duration]::FromTimeSpan([TimeSpan]::FromSeconds(90))
    $bytes = [Google.Protobuf.MessageExtensions]::ToByteArray($message)
    $read = [Google.Protobuf.WellKnownTypes.Duration]::Parser.ParseFrom($bytes)
    "protobuf $($message.GetType().Assembly.GetName().Version.ToString(2)): $($read.Seconds)"

    $table = [CsvHelper.CsvReader]::new([System.IO.StringReader]::new("1,2"), [cultureinfo]::InvariantCulture)
    $null = $table.Read()
    "csv $($table.GetType().Assembly.GetName().Version.ToString(2)): $($table.GetField(0))"
}
