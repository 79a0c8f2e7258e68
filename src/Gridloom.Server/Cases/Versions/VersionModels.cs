using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Versions;

/// <summary>One version in the list.</summary>
/// <param name="From">The first day on which it holds; null for a draft.</param>
/// <param name="Until">The last day on which it held; null while no other follows.</param>
/// <param name="MadeAt">Null for the version that comes with the program.</param>
public sealed record VersionRow(string Code, string Href, Remark State, string? From, string? Until, long Lines, string MadeBy, Instant? MadeAt)
{
    /// <summary>Nobody agreed to it; it shows the product.</summary>
    public bool Sample { get; init; }
}

/// <summary>The form in which a draft is begun (新建草案).</summary>
public sealed record NewDraftForm(string Action, string Key, Field Code, string CopyOf, IReadOnlyList<Choice> Copies);

/// <summary>How many lines differ (差异数).</summary>
public sealed record DiffCounts(int Added, int Removed, int Changed)
{
    public int All => Added + Removed + Changed;
}

/// <summary>One difference of two versions (一处差异).</summary>
/// <param name="Kind">新增, 删除, 改动.</param>
public sealed record DiffRow(string Kind, string Clause, string About, IReadOnlyList<string> Changes);

/// <summary>How one version differs from another (两版之差).</summary>
/// <param name="With">The version that it is held against.</param>
/// <param name="Rows">The first of the differences.</param>
public sealed record VersionDiff(string With, DiffCounts Counts, IReadOnlyList<DiffRow> Rows)
{
    /// <summary>Differences that a page lists.</summary>
    public const int Shown = 200;
}

/// <summary>The forms beside a draft (草案操作).</summary>
/// <param name="Address">The draft's own; the forms are sent below it.</param>
/// <param name="Seen">The version of the draft that this page shows; a later one refuses the forms.</param>
/// <param name="EarliestDay">The first day that may be chosen, yyyy-MM-dd; null when any may.</param>
/// <param name="Faults">Why it cannot come into force now.</param>
public sealed record DraftForms(string Address, string Key, long Seen, Field From, string? EarliestDay, IReadOnlyList<string> Faults)
{
    /// <summary>How large a file may be, in words.</summary>
    public required string FileHint { get; init; }
}
