<#
.SYNOPSIS
Builds, tests and packs RnnDsl, measures its speed, or trains what the README tells of the film reviews.

.DESCRIPTION
Runs in PowerShell 7 and, where there is none, in the shell of this project:

    dotnet run -c Release --project module/RnnDsl.Shell -- -File build.ps1 -Task Test

The shell then builds itself too, and must be up to date (dotnet run sees to that): it cannot replace files it runs from.

.PARAMETER Task
What to do, in this order: Build (with a check of the code's format), Test, Pack (into artifacts/packages: the NuGet
packages of the libraries, the shell as a .NET tool for this platform, and a zip of the module for each platform, whose
folder lies in artifacts/module; what is packed is then tried in clean processes and folders).
Session: types the session of module/Session.md into the shell once more, in tmux, and writes what is seen there.
Bench: measures training steps beside TorchSharp's own modules, and prediction beside ONNX Runtime, over cells, units,
batches, lengths and threads; an epoch beside its bare steps; the start of the module; a training through the cmdlet
beside the same through C#; stopping; memory; weight updates. It prints tables, takes some twenty minutes, and writes artifacts/bench/training-step.json and artifacts/bench/inference.json.
'dotnet run -c Release --project tests/Benchmarks -- steps' measures a part of that.
Reproduce: trains the chapter's three models on the film reviews, -Seeds times each, and writes what came of it beside
the chapter's figures to artifacts/reproduce/chapter.md, with the curves as PNG and SVG. It takes some ten minutes, and
can be stopped: finished trainings are kept in artifacts/reproduce/runs, and not done again until they are deleted.
Recipe: trains by the README's better recipe for the film reviews, -Seeds times, and writes how each training does on the
held-out reviews to artifacts/reproduce/recipe.md.
Forecast: trains the README's forecasts of ETTh1.csv and airline-passengers.csv, which lie in the folder -Series, -Seeds times,
and writes how each does on the held-out rows to artifacts/reproduce/forecast.md.
Several are given as -Task Build, Test; from outside PowerShell through -Command './build.ps1 -Task Build, Test'.

.PARAMETER Configuration
Release (default) or Debug.

.PARAMETER Archive
For Reproduce and Recipe: the archive of the reviews, where it lies already. Left out, it is downloaded once.
For Bench: the same, to measure on reviews too, and the import of them. Left out, random ids are all there is.

.PARAMETER Threads
For Bench: threads of the training steps that are compared; all processors by default.

.PARAMETER Series
For Forecast: the folder in which ETTh1.csv and airline-passengers.csv lie; the current one by default.

.PARAMETER Seeds
For Reproduce, Recipe and Forecast: how often each model is trained, with the seeds 0, 1, 2, ...; 5, 3 and 3 by default.

.PARAMETER Epochs
For Reproduce, Recipe and Forecast: epochs of each training; 10, as in the chapter, and those of the recipes by default.

.EXAMPLE
./build.ps1 -Task Build, Test

.EXAMPLE
./build.ps1 -Task Bench -Archive aclImdb_v1.tar.gz

.EXAMPLE
./build.ps1 -Task Reproduce -Archive aclImdb_v1.tar.gz -Seeds 1
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Pack', 'Session', 'Bench', 'Reproduce', 'Recipe', 'Forecast')]
    [string[]] $Task = 'Build',

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release',

    [ValidateNotNullOrEmpty()]
    [string] $Archive,

    [ValidateNotNullOrEmpty()]
    [string] $Series = '.',

    [ValidateRange(1, 1000)]
    [int] $Threads,

    [ValidateRange(1, 1000)]
    [int] $Seeds,

    [ValidateRange(1, 1000)]
    [int] $Epochs
)

# Only the engine is sure to be there: no cmdlets of Microsoft.PowerShell.Utility or Microsoft.PowerShell.Management.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false

function Invoke-Dotnet {
    $Host.UI.WriteLine("> dotnet $args")
    & dotnet @args
    if ($LASTEXITCODE -ne 0) {
        $Host.UI.WriteErrorLine("build.ps1: 'dotnet $args' failed with exit code $LASTEXITCODE.")
        exit $LASTEXITCODE
    }
}

function Invoke-Study {
    param([string] $Study)

    $given = @(
        if ($archivePath) { '--archive', $archivePath }
        '--series', $seriesPath
        if ($Seeds) { '--seeds', $Seeds }
        if ($Epochs) { '--epochs', $Epochs }
    )
    Invoke-Dotnet run -c $Configuration --project tests/Reproduction '--' --study $Study @given
}

$steps = [ordered]@{
    Build = {
        Invoke-Dotnet build RnnDsl.sln -c $Configuration
        Invoke-Dotnet format RnnDsl.sln --verify-no-changes --no-restore
    }
    Test  = { Invoke-Dotnet test --solution RnnDsl.sln -c $Configuration }
    Pack  = {
        Invoke-Dotnet pack RnnDsl.sln -c $Configuration
        foreach ($platform in 'linux-x64', 'win-x64', 'osx-arm64') {
            Invoke-Dotnet build module/RnnDsl -c $Configuration '-t:PackModule' "-p:ModulePlatform=$platform"
        }
        $env:RNNDSL_PACKED = "$PSScriptRoot/artifacts/packages"
        try {
            Invoke-Dotnet test --project tests/RnnDsl.Packages.Tests -c $Configuration
        }
        finally {
            $env:RNNDSL_PACKED = $null
        }
    }
    Session = {
        $env:RNNDSL_WRITE_SESSION = '1'
        try {
            Invoke-Dotnet test --project tests/RnnDsl.Shell.Tests -c $Configuration '--' --filter-class '*SessionTests'
        }
        finally {
            $env:RNNDSL_WRITE_SESSION = $null
        }
    }
    Bench = {
        $given = @(
            if ($archivePath) { '--archive', $archivePath }
            if ($Threads) { '--threads', $Threads }
        )
        Invoke-Dotnet run -c $Configuration --project tests/Benchmarks '--' @given
    }
    Reproduce = { Invoke-Study chapter }
    Recipe = { Invoke-Study recipe }
    Forecast = { Invoke-Study forecast }
}

$location = $ExecutionContext.SessionState.Path
# Relative to where the caller is, not to where the script goes.
$archivePath = if ($Archive) { $location.GetUnresolvedProviderPathFromPSPath($Archive) }
$seriesPath = $location.GetUnresolvedProviderPathFromPSPath($Series)
$location.PushCurrentLocation('build')
try {
    $null = $location.SetLocation([WildcardPattern]::Escape($PSScriptRoot))
    foreach ($name in $steps.Keys) {
        if ($name -in $Task) {
            & $steps[$name]
        }
    }
}
finally {
    $null = $location.PopLocation('build')
}
