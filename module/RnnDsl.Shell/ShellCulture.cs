using System.Globalization;

namespace RnnDsl.Shell;

/// <summary>
/// The invariant culture, but for its language: the engine breaks lines between words, as help has to be, in languages that
/// it knows alone.
/// </summary>
internal sealed class ShellCulture() : CultureInfo(string.Empty)
{
    public override string TwoLetterISOLanguageName => "en";
}
