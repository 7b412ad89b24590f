namespace RnnDsl.Kernels;

/// <summary>Reads sequences into blocks, padded and cut as in training.</summary>
/// <param name="inputs">The sequences.</param>
/// <param name="time">Time steps to pad or cut to.</param>
/// <param name="ends">Where they are padded and cut.</param>
/// <param name="maskZero">Whether token id 0 does not count.</param>
internal sealed class InputReader(Sequences inputs, int time, PaddingEnds ends, bool maskZero)
{
    /// <summary>Room for a number of rows.</summary>
    public Block NewBlock(int rows)
    {
        if (inputs is ValueSequences values)
        {
            return Block.OfValues(rows, time, values.Features);
        }

        var block = Block.OfIds(rows, time);
        block.Mask = new bool[maskZero ? block.Ids.Length : 0];
        return block;
    }

    /// <summary>Reads rows.</summary>
    /// <param name="from">The first sequence.</param>
    /// <param name="rows">How many.</param>
    /// <param name="block">Where to put them.</param>
    public void Read(int from, int rows, Block block)
    {
        block.Rows = rows;
        for (var row = 0; row < rows; row++)
        {
            if (inputs is TokenSequences tokens)
            {
                var ids = block.Ids.AsSpan(row * time, time);
                tokens.Rows.CopyPadded(from + row, ids, ends);
                for (var t = 0; t < time && block.Mask.Length > 0; t++)
                {
                    block.Mask[(t * rows) + row] = ids[t] != Vocabulary.PaddingId;
                }
            }
            else
            {
                ReadValues((ValueSequences)inputs, from + row, block, row);
            }
        }
    }

    private void ReadValues(ValueSequences values, int index, Block block, int row)
    {
        var padded = new float[time * values.Features];
        values.CopyPadded(index, padded, ends);
        for (var t = 0; t < time; t++)
        {
            padded.AsSpan(t * values.Features, values.Features).CopyTo(block.At(t)[(row * block.Stride)..]);
        }
    }
}
