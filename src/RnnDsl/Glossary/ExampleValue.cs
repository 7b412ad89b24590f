using System.Reflection;

namespace RnnDsl;

/// <summary>Makes a value whose optional parts are the defaults, with any values for what is required.</summary>
internal static class ExampleValue
{
    public static object Of(Type type)
    {
        var constructor = Constructor(type);
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.HasDefaultValue ? Default(parameter) : Any(parameter.ParameterType))]);
    }

    /// <summary>The constructor whose arguments are those of the record.</summary>
    public static ConstructorInfo Constructor(Type type) =>
        type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;

    private static object? Default(ParameterInfo parameter) =>
        parameter.DefaultValue ?? (parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null);

    private static object Any(Type type) =>
        type == typeof(ValueList<int>) ? ValueList.Create<int>([])
        : type == typeof(ValueList<double>) ? ValueList.Create<double>([])
        : type.IsAssignableFrom(typeof(Gru)) ? new Gru(1)
        : type.IsAssignableFrom(typeof(Dense)) ? new Dense(1)
        : Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture);
}
