using Gridloom.Domain;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Classes;

/// <summary>The case catalogue of the district (案件目录页).</summary>
public sealed record ClassesModel
{
    public required IReadOnlyList<VersionRow> Versions { get; init; }

    /// <summary>The lines in force today.</summary>
    public required ClassTableModel InForce { get; init; }

    /// <summary>Null for who may not begin a draft.</summary>
    public NewDraftForm? New { get; init; }

    public Instant Now { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>The lines of a version that meet the conditions of the address (目录表).</summary>
public sealed record ClassTableModel
{
    public required string Version { get; init; }

    /// <summary>Where the search is sent to.</summary>
    public required string Action { get; init; }

    public required IReadOnlyList<ClassRow> Rows { get; init; }

    /// <summary>How many classes the version has, and how many of them are on.</summary>
    public int Classes { get; init; }

    public int On { get; init; }

    /// <summary>How many lines the version has.</summary>
    public int All { get; init; }

    /// <summary>How many of them meet the conditions.</summary>
    public int Found { get; init; }

    /// <summary>The number of the first row shown, from 1.</summary>
    public int First { get; init; } = 1;

    public bool Filtered { get; init; }

    public string Text { get; init; } = "";

    public string Kind { get; init; } = "";

    public IReadOnlyList<Choice> Kinds { get; init; } = [];

    public bool Off { get; init; }

    public string? PreviousHref { get; init; }

    public string? NextHref { get; init; }

    public string CsvHref { get; init; } = "";

    public string XlsxHref { get; init; } = "";
}

/// <summary>One line as people read it (目录条目).</summary>
/// <param name="Class">01-10 道路破损.</param>
/// <param name="Major">事件 · 市容环境.</param>
/// <param name="Areas">一类区域 1.5 工作时; empty for none.</param>
/// <param name="EditHref">Null where it cannot be changed.</param>
public sealed record ClassRow(string Code, string Class, string Major, bool On, string Condition, string Limit, bool Sample, string Closing, string UnitKind, IReadOnlyList<string> Areas, string? EditHref);

/// <summary>One version, whole (目录版本).</summary>
public sealed record ClassVersionModel
{
    public required VersionRow Version { get; init; }

    public required ClassTableModel Lines { get; init; }

    /// <summary>Who put it in force and when; null for a draft and for the shipped one.</summary>
    public string? ForcedBy { get; init; }

    /// <summary>Against the version before it; null when there is none to compare with.</summary>
    public VersionDiff? Diff { get; init; }

    /// <summary>What can be done with a draft; null for a version that is none, and for who may not edit.</summary>
    public DraftForms? Draft { get; init; }

    /// <summary>The classes of community dispatch that it has not got (统一分拨); 0 when it has them all.</summary>
    public int DispatchMissing { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>The form of one line (编辑目录条目).</summary>
public sealed record ClassFormModel
{
    public required string Version { get; init; }

    public required string Action { get; init; }

    public required string Key { get; init; }

    public long Seen { get; init; }

    /// <summary>The code as it stands in the draft; null for a new line.</summary>
    public string? Was { get; init; }

    /// <summary>Null for a new line.</summary>
    public string? RemoveAction { get; init; }

    public Field Code { get; init; } = Field.Blank;

    public Field Major { get; init; } = Field.Blank;

    public Field Name { get; init; } = Field.Blank;

    public bool On { get; init; } = true;

    public Field Condition { get; init; } = Field.Blank;

    public Field Limit { get; init; } = Field.Blank;

    public Field Closing { get; init; } = Field.Blank;

    public Field UnitKind { get; init; } = Field.Blank;

    public bool Agreed { get; init; }

    public Field AreaLimits { get; init; } = Field.Blank;

    public IReadOnlyList<Choice> UnitKinds { get; init; } = [];

    /// <summary>The classes of areas that may have a limit of their own.</summary>
    public string AreaClasses { get; init; } = "";

    /// <summary>How many other lines the class has, which change with it.</summary>
    public int Siblings { get; init; }

    public FormError? Error { get; init; }
}
