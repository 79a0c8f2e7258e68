using Gridloom.Domain;
using Gridloom.Server.Lists;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>The list of cases under the conditions of its address (案件列表).</summary>
public sealed record CaseListModel
{
    public required IReadOnlyList<CaseRow> Rows { get; init; }

    /// <summary>How many cases meet the conditions; where they are too many to be counted, one more than was counted.</summary>
    public required long Total { get; init; }

    /// <summary>There are more than ten thousand, and how many more nobody counted.</summary>
    public bool Uncounted { get; init; }

    /// <summary>The number of the first row shown, from 1; null so far down that nobody counted.</summary>
    public long? First { get; init; } = 1;

    /// <summary>The columns shown, from the left.</summary>
    public IReadOnlyList<ColumnHead> Columns { get; init; } = [];

    /// <summary>Saved filters and the choice of columns; null in a sample of the page alone.</summary>
    public ListBar? Bar { get; init; }

    public CaseListFilter Filter { get; init; } = new();

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    public IReadOnlyList<ChoiceGroup> Classes { get; init; } = [];

    public IReadOnlyList<Choice> Sources { get; init; } = [];

    public IReadOnlyList<Choice> Stages { get; init; } = [];

    /// <summary>States of public reports: waiting, believed, put aside.</summary>
    public IReadOnlyList<Choice> Moderations { get; init; } = [];

    /// <summary>Streets, and the communities of the one that is chosen; empty where there is nothing to choose.</summary>
    public IReadOnlyList<Choice> Areas { get; init; } = [];

    /// <summary>Other views of the same cases: possible doubles, recurring problems.</summary>
    public IReadOnlyList<Choice> Beside { get; init; } = [];

    public string? PreviousHref { get; init; }

    public string? NextHref { get; init; }

    /// <summary>Whether this account may look for the cases of one reporter by phone.</summary>
    public bool FindsByPhone { get; init; }

    /// <summary>To the cases of past years; null for who may not see them.</summary>
    public string? PastHref { get; init; }

    /// <summary>Null when this account registers no cases.</summary>
    public string? NewCaseHref { get; init; }

    /// <summary>Which figure this list proves and the way back to it; null for an ordinary list.</summary>
    public ProvenFigure? Proves { get; init; }

    /// <summary>The rows can be ticked, for a batch.</summary>
    public bool Ticks { get; init; }

    /// <summary>The same list as a file; null when it is empty.</summary>
    public ExportOffer? Export { get; init; }

    /// <summary>What was wrong in the address, for instance an unreadable day; the list then shows what it could read.</summary>
    public FormError? Error { get; init; }
}

/// <summary>One case in the list.</summary>
/// <param name="Reporter">Masked name, or the collector's; empty when none was given.</param>
public sealed record CaseRow(string Number, string Href, string ClassCode, string ClassName, string Place, StageMark Stage, string Source, Instant ReportedAt, string Reporter)
{
    /// <summary>The grid beside an address that was typed: 玉翠社区 003 网格; empty when the place says it already or none is known.</summary>
    public string Grid { get; init; } = "";

    /// <summary>Of the step that it waits for; null when none counts.</summary>
    public ClockLine? Clock { get; init; }

    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>The case as a tick for a batch sends it: number and version.</summary>
    public string Tick { get; init; } = "";

    /// <summary>One value a column shown.</summary>
    public IReadOnlyList<Cell> Cells { get; init; } = [];
}

/// <summary>The conditions as they stand in the address; blank means none.</summary>
public sealed record CaseListFilter(string Text = "", string Class = "", string Source = "", string From = "", string To = "", string Moderation = "", string Area = "", string Stage = "", string Late = "", string Unit = "", string Figure = "", string Columns = "");

/// <summary>The figure whose rows a list shows (所证之数).</summary>
public sealed record ProvenFigure(string Words, string BackHref);
