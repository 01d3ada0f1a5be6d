namespace Vicinal.Platform.Safety;

/// <summary>A form that is larger than its page takes. What was typed is in the request's form; the files were counted and thrown away.</summary>
/// <param name="LargestBytes">The most that is taken.</param>
/// <param name="FoundBytes">What was sent, all together.</param>
/// <param name="Files">The files, the largest first.</param>
public sealed record OversizedForm(long LargestBytes, long FoundBytes, IReadOnlyList<OversizedForm.File> Files)
{
    /// <summary>A file that was thrown away.</summary>
    /// <param name="Field">The field's name as posted.</param>
    /// <param name="Name">The name that the browser gave.</param>
    /// <param name="Bytes">Its size.</param>
    public sealed record File(string Field, string Name, long Bytes);
}
