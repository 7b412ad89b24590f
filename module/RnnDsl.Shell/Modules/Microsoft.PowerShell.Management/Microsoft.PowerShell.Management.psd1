@{
    RootModule = 'Microsoft.PowerShell.Commands.Management.dll'
    ModuleVersion = '7.0.0.0'
    GUID = '5b8e8a54-1c2f-4f43-8d0a-9d9a7a1f2b22'
    Author = 'PowerShell'
    Description = 'Files, folders, drives and processes: Get-ChildItem, Test-Path, Get-Content, Start-Process and the like.'
    PowerShellVersion = '7.0'
    CompatiblePSEditions = @('Core')
    FunctionsToExport = @()
    AliasesToExport = @('gcb', 'gin', 'gtz', 'scb', 'stz')
    CmdletsToExport = @(
        'Add-Content', 'Clear-Content', 'Clear-Item', 'Clear-ItemProperty', 'Convert-Path', 'Copy-Item',
        'Copy-ItemProperty', 'Debug-Process', 'Get-ChildItem', 'Get-Clipboard', 'Get-Content', 'Get-Item',
        'Get-ItemProperty', 'Get-ItemPropertyValue', 'Get-Location', 'Get-PSDrive', 'Get-PSProvider', 'Get-Process',
        'Get-TimeZone', 'Invoke-Item', 'Join-Path', 'Move-Item', 'Move-ItemProperty', 'New-Item', 'New-ItemProperty',
        'New-PSDrive', 'Pop-Location', 'Push-Location', 'Remove-Item', 'Remove-ItemProperty', 'Remove-PSDrive',
        'Rename-Item', 'Rename-ItemProperty', 'Resolve-Path', 'Restart-Computer', 'Set-Clipboard', 'Set-Content',
        'Set-Item', 'Set-ItemProperty', 'Set-Location', 'Split-Path', 'Start-Process', 'Stop-Computer', 'Stop-Process',
        'Test-Connection', 'Test-Path', 'Wait-Process'
    )
}
