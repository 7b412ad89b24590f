using System.Collections;
using System.Globalization;
using System.Reflection;

namespace RnnDsl;

/// <summary>Reads an entry of the glossary off a value and its type.</summary>
internal static class GlossaryReader
{
    /// <param name="kind">What it is the name of.</param>
    /// <param name="name">The name.</param>
    /// <param name="value">What the name alone stands for, or an example of the type.</param>
    /// <param name="root">The type of all values of the kind.</param>
    /// <param name="isExample">Whether required arguments of the value may be anything.</param>
    public static GlossaryEntry Describe(GlossaryKind kind, string name, object value, Type root, bool isExample)
    {
        var type = value.GetType();

        // A name such as he_normal is a property of the root, and the type that it stands for is a wider one.
        var known = root.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(property => OptionName.Bare(property.Name) == OptionName.Bare(name));
        return new(kind, name, type.Name, [.. Options(type, value, isExample)], known is null ? Documentation.Of(type) : Documentation.Of(known));
    }

    private static IEnumerable<GlossaryOption> Options(Type type, object value, bool isExample)
    {
        // An activation is its name, and has no more to choose.
        var arguments = type.IsValueType ? [] : ExampleValue.Constructor(type).GetParameters();
        return (type.IsValueType ? [] : OptionName.Of(type))
            .OrderBy(property => Array.FindIndex(arguments, argument => argument.Name == property.Name) is var place and >= 0 ? place : int.MaxValue)
            .Select(property =>
            {
                var isRequired = isExample && arguments.Any(argument => argument.Name == property.Name && !argument.HasDefaultValue);
                return new GlossaryOption(
                    property.Name, Name(property.PropertyType), isRequired, isRequired ? "" : Text(property.GetValue(value)), Documentation.Of(property, type))
                {
                    Words = Words(property.PropertyType),
                };
            });
    }

    private static string Name(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(double) => "double",
        var t when t == typeof(int) => "int",
        var t when t == typeof(bool) => "bool",
        var t when t == typeof(string) => "string",
        { IsGenericType: true } list => $"{Name(list.GenericTypeArguments[0])}[]",
        var other => other.Name,
    };

    private static ValueList<string> Words(Type type) => type.IsEnum ? [.. Enum.GetNames(type)] : [];

    private static string Text(object? value) => value switch
    {
        null => "",
        double number => number.ToString(CultureInfo.InvariantCulture).Replace('E', 'e'),
        bool flag => flag ? "true" : "false",
        Initializer initializer => ShortName(Initializer.Names, Initializer.Parse, initializer),
        Regularizer regularizer => ShortName(Regularizer.Names, Regularizer.Parse, regularizer),
        string text => text,
        IEnumerable => "",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string ShortName<T>(ValueList<string> names, Func<string, T> parse, T value)
        where T : class =>
        names.FirstOrDefault(name => parse(name).Equals(value)) ?? value.ToString()!;
}
