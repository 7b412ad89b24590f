using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Penalties;

/// <summary>The regularisers as tensor operations.</summary>
internal static class Penalty
{
    /// <summary>A scalar with the penalty of values.</summary>
    public static Tensor Of(Regularizer regularizer, Tensor values) => regularizer switch
    {
        L1 l1 => AbsoluteSum(values, l1.Factor),
        L2 l2 => SquareSum(values, l2.Factor),
        L1L2 both => AbsoluteSum(values, both.L1).Plus(SquareSum(values, both.L2)),
        OrthogonalRegularizer orthogonal => MeanCosine(orthogonal, values),
        _ => throw new NotSupportedException($"No case computes {regularizer.GetType().Name}."),
    };

    /// <summary>The penalties of what layers give, <c>(batch, ...)</c>, each divided by the size of the batch; none without a regulariser.</summary>
    public static Tensor[] OfActivities(Regularizer regularizer, IEnumerable<Tensor> activities) => regularizer.IsNone
        ? []
        : [.. activities.Select(activity => Of(regularizer, activity).div(Scalars.Of(activity.shape[0])))];

    private static Tensor AbsoluteSum(Tensor values, double factor) => values.abs().sum().mul(Scalars.Of(factor));

    private static Tensor SquareSum(Tensor values, double factor) => values.Squared().sum().mul(Scalars.Of(factor));

    private static Tensor MeanCosine(OrthogonalRegularizer regularizer, Tensor values)
    {
        var rows = regularizer.Mode == OrthogonalMode.Rows ? values : values.t();
        var squares = rows.Squared().sum(new long[] { 1 }, keepdim: true);
        var units = rows.mul(squares.clamp(min: Scalars.Of(OrthogonalRegularizer.LeastSquare)).rsqrt());
        var pairs = Math.Max(1, rows.shape[0] * (rows.shape[0] - 1) / 2.0);
        return units.matmul(units.t()).abs().triu(1).sum().mul(Scalars.Of(regularizer.Factor / pairs));
    }
}
