using System.Management.Automation;
using System.Reflection;

namespace RnnDsl.PowerShell.Tests.Layers;

public sealed class LayerCoverageTests
{
    private static readonly Type[] s_cmdlets =
        [.. typeof(AddLayerCommand).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(AddLayerCommand)))];

    public static TheoryData<Type> Layers =>
        [.. typeof(Layer).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Layer)))];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Layer_OfTheLibrary_HasItsCmdlet(Type layer)
    {
        // A layer around another one is a switch on the cmdlets of all that it can hold.
        if (Held(layer) is { } held)
        {
            foreach (var inner in Layers.Select(row => row.Data).Where(held.IsAssignableFrom))
            {
                CmdletOf(inner).GetProperty(layer.Name).ShouldNotBeNull().PropertyType.ShouldBe(typeof(SwitchParameter));
            }
        }
        else
        {
            CmdletOf(layer).Name.ShouldBe($"Add{layer.Name}Command");
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Layer_OfTheLibrary_HasItsFluentMethod(Type layer) =>
        typeof(ModelBuilder).GetMethods().Where(method => method.Name == layer.Name).ShouldHaveSingleItem()
            .ReturnType.ShouldBe(typeof(ModelDescription));

    [Theory]
    [MemberData(nameof(Layers))]
    public void Layer_InitializersAndRegularizers_AreParametersOfItsCmdlet(Type layer)
    {
        var options = layer.GetProperties().Where(property => property.PropertyType == typeof(Initializer) || property.PropertyType == typeof(Regularizer));
        foreach (var option in options.Where(_ => Held(layer) is null))
        {
            var parameter = CmdletOf(layer).GetProperty(option.Name).ShouldNotBeNull(option.Name);
            parameter.PropertyType.ShouldBe(option.PropertyType);
            parameter.GetCustomAttribute<ParameterAttribute>().ShouldNotBeNull();
        }
    }

    private static Type? Held(Type layer) =>
        layer.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.ParameterType).FirstOrDefault(type => type.IsSubclassOf(typeof(Layer)));

    private static Type CmdletOf(Type layer) =>
        s_cmdlets.Where(cmdlet => cmdlet.GetCustomAttribute<CmdletAttribute>() is { VerbName: VerbsCommon.Add } name && name.NounName == layer.Name)
            .ShouldHaveSingleItem();
}
