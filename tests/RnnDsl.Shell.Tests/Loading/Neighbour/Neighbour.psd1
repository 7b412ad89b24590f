@{
    RootModule         = 'Neighbour.psm1'
    ModuleVersion      = '1.0.0'
    GUID               = '3a0f8c5e-6a0e-4f63-9a57-0f5d1d8f0b11'
    RequiredAssemblies = @('Google.Protobuf.dll', 'CsvHelper.dll')
    FunctionsToExport  = @('Get-Neighbour')
}
