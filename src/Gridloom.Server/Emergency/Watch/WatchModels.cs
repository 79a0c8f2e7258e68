using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Emergency.Watch;

/// <summary>The page of the duty log (值班日志页).</summary>
public sealed record WatchModel
{
    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>Which days are shown, in words.</summary>
    public required string Span { get; init; }

    public string Area { get; init; } = "";

    public string Kind { get; init; } = "";

    public required IReadOnlyList<Choice> Areas { get; init; }

    public required IReadOnlyList<Choice> Kinds { get; init; }

    /// <summary>Each count with its list.</summary>
    public required IReadOnlyList<WatchCount> Counts { get; init; }

    public required IReadOnlyList<WatchMatter> Matters { get; init; }

    public string? FirstHref { get; init; }

    public string? NextHref { get; init; }

    public required string XlsxHref { get; init; }

    public required string CsvHref { get; init; }

    /// <summary>Null for whoever only reads.</summary>
    public WatchForm? Form { get; init; }

    public FormError? Error { get; init; }
}

/// <param name="Late">It counts what still waits.</param>
public sealed record WatchCount(string Name, long Count, string Href, bool Chosen, bool Late = false);

/// <summary>A first entry with what was written about it later (值班事项).</summary>
/// <param name="Open">Somebody must still see to it.</param>
public sealed record WatchMatter(WatchLine First, string Area, string Kind, bool Open, string? CaseNumber, IReadOnlyList<WatchLine> Later);

/// <summary>One entry (值班记录).</summary>
/// <param name="Relation">What it is to an earlier one: 更正第 12 条; null for a first one.</param>
/// <param name="Late">It was written down more than an hour after it happened.</param>
/// <param name="By">Who wrote it, and when.</param>
public sealed record WatchLine(long Serial, Instant At, string? Relation, string Words, string Source, string Measures, bool Late, string By)
{
    /// <summary>Ways on, with their names; none for whoever only reads.</summary>
    public IReadOnlyList<Choice> Ways { get; init; } = [];
}

/// <summary>The form of an entry.</summary>
/// <param name="About">Says about which entry it is, and how; null for a first one.</param>
public sealed record WatchForm(string Key, WatchFormAbout? About, Field At, Field Words, Field Source, Field Measures)
{
    public Field Area { get; init; } = Field.Blank;

    public Field Kind { get; init; } = Field.Blank;

    public Field Case { get; init; } = Field.Blank;

    public bool Open { get; init; }
}

/// <param name="Words">The beginning of the entry that it is about.</param>
public sealed record WatchFormAbout(long Serial, string As, string Title, string Words);
