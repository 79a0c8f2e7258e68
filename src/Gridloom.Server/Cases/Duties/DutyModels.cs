using Gridloom.Domain;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Duties;

/// <summary>The versions of the catalogue, and the lines of the one in force (权责清单).</summary>
public sealed record DutiesModel
{
    public required IReadOnlyList<VersionRow> Versions { get; init; }

    /// <summary>The lines in force today; null when no catalogue is.</summary>
    public DutyTableModel? InForce { get; init; }

    /// <summary>Null for who may not begin a draft.</summary>
    public NewDraftForm? New { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>The lines of a version that meet the conditions of the address (条款表).</summary>
public sealed record DutyTableModel
{
    public required string Version { get; init; }

    /// <summary>Where the search is sent to.</summary>
    public required string Action { get; init; }

    public required IReadOnlyList<DutyRowModel> Rows { get; init; }

    /// <summary>How many lines the version has.</summary>
    public long All { get; init; }

    /// <summary>How many of them meet the conditions.</summary>
    public long Found { get; init; }

    /// <summary>The number of the first row shown, from 1.</summary>
    public long First { get; init; } = 1;

    public bool Filtered { get; init; }

    public string Text { get; init; } = "";

    public string Class { get; init; } = "";

    public string Area { get; init; } = "";

    public string Unit { get; init; } = "";

    public IReadOnlyList<ChoiceGroup> Classes { get; init; } = [];

    public IReadOnlyList<Choice> Areas { get; init; } = [];

    public IReadOnlyList<Choice> Units { get; init; } = [];

    public string? PreviousHref { get; init; }

    public string? NextHref { get; init; }

    public string CsvHref { get; init; } = "";

    public string XlsxHref { get; init; } = "";
}

/// <summary>One line as people read it (条款).</summary>
/// <param name="Class">01-10 道路破损, 大类 市容环境, 全部小类.</param>
/// <param name="Condition">The filing condition in words; empty for any.</param>
/// <param name="Area">全区, or the name of the area.</param>
/// <param name="EditHref">Null where it cannot be changed.</param>
public sealed record DutyRowModel(string Clause, string Class, string Condition, string Area, string Unit, string Cooperating, string Supervisor, string Wording, string? EditHref)
{
    /// <summary>It came from a ruling.</summary>
    public bool Ruled { get; init; }

    /// <summary>The case that was ruled on; null for who does not see every case.</summary>
    public string? RuledCase { get; init; }
}

/// <summary>One version, whole (清单版本).</summary>
public sealed record DutyVersionModel
{
    public required VersionRow Version { get; init; }

    public required DutyTableModel Lines { get; init; }

    /// <summary>Who put it in force and when: 督查员 01，11-20 10:26; null for a draft.</summary>
    public string? ForcedBy { get; init; }

    /// <summary>Against the version before it; null when there is none to compare with.</summary>
    public VersionDiff? Diff { get; init; }

    public string TrialHref { get; init; } = "";

    /// <summary>Classes that are on and that no line covers everywhere.</summary>
    public IReadOnlyList<string> Uncovered { get; init; } = [];

    /// <summary>What can be done with a draft; null for a version that is none, and for who may not edit.</summary>
    public DraftForms? Draft { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>The form of one line (编辑条款).</summary>
public sealed record DutyFormModel
{
    public required string Version { get; init; }

    public required string Action { get; init; }

    public required string Key { get; init; }

    public long Seen { get; init; }

    /// <summary>The clause as it stands in the draft; null for a new one.</summary>
    public string? Was { get; init; }

    /// <summary>Null for a new line.</summary>
    public string? RemoveAction { get; init; }

    public Field Clause { get; init; } = Field.Blank;

    public Field Class { get; init; } = Field.Blank;

    public Field Condition { get; init; } = Field.Blank;

    public Field Area { get; init; } = Field.Blank;

    public Field Unit { get; init; } = Field.Blank;

    public Field Cooperating { get; init; } = Field.Blank;

    public Field Supervisor { get; init; } = Field.Blank;

    public Field Wording { get; init; } = Field.Blank;

    public IReadOnlyList<ChoiceGroup> Classes { get; init; } = [];

    public IReadOnlyList<ChoiceGroup> Conditions { get; init; } = [];

    public IReadOnlyList<Choice> Areas { get; init; } = [];

    public IReadOnlyList<ChoiceGroup> Units { get; init; } = [];

    public FormError? Error { get; init; }
}
