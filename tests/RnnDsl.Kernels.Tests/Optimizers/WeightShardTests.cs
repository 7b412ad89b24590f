using CsCheck;

namespace RnnDsl.Kernels.Tests;

public class WeightShardTests
{
    [Fact]
    public void Of_AnySizes_HoldsEveryValueOnceAndInOrder() => Gen.Int[0, 100_000].Array[1, 5].Sample(sizes =>
    {
        var shards = WeightShard.Of(sizes);
        for (var (weight, next) = (0, 0); weight < sizes.Length; weight++)
        {
            var at = 0;
            for (; next < shards.Length && shards[next].Weight == weight; next++)
            {
                shards[next].From.ShouldBe(at);
                shards[next].Length.ShouldBeGreaterThan(0);
                at += shards[next].Length;
            }

            at.ShouldBe(sizes[weight]);
        }

        shards.Sum(shard => (long)shard.Length).ShouldBe(sizes.Sum(size => (long)size));
    });
}
