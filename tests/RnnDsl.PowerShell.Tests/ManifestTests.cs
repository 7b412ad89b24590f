using System.Management.Automation;
using System.Reflection;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests;

public sealed class ManifestTests : IDisposable
{
    private static readonly Assembly s_module = typeof(NewRnnModelCommand).Assembly;

    private static readonly IReadOnlyList<CmdletAttribute> s_cmdlets =
        [.. s_module.GetTypes().Select(type => type.GetCustomAttribute<CmdletAttribute>()).OfType<CmdletAttribute>()];

    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Manifest_Version_IsThatOfTheAssembly()
    {
        var version = s_module.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

        _session.Get<Version>("(Get-Module RnnDsl).Version").ToString().ShouldBe(version);
    }

    [Fact]
    public void Manifest_ExportedCmdlets_AreThoseOfTheAssembly() =>
        _session.Run("(Get-Module RnnDsl).ExportedCmdlets.Keys").Output.Select(o => o.ToString()).Order()
            .ShouldBe(s_cmdlets.Select(cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}").Order());

    [Fact]
    public void Module_Assembly_IsTheOneUnderTest() =>
        _session.Get<bool>("[RnnDsl.PowerShell.NewRnnModelCommand] -eq (Get-Command New-RnnModel).ImplementingType").ShouldBeTrue();

    [Fact]
    public void Cmdlets_Verbs_AreApproved()
    {
        var approved = typeof(VerbsCommon).Assembly.GetExportedTypes()
            .Where(type => type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields().Where(field => field.IsLiteral)).Select(field => field.Name).ToHashSet();

        s_cmdlets.Where(cmdlet => !approved.Contains(cmdlet.VerbName)).ShouldBeEmpty();
    }

    [Fact]
    public void Cmdlets_Output_IsDeclared() =>
        _session.Run("Get-Command -Module RnnDsl | Where-Object { -not $_.OutputType } | ForEach-Object Name").Output.ShouldBeEmpty();

    [Fact]
    public void Cmdlets_WhatTheyTakeAndGive_HasOneIdentityInTheSession()
    {
        Assembly[] shared = [typeof(ModelDescription).Assembly, s_module, typeof(PSObject).Assembly];

        s_module.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Cmdlet)))
            .SelectMany(type => type.GetProperties().Select(property => property.PropertyType)
                .Concat(type.GetCustomAttributes<OutputTypeAttribute>().SelectMany(output => output.Type).Select(output => output.Type)))
            .SelectMany(type => type.GetGenericArguments().Append(type.HasElementType ? type.GetElementType()! : type))
            .Where(type => !shared.Contains(type.Assembly) && type.Assembly != typeof(object).Assembly)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Cmdlets_ParametersOfALayer_ShowInTheSyntax() =>
        _session.Get<string>("(Get-Command Add-Dense).Definition").ShouldContain("Add-Dense [-Units] <int> [[-Activation] <Activation>] -Model <ModelDescription> [-NoBias]");

    [Fact]
    public void Module_ImportedRemovedAndImportedAgain_Works() =>
        _session.Get<ModelDescription>($"Remove-Module RnnDsl; Import-Module '{Session.Manifest}'; New-RnnModel | Add-Lstm 4").ShouldBe(Rnn.Sequential().Lstm(4));
}
