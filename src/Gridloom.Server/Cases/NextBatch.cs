namespace Gridloom.Server.Cases;

/// <summary>How much to read next where only a part of what is read fits (下一批): what that part says, and a little more.</summary>
internal static class NextBatch
{
    private const int Growth = 8;

    /// <param name="last">How much was read in one go before.</param>
    /// <param name="read">How much was read in all.</param>
    /// <param name="fitting">How much of it fitted; none says nothing, and then many times as much is read.</param>
    /// <param name="wanted">How much is still wanted.</param>
    /// <returns>At least 1, and at most eight times the last.</returns>
    public static int After(int last, int read, int fitting, int wanted)
    {
        var most = (long)last * Growth;
        var needed = fitting == 0 ? most : ((long)wanted * read / fitting) + 1;
        return (int)Math.Min(needed + (needed / Growth), Math.Min(most, int.MaxValue));
    }
}
