using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Parts;

/// <summary>What a case's page tells of its parts (协同办理): who does what, by when, and how to ask for more.</summary>
public sealed record CasePartsModel(IReadOnlyList<PartCardModel> Parts, IReadOnlyList<PartAskForm> Asks)
{
    public bool IsEmpty => Parts.Count == 0 && Asks.Count == 0;
}

/// <summary>One part on its case's page (协同件).</summary>
/// <param name="Type">协办 or 吹哨.</param>
/// <param name="AskedBy">Who asked: a post, or the unit that whistled.</param>
public sealed record PartCardModel(long Part, string Type, string Unit, Remark State, string Task, string AskedBy, Instant AskedAt)
{
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>The clocks that run; those that stopped are told in <see cref="Facts"/>.</summary>
    public ClockLine? Clock { get; init; }

    /// <summary>In words: when the unit reported in, when it was done, each with whether in time.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>What was done, or by which clause it was refused.</summary>
    public string Said { get; init; } = "";

    /// <summary>What this person may do to it now.</summary>
    public IReadOnlyList<ActForm> Acts { get; init; } = [];
}

/// <summary>Asks other units for a part (请协同).</summary>
/// <param name="Type">The code of the type.</param>
/// <param name="Seen">The version of the case that the form was drawn from.</param>
public sealed record PartAskForm(string Type, string Label, string Action, string Key, string Seen)
{
    /// <summary>Shown open: what was just refused.</summary>
    public bool Open { get; init; }

    /// <summary>The cooperating units that the responsibility catalogue names; ticked already.</summary>
    public IReadOnlyList<UnitTick> Named { get; init; } = [];

    public IReadOnlyList<UnitTick> Others { get; init; } = [];

    /// <summary>Why the choice of units was refused; null when it was not.</summary>
    public string? UnitError { get; init; }

    public Field Task { get; init; } = Field.Blank;

    public Field Limit { get; init; } = Field.Blank;

    public string LimitUnit { get; init; } = "";

    public IReadOnlyList<Choice> LimitUnits { get; init; } = [];

    public bool Urgent { get; init; }

    /// <summary>In words: the limits that hold if nothing else is written.</summary>
    public string Usual { get; init; } = "";
}

/// <summary>A unit that may be asked (可请单位).</summary>
public sealed record UnitTick(string Code, string Name, bool Ticked);

/// <summary>The parts that a person has to do with (协同件列表), and how the units did.</summary>
public sealed record PartsModel
{
    public IReadOnlyList<PartTab> Tabs { get; init; } = [];

    public IReadOnlyList<PartListRow> Rows { get; init; } = [];

    /// <summary>True where there are more than are listed.</summary>
    public bool More { get; init; }

    public IReadOnlyList<Choice> Types { get; init; } = [];

    public IReadOnlyList<Choice> Units { get; init; } = [];

    public required string Stage { get; init; }

    public required string Type { get; init; }

    public required string Unit { get; init; }

    public bool Late { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>The page's own address.</summary>
    public required string Href { get; init; }

    public Lists.ExportOffer? Export { get; init; }

    public IReadOnlyList<PartUnitRow> Sums { get; init; } = [];

    /// <summary>All units together.</summary>
    public required PartUnitRow Total { get; init; }
}

/// <summary>One state of parts, as a way to its list.</summary>
public sealed record PartTab(string Name, string Href, long Count, long Late, bool Chosen);

/// <summary>One part in a list.</summary>
public sealed record PartListRow(string Href, string Number, string ClassName, string Place, string Type, string Unit, string Task, Remark State, ClockLine? Clock, string AskedBy, Instant AskedAt)
{
    public IReadOnlyList<Remark> Remarks { get; init; } = [];
}

/// <summary>How a unit did what it was asked for (协同考核).</summary>
public sealed record PartUnitRow(string Unit, long Asked, long Whistles, long AnswersOwed, long AnsweredInTime)
{
    public long WorkOwed { get; init; }

    public long DoneInTime { get; init; }

    public long Refusals { get; init; }

    public long Reworks { get; init; }

    public long Judged { get; init; }

    public long Satisfied { get; init; }
}
