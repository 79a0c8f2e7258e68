using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>The register of shelters (避难场所).</summary>
public sealed record SheltersModel
{
    public required ShelterConditions Asked { get; init; }

    /// <summary>One line a street, and all together last; over everything that the account sees, whatever is asked for.</summary>
    public IReadOnlyList<ShelterSum> Sums { get; init; } = [];

    public IReadOnlyList<ShelterLine> Rows { get; init; } = [];

    /// <summary>How many are asked for, on all pages.</summary>
    public long Total { get; init; }

    /// <summary>How many days an inspection holds.</summary>
    public int InspectionDays { get; init; }

    public string? FirstHref { get; init; }

    public string? NextHref { get; init; }

    public required string ExportHref { get; init; }

    /// <summary>Null for who only reads.</summary>
    public ShelterForm? New { get; init; }

    public string Key { get; init; } = "";

    public FormError? Error { get; init; }
}

/// <summary>What is asked for, and what could be (筛选条件).</summary>
/// <param name="Words">The conditions in words, for paper; empty for none.</param>
public sealed record ShelterConditions(string Text, string Area, string Kind, string State, bool Due, IReadOnlyList<string> Words)
{
    public IReadOnlyList<Choice> Areas { get; init; } = [];

    public IReadOnlyList<Choice> Kinds { get; init; } = [];

    public IReadOnlyList<Choice> States { get; init; } = [];
}

/// <summary>A street's shelters in numbers (合计); each opens to the shelters that it counts.</summary>
/// <param name="Capacity">Of those that can be used.</param>
public sealed record ShelterSum(string Name, ShelterNumber Places, ShelterNumber Usable, ShelterNumber Capacity, ShelterNumber Due);

public sealed record ShelterNumber(long Value, string Href);

/// <summary>One shelter in the list.</summary>
/// <param name="Inspected">The day, or — before the first inspection.</param>
public sealed record ShelterLine(string Code, string Href, string Name, string Area, string Place, string Kind, long Capacity, long? Size, string Manager, string Phone, Remark State, string Inspected, bool Due);

/// <summary>The form of one shelter (避难场所表单).</summary>
/// <param name="Seen">The version that it was drawn from; 0 for a new one.</param>
public sealed record ShelterForm(string Action, string Key, long Seen)
{
    public Field Code { get; init; } = Field.Blank;

    public Field Name { get; init; } = Field.Blank;

    public Field Area { get; init; } = Field.Blank;

    public Field Place { get; init; } = Field.Blank;

    public Field Kind { get; init; } = Field.Blank;

    public Field Capacity { get; init; } = Field.Blank;

    public Field Size { get; init; } = Field.Blank;

    public Field Manager { get; init; } = Field.Blank;

    public Field Phone { get; init; } = Field.Blank;

    public Field State { get; init; } = Field.Blank;

    public Field Inspected { get; init; } = Field.Blank;

    public IReadOnlyList<ChoiceGroup> Areas { get; init; } = [];

    public IReadOnlyList<ChoiceGroup> Kinds { get; init; } = [];

    public IReadOnlyList<ChoiceGroup> States { get; init; } = [];

    /// <summary>It was just tried and refused.</summary>
    public bool Open { get; init; }
}

/// <summary>One shelter (避难场所页).</summary>
public sealed record ShelterModel(ShelterLine Line)
{
    public int InspectionDays { get; init; }

    public IReadOnlyList<InspectionLine> Inspections { get; init; } = [];

    /// <summary>These three are null for who only reads.</summary>
    public ShelterForm? Change { get; init; }

    public InspectionForm? Inspect { get; init; }

    public RemovalForm? Remove { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>One inspection (检查记录).</summary>
/// <param name="By">The post of who wrote it down.</param>
public sealed record InspectionLine(string Day, Remark State, string Note, string By, Instant At);

/// <summary>The form of an inspection (检查).</summary>
public sealed record InspectionForm(string Action, string Key, long Seen, Field Day, Field State, Field Note)
{
    public IReadOnlyList<ChoiceGroup> States { get; init; } = [];
}

/// <summary>The form that takes a shelter out of the register (移除).</summary>
public sealed record RemovalForm(string Action, string Key, long Seen, Field Reason, bool Open);
