namespace RnnDsl;

/// <summary>The initialisers by their names.</summary>
internal static class InitializerForms
{
    public static ShortForms<Initializer> All { get; } = new(
        "initialiser",
        new("zeros", Initializer.Zeros),
        new("ones", Initializer.Ones),
        new("constant", Initializer.Zeros, 1, n => new Constant(n[0])),
        new("uniform", new RandomUniform(), 2, n => new RandomUniform(n[0], n[1])),
        new("random_uniform", new RandomUniform(), 2, n => new RandomUniform(n[0], n[1])),
        new("normal", new RandomNormal(), 2, n => new RandomNormal(n[0], n[1])),
        new("random_normal", new RandomNormal(), 2, n => new RandomNormal(n[0], n[1])),
        new("truncated_normal", new TruncatedNormal(), 2, n => new TruncatedNormal(n[0], n[1])),
        new("glorot_uniform", new GlorotUniform()),
        new("glorot_normal", Initializer.GlorotNormal),
        new("he_uniform", Initializer.HeUniform),
        new("he_normal", Initializer.HeNormal),
        new("lecun_uniform", Initializer.LecunUniform),
        new("lecun_normal", Initializer.LecunNormal),
        new("variance_scaling", new VarianceScaling(), 1, n => new VarianceScaling(n[0])),
        new("orthogonal", new Orthogonal(), 1, n => new Orthogonal(n[0])),
        new("identity", new Identity(), 1, n => new Identity(n[0])));
}
