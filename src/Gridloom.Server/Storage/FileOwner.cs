namespace Gridloom.Server.Storage;

/// <summary>
/// A column that names kept files (附件归属). Each module registers one for every such column; a file that no owner names is swept away,
/// so a column without an owner would lose its files.
/// </summary>
internal abstract class FileOwner
{
    /// <summary>Table and column, for instance <c>case_photo.content</c>.</summary>
    public abstract string Column { get; }

    /// <summary>The names in use from <paramref name="from"/> to before <paramref name="to"/>, in the order of their characters.</summary>
    public abstract Task<List<string>> NamesInUse(string from, string to, CancellationToken stop);
}
