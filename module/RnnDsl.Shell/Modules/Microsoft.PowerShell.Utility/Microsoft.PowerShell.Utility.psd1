@{
    RootModule = 'Microsoft.PowerShell.Commands.Utility.dll'
    ModuleVersion = '7.0.0.0'
    GUID = 'e2f5c1a0-6f0e-4c58-9a1d-3b0c6f7d2a11'
    Author = 'PowerShell'
    Description = 'Objects, formats, variables, the web: Select-Object, Format-Table, Import-Csv, ConvertTo-Json and the like.'
    PowerShellVersion = '7.0'
    CompatiblePSEditions = @('Core')
    FunctionsToExport = @()
    AliasesToExport = @('fhx')
    CmdletsToExport = @(
        'Add-Member', 'Add-Type', 'Clear-Variable', 'Compare-Object', 'ConvertFrom-CliXml', 'ConvertFrom-Csv',
        'ConvertFrom-Json', 'ConvertFrom-Markdown', 'ConvertFrom-StringData', 'ConvertTo-CliXml', 'ConvertTo-Csv',
        'ConvertTo-Html', 'ConvertTo-Json', 'ConvertTo-Xml', 'Debug-Runspace', 'Disable-PSBreakpoint',
        'Disable-RunspaceDebug', 'Enable-PSBreakpoint', 'Enable-RunspaceDebug', 'Export-Alias', 'Export-Clixml',
        'Export-Csv', 'Export-FormatData', 'Export-PSSession', 'Format-Custom', 'Format-Hex', 'Format-List',
        'Format-Table', 'Format-Wide', 'Get-Alias', 'Get-Culture', 'Get-Date', 'Get-Error', 'Get-Event',
        'Get-EventSubscriber', 'Get-FileHash', 'Get-FormatData', 'Get-Host', 'Get-MarkdownOption', 'Get-Member',
        'Get-PSBreakpoint', 'Get-PSCallStack', 'Get-Random', 'Get-Runspace', 'Get-RunspaceDebug', 'Get-SecureRandom',
        'Get-TraceSource', 'Get-TypeData', 'Get-UICulture', 'Get-Unique', 'Get-Uptime', 'Get-Variable', 'Get-Verb',
        'Group-Object', 'Import-Alias', 'Import-Clixml', 'Import-Csv', 'Import-LocalizedData', 'Import-PSSession',
        'Import-PowerShellDataFile', 'Invoke-Expression', 'Invoke-RestMethod', 'Invoke-WebRequest', 'Join-String',
        'Measure-Command', 'Measure-Object', 'New-Alias', 'New-Event', 'New-Guid', 'New-Object', 'New-TemporaryFile',
        'New-TimeSpan', 'New-Variable', 'Out-File', 'Out-String', 'Read-Host', 'Register-EngineEvent',
        'Register-ObjectEvent', 'Remove-Alias', 'Remove-Event', 'Remove-PSBreakpoint', 'Remove-TypeData',
        'Remove-Variable', 'Select-Object', 'Select-String', 'Select-Xml', 'Send-MailMessage', 'Set-Alias', 'Set-Date',
        'Set-MarkdownOption', 'Set-PSBreakpoint', 'Set-TraceSource', 'Set-Variable', 'Show-Markdown', 'Sort-Object',
        'Start-Sleep', 'Tee-Object', 'Test-Json', 'Trace-Command', 'Unblock-File', 'Unregister-Event',
        'Update-FormatData', 'Update-List', 'Update-TypeData', 'Wait-Debugger', 'Wait-Event', 'Write-Debug',
        'Write-Error', 'Write-Host', 'Write-Information', 'Write-Output', 'Write-Progress', 'Write-Verbose',
        'Write-Warning'
    )
}
