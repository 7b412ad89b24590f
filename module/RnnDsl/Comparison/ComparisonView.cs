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

    // Titles and a rule, which the engine follows by an empty line of its own.
    private const int LinesOfHead = 2;

    /// <summary>The comparison that a model was given with, or one of it alone.</summary>
    /// <param name="model">The model.</param>
    public static ModelComparison Of(ComparedModel model) =>
        PSObject.AsPSObject(model).Properties[Property]?.Value as ModelComparison ?? new ModelComparison([model]);

    /// <summary>The titles of the table.</summary>
    /// <param name="model">One of the models.</param>
    /// <param name="host">The host of the session.</param>
    public static string Head(ComparedModel model, PSHost host) =>
        string.Join(Environment.NewLine, ComparisonTable.Lines(Of(model).Models, Terminal.WidthOf(host))[0]);

    /// <summary>The line of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="host">The host of the session.</param>
    public static string Line(ComparedModel model, PSHost host)
    {
        var models = Of(model).Models;
        return ComparisonTable.Lines(models, Terminal.WidthOf(host))[LinesOfHead + models.TakeWhile(other => other != model).Count()];
    }

    internal static PSObject Attach(ComparedModel model, ModelComparison comparison)
    {
        var shown = PSObject.AsPSObject(model);
        shown.Properties.Add(new PSNoteProperty(Property, comparison));
        return shown;
    }
}
