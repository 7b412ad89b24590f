@{
    RootModule           = 'RnnDsl.PowerShell.dll'
    # The build puts the version of Directory.Build.props in its place.
    ModuleVersion        = '0.0.0'
    GUID                 = '646e0357-d318-4e49-875f-98847dd574ff'
    Author               = 'The RnnDsl authors'
    Copyright            = '(c) The RnnDsl authors. MIT licence.'
    Description          = 'Describe, train and use recurrent neural networks: New-RnnModel | Add-Lstm 32 | Start-Training'
    CompatiblePSEditions = @('Core')
    # The first version on .NET 10, which the assemblies need.
    PowerShellVersion    = '7.6'
    FormatsToProcess     = @('RnnDsl.format.ps1xml')
    TypesToProcess       = @('RnnDsl.types.ps1xml')
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    CmdletsToExport      = @(
        'New-RnnModel'
        'Add-Embedding'
        'Add-SimpleRnn'
        'Add-Lstm'
        'Add-Gru'
        'Add-Dense'
        'Add-Dropout'
        'Add-SpatialDropout1D'
        'Add-LayerNormalization'
        'Add-Masking'
        'Add-GlobalMaxPooling1D'
        'Add-GlobalAveragePooling1D'
        'Add-RnnModel'
        'Get-RnnLayer'
        'Get-RnnActivation'
        'Get-RnnInitializer'
        'Get-RnnRegularizer'
        'Get-RnnOptimizer'
        'Get-RnnSchedule'
        'Get-RnnLoss'
        'Get-RnnMetric'
        'Get-RnnCallback'
        'Get-RnnDataset'
        'Import-RnnDataset'
        'ConvertTo-RnnDataset'
        'Export-RnnDataset'
        'Clear-RnnDatasetCache'
        'Import-RnnSeries'
        'Import-RnnText'
        'New-RnnText'
        'Start-Training'
        'Measure-RnnModel'
        'Compare-RnnModel'
        'Invoke-RnnModel'
        'Export-TrainingPlot'
        'Export-ForecastPlot'
        'Export-RnnModel'
        'Import-RnnModel'
    )
    PrivateData          = @{
        PSData = @{
            Tags = @('rnn', 'lstm', 'gru', 'deep-learning', 'machine-learning')
        }
    }
}
