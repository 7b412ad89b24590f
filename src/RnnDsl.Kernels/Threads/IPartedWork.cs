namespace RnnDsl.Kernels;

/// <summary>Work in numbered parts, which may be done in any order and several at a time.</summary>
internal interface IPartedWork
{
    /// <summary>Does a part.</summary>
    public void Do(int part);
}
