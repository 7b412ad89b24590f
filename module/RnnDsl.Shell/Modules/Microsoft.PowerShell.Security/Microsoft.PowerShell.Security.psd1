@{
    RootModule = 'Microsoft.PowerShell.Security.dll'
    ModuleVersion = '7.0.0.0'
    GUID = '0c9b3d1e-7a64-4b8f-a5c7-4f1e2d3c4b33'
    Author = 'PowerShell'
    Description = 'Credentials, secrets and signatures.'
    PowerShellVersion = '7.0'
    CompatiblePSEditions = @('Core')
    FunctionsToExport = @()
    AliasesToExport = @()
    CmdletsToExport = @(
        'ConvertFrom-SecureString', 'ConvertTo-SecureString', 'Get-CmsMessage', 'Get-Credential', 'Get-ExecutionPolicy',
        'Get-PfxCertificate', 'Protect-CmsMessage', 'Set-ExecutionPolicy', 'Unprotect-CmsMessage'
    )
}
