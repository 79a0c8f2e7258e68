using Gridloom.Server.Ui;

namespace Gridloom.Server.Emergency.Drills;

/// <summary>Drills and publicity (演练与宣教): the sums of a period, and the list of what they count.</summary>
public sealed record DrillsModel
{
    public required string From { get; init; }

    public required string To { get; init; }

    public required string Area { get; init; }

    public required string Kind { get; init; }

    public IReadOnlyList<Choice> Areas { get; init; } = [];

    public IReadOnlyList<Choice> Kinds { get; init; } = [];

    /// <summary>The chosen area and kind in words, as paper has them; empty for all.</summary>
    public IReadOnlyList<string> Narrowed { get; init; } = [];

    /// <summary>The sums in one sentence, as a yearly report has them.</summary>
    public required string Sentence { get; init; }

    public required DrillTable ByKind { get; init; }

    public IReadOnlyList<DrillTable> Tables { get; init; } = [];

    public IReadOnlyList<DrillRow> Rows { get; init; } = [];

    /// <summary>How many the whole list has.</summary>
    public long Total { get; init; }

    public string? PreviousHref { get; init; }

    public string? NextHref { get; init; }

    public string XlsxHref { get; init; } = "";

    public string CsvHref { get; init; } = "";

    /// <summary>Null for who only reads.</summary>
    public DrillForm? New { get; init; }

    /// <summary>What is wrong with the file that was sent.</summary>
    public string? FileError { get; init; }

    public FormError? Error { get; init; }
}

/// <param name="Name">By what the lines are told apart: 按街道.</param>
public sealed record DrillTable(string Name, IReadOnlyList<DrillLine> Lines);

/// <summary>The numbers of one kind, street or month.</summary>
public sealed record DrillLine(string Name, IReadOnlyList<DrillNumber> Numbers);

/// <param name="Href">The list of what is counted; null for a rate.</param>
public sealed record DrillNumber(string Name, string Value, string? Href, string? Explanation);

/// <summary>One entry of the list.</summary>
/// <param name="Booklets">950 / 1,000; null, as the rate, where none were planned.</param>
/// <param name="Href">Where it is changed; null for who only reads.</param>
public sealed record DrillRow(string Day, string Kind, string Topic, string Area, string Place, string People, string? Booklets, string? Rate, string Note, string? Href);

/// <summary>The form of one entry (登记表单).</summary>
/// <param name="Seen">The version that it was drawn from; 0 for a new one.</param>
public sealed record DrillForm(string Action, string Key, long Seen)
{
    public Field Day { get; init; } = Field.Blank;

    public Field Area { get; init; } = Field.Blank;

    public Field Kind { get; init; } = Field.Blank;

    public Field Topic { get; init; } = Field.Blank;

    public Field Place { get; init; } = Field.Blank;

    public Field People { get; init; } = Field.Blank;

    public Field Planned { get; init; } = Field.Blank;

    public Field Given { get; init; } = Field.Blank;

    public Field Note { get; init; } = Field.Blank;

    public required string Today { get; init; }

    public IReadOnlyList<Choice> Areas { get; init; } = [];

    public IReadOnlyList<Choice> Kinds { get; init; } = [];
}

/// <summary>One entry, to be changed or removed (修改登记).</summary>
public sealed record DrillModel(string Topic, DrillForm Form, string RemoveAction, Field Reason, FormError? Error);
