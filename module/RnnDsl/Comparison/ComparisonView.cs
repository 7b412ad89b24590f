using System.Management.Automation;
using System.Management.Automation.Host;

namespace RnnDsl.PowerShell;

/// <summary>
/// Shows compared models as lines of one table, whose columns fit all of them: each carries the comparison that it is of
/// as a note property.
/// </summary>
public static class ComparisonView
{
    private const string Property = "Comparison";

    // Titles and a rule.
    private const int LinesOfHead = 2;

    /// <summary>The comparison that a model was given with, or one of it alone.</summary>
    /// <param name="model">The model.</param>
    public static ModelComparison Of(ComparedModel model) =>
        PSObject.AsPSObject(model).Properties[Property]?.Value as ModelComparison ?? new ModelComparison([model]);

    /// <summary>What stands above the table, whose titles come with the first line.</summary>
    /// <param name="model">The first of the models that are shown.</param>
    /// <param name="host">The host of the session.</param>
    public static string Head(ComparedModel model, PSHost host)
    {
        GroupHead.Begin(model, host);
        var count = Of(model).Models.Count;
        return count == 1 ? "1 model" : FormattableString.Invariant($"{count:N0} models, the best first");
    }

    /// <summary>The line of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="host">The host of the session.</param>
    public static string Line(ComparedModel model, PSHost host)
    {
        var models = Of(model).Models;
        var lines = ComparisonTable.Lines(models, Terminal.WidthOf(host));
        return GroupHead.Show(model, host, lines.Take(LinesOfHead), lines[LinesOfHead + models.TakeWhile(other => other != model).Count()]);
    }

    internal static PSObject Attach(ComparedModel model, ModelComparison comparison)
    {
        var shown = PSObject.AsPSObject(model);
        shown.Properties.Add(new PSNoteProperty(Property, comparison));
        return shown;
    }
}
