using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Lists the names of a kind with their options; of one name it shows what every option means.</summary>
/// <param name="kind">The kind.</param>
public abstract class GlossaryCommand(GlossaryKind kind) : RnnCommand
{
    /// <summary>What the view of one name is chosen by.</summary>
    private const string OneName = "RnnDsl.GlossaryEntry#Options";

    /// <summary>Only names that match, with wildcards, in any case and with or without underscores.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(GlossaryCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override object Subject => Name;

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var name in Name)
        {
            if (WildcardPattern.ContainsWildcardCharacters(name))
            {
                var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
                WriteObject(Glossary.Of(kind).Where(entry => pattern.IsMatch(entry.Name)), enumerateCollection: true);
            }
            else
            {
                WriteOne(name);
            }
        }
    }

    private void WriteOne(string name)
    {
        try
        {
            // A copy: the engine keeps the name of a view with the object, and the list must not be shown so as well.
            var shown = new PSObject(Glossary.Find(kind, name) with { });
            shown.TypeNames.Insert(0, OneName);
            WriteObject(shown);
        }
        catch (FormatException e)
        {
            WriteError(new ErrorRecord(e, "NameNotFound", ErrorCategory.ObjectNotFound, name));
        }
    }
}
