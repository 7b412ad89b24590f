using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using RnnDsl.Shell.Prompt;

namespace RnnDsl.Shell;

/// <summary>Asks a person: on standard error, so that redirected output holds nothing but results.</summary>
internal sealed class Questions(Screen screen)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="HostException">Standard input has ended.</exception>
    public string ReadLine() => screen.ReadLine() ?? throw new HostException(
        "Standard input has ended, so nobody can answer. Give the value as an argument instead.");

    /// <summary>Reads a line that is not shown; a redirected one is read as it is.</summary>
    public SecureString ReadSecret()
    {
        if (!Console.IsInputRedirected)
        {
            return new AnswerReader(screen).ReadSecret();
        }

        var secret = new SecureString();
        foreach (var character in ReadLine())
        {
            secret.AppendChar(character);
        }

        return secret;
    }

    /// <summary>Asks for the value of each field, and for lists until an empty line.</summary>
    public Dictionary<string, PSObject> Ask(
        string caption, string message, Collection<FieldDescription> descriptions)
    {
        Introduce(caption, message);
        return descriptions.ToDictionary(field => field.Name, field => PSObject.AsPSObject(Ask(field)));
    }

    /// <summary>Asks until one of the choices, or with an empty line the default, is taken.</summary>
    public int Choose(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Introduce(caption, message);
        var menu = ChoiceMenu.From(choices, defaultChoice);
        while (true)
        {
            screen.WriteError(menu.Question);
            var answer = ReadLine().Trim();
            if (menu.Find(answer) is { } choice)
            {
                return choice;
            }

            if (answer == "?")
            {
                screen.WriteError(menu.Help);
            }
        }
    }

    /// <summary>Asks for a password, and for a user name where none is given.</summary>
    public PSCredential AskCredential(string caption, string message, string userName)
    {
        Introduce(caption, message);
        var user = string.IsNullOrEmpty(userName) ? AskText("User: ") : userName;
        screen.WriteError($"Password for {user}: ");
        return new PSCredential(user, ReadSecret());
    }

    private object Ask(FieldDescription field)
    {
        if (field.ParameterTypeName == nameof(SecureString))
        {
            screen.WriteError($"{field.Name}: ");
            return ReadSecret();
        }

        return field.ParameterTypeName.EndsWith("[]", StringComparison.Ordinal)
            ? AskList(field.Name)
            : AskText($"{field.Name}: ");
    }

    private string[] AskList(string name)
    {
        var values = new List<string>();
        while (AskText($"{name}[{values.Count}]: ") is { Length: > 0 } value)
        {
            values.Add(value);
        }

        return [.. values];
    }

    private string AskText(string question)
    {
        screen.WriteError(question);
        return ReadLine();
    }

    private void Introduce(string caption, string message)
    {
        foreach (var line in new[] { caption, message }.Where(line => !string.IsNullOrEmpty(line)))
        {
            screen.WriteError(line + Environment.NewLine);
        }
    }
}
