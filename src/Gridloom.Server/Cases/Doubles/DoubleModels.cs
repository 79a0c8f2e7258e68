using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Doubles;

/// <summary>One of two cases that may be one matter, or one that follows another (重复案件).</summary>
/// <param name="Href">Its page.</param>
public sealed record DoubleCase(string Href, string Id, string Number, string ClassName, StageMark Stage, string Place, Instant SeenAt, string Description)
{
    /// <summary>When it was reported, where that was later than it was seen.</summary>
    public Instant? ReportedLater { get; init; }

    public string Source { get; init; } = "";
}

/// <summary>A proposal with what speaks for it (疑似重复).</summary>
/// <param name="Reasons">相距 30 米, 相隔 1 小时, 小类相同, 文字 42% 相同.</param>
/// <param name="Apart">Where "two matters" is sent.</param>
public sealed record DoublePair(int Score, IReadOnlyList<string> Reasons, DoubleCase First, DoubleCase Second, DecideForm Apart)
{
    /// <summary>How the two may be linked, the usual way first; none where neither may follow the other.</summary>
    public IReadOnlyList<LinkForm> Links { get; init; } = [];
}

/// <summary>A decision that needs nothing but a press (判定).</summary>
public sealed record DecideForm(string Action, string Key);

/// <summary>Links one case to the other.</summary>
/// <param name="Main">The number that it follows from now on.</param>
/// <param name="Seen">The version of the case that was looked at.</param>
public sealed record LinkForm(string Action, string Key, string Main, string Seen, string Label);

/// <summary>The pairs that wait for a decision (疑似重复).</summary>
/// <param name="Total">One above the exact limit where there are more.</param>
public sealed record DoublesModel(IReadOnlyList<DoublePair> Pairs, long Total)
{
    /// <summary>How often the proposals of the last 90 days were right; null before anything was decided.</summary>
    public string? Record { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>An open case that may be of the matter that is being registered (相似案件).</summary>
public sealed record SimilarCase(DoubleCase Case, IReadOnlyList<string> Reasons);

/// <summary>The likeliest few; none where nothing is alike.</summary>
public sealed record SimilarModel(IReadOnlyList<SimilarCase> Cases);

/// <summary>What a case's page tells of doubles (重复与并案).</summary>
public sealed record CaseDoublesModel
{
    /// <summary>The case that this one follows.</summary>
    public DoubleCase? Main { get; init; }

    /// <summary>The cases that follow this one, or were closed with it.</summary>
    public IReadOnlyList<DoubleCase> Following { get; init; } = [];

    /// <summary>Undecided; the other case is the second.</summary>
    public IReadOnlyList<DoublePair> Pairs { get; init; } = [];

    /// <summary>The recurring problem that it belongs to: its address and what it says.</summary>
    public (string Href, string Words)? Problem { get; init; }

    public bool IsEmpty => Problem is null && Main is null && Following.Count == 0 && Pairs.Count == 0;
}
