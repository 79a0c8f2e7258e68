using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Recurring;

/// <summary>The problems of a district, and the places that look like one (屡发问题).</summary>
/// <param name="Days">How many days back places are looked for.</param>
public sealed record ProblemsModel(IReadOnlyList<ProblemRow> Problems, IReadOnlyList<ProposedPlace> Proposed, int Days)
{
    /// <summary>How many cases make a place a problem.</summary>
    public int Least { get; init; }

    public FormError? Error { get; init; }
}

/// <param name="Cases">How many cases it has; <paramref name="Since"/> it was settled, so many of them.</param>
public sealed record ProblemRow(string Href, string Code, string Title, string ClassName, string Place, Remark State, int Cases, int Since, Instant OpenedAt);

/// <summary>A place that looks like a problem; its form makes one of it.</summary>
/// <param name="Key">Null for whoever only reads.</param>
public sealed record ProposedPlace(string Class, string ClassName, string Place, int Cases, long Longitude, long Latitude, string Title, string? Key);

/// <summary>One problem (问题页).</summary>
public sealed record ProblemModel(ProblemRow Row, IReadOnlyList<QueueRow> Cases)
{
    /// <summary>In words: what is counted of it.</summary>
    public IReadOnlyList<(string Name, string Value)> Figures { get; init; } = [];

    /// <summary>龙华街道 玉翠社区 003 网格, 半径 60 米.</summary>
    public string Ground { get; init; } = "";

    public MapView? Map { get; init; }

    /// <summary>Why it counts as settled; null while it does not.</summary>
    public string? Conclusion { get; init; }

    /// <summary>By whom and when.</summary>
    public string? SettledBy { get; init; }

    /// <summary>Settles it or takes it up again; null for whoever only reads.</summary>
    public ProblemForm? Form { get; init; }

    public FormError? Error { get; init; }
}

/// <param name="Settle">It is open, and the form settles it.</param>
public sealed record ProblemForm(string Action, string Key, string Seen, bool Settle, Field Note);
