namespace RnnDsl.Benchmarks;

/// <summary>What a case took; ratios are TorchSharp's time over ours.</summary>
internal sealed record StepRow(
    string Cell,
    int Units,
    int Batch,
    int Length,
    StepData Data,
    bool Embedding,
    int Threads,
    double OursMs,
    double TorchMs,
    double Ratio,
    double RatioMin,
    double RatioMax,
    double TorchFlushedMs,
    double RatioFlushed,
    double RatioFlushedMin,
    double RatioFlushedMax,
    double Gflops,
    double GemmGflops)
{
    public const string Header =
        "cell       units batch length data           threads  ours ms  torch ms             ratio  flushed ms             ratio  GFLOP/s";

    /// <summary>The sizes in words.</summary>
    public string Sizes() => $"{Cell}, {Units} units, batch {Batch}, length {Length}, {Data}, {Threads} threads";

    public override string ToString() => FormattableString.Invariant(
        $"{Cell,-10} {Units,5} {Batch,5} {Length,6} {Data,-14} {Threads,7} {OursMs,8:F2} {TorchMs,9:F2} {new Spread(Ratio, RatioMin, RatioMax),17} {TorchFlushedMs,11:F2} {new Spread(RatioFlushed, RatioFlushedMin, RatioFlushedMax),17} {Gflops,8:F0}");
}
