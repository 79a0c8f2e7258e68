using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Duties;

/// <summary>The versions of the catalogue, and the lines of the one in force (权责清单).</summary>
public sealed record DutiesModel
{
    public required IReadOnlyList<DutyVersionRow> Versions { get; init; }

    /// <summary>The lines in force today; null when no catalogue is.</summary>
    public DutyTableModel? InForce { get; init; }

    /// <summary>Null for who may not begin a draft.</summary>
    public NewDutiesForm? New { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>One version in the list.</summary>
/// <param name="From">The first day on which it holds; null for a draft.</param>
/// <param name="Until">The last day on which it held; null while no other follows.</param>
public sealed record DutyVersionRow(string Code, string Href, Remark State, string? From, string? Until, long Lines, string MadeBy, Instant MadeAt)
{
    /// <summary>Nobody agreed to it; it shows the product.</summary>
    public bool Sample { get; init; }
}

/// <summary>The form in which a draft is begun (新建草案).</summary>
public sealed record NewDutiesForm(string Action, string Key, Field Code, string CopyOf, IReadOnlyList<Choice> Copies);

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
public sealed record DutyRowModel(string Clause, string Class, string Condition, string Area, string Unit, string Cooperating, string Supervisor, string Wording, string? EditHref);

/// <summary>One version, whole (清单版本).</summary>
public sealed record DutyVersionModel
{
    public required DutyVersionRow Version { get; init; }

    public required DutyTableModel Lines { get; init; }

    /// <summary>Who put it in force and when: 督查员 01，11-20 10:26; null for a draft.</summary>
    public string? ForcedBy { get; init; }

    /// <summary>Against which version the differences stand; null when there is none to compare with.</summary>
    public string? ComparedWith { get; init; }

    public DutyDiffCounts Counts { get; init; } = new(0, 0, 0);

    /// <summary>The first of them.</summary>
    public IReadOnlyList<DutyDiffRow> Diff { get; init; } = [];

    public string TrialHref { get; init; } = "";

    /// <summary>What can be done with a draft; null for a version that is none, and for who may not edit.</summary>
    public DutyDraftForms? Draft { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>How many lines differ (差异数).</summary>
public sealed record DutyDiffCounts(int Added, int Removed, int Changed)
{
    public int All => Added + Removed + Changed;
}

/// <summary>One difference of two versions (一处差异).</summary>
/// <param name="Kind">新增, 删除, 改动.</param>
public sealed record DutyDiffRow(string Kind, string Clause, string About, IReadOnlyList<string> Changes);

/// <summary>The forms beside a draft (草案操作).</summary>
/// <param name="Seen">The version of the draft that this page shows; a later one refuses the forms.</param>
/// <param name="EarliestDay">The first day that may be chosen, yyyy-MM-dd; null when any may.</param>
/// <param name="Faults">Why it cannot come into force now.</param>
/// <param name="Uncovered">Classes that are on and that no line covers everywhere.</param>
public sealed record DutyDraftForms(string Code, string Key, long Seen, Field From, string? EarliestDay, IReadOnlyList<string> Faults, IReadOnlyList<string> Uncovered);

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

    public IReadOnlyList<Choice> Units { get; init; } = [];

    public FormError? Error { get; init; }
}
