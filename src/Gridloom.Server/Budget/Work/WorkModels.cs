using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Work;

/// <summary>The work records of a year (工作记录).</summary>
public sealed record WorkListModel
{
    public required long Year { get; init; }

    public IReadOnlyList<Choice> Years { get; init; } = [];

    /// <summary>Empty for all.</summary>
    public required string Kind { get; init; }

    public IReadOnlyList<Choice> Kinds { get; init; } = [];

    /// <summary>Set when the list is what a number counts at an instant; null for the whole year.</summary>
    public Instant? Until { get; init; }

    public required Instant CutOff { get; init; }

    public IReadOnlyList<WorkSumLine> Sums { get; init; } = [];

    public IReadOnlyList<WorkLine> Rows { get; init; } = [];

    /// <summary>Of the whole list, the withdrawn ones too.</summary>
    public long Total { get; init; }

    public string? PreviousHref { get; init; }

    public string? NextHref { get; init; }

    /// <summary>Null for who only reads.</summary>
    public string? NewHref { get; init; }

    /// <summary>The year without its cut-off.</summary>
    public string AllHref { get; init; } = "";
}

/// <summary>What a kind comes to.</summary>
/// <param name="Records">How many, with their unit: 5 期.</param>
/// <param name="Counts">参加人数 182 人次.</param>
/// <param name="Rates">A rate with its two numbers.</param>
public sealed record WorkSumLine(string Kind, string Records, string Href, IReadOnlyList<(string Name, string Number)> Counts, IReadOnlyList<(string Name, string Rate, string Of)> Rates);

/// <summary>One record of the list.</summary>
/// <param name="By">Who entered it, and when.</param>
/// <param name="Withdrawn">Who withdrew it, when and why; null for one that counts.</param>
public sealed record WorkLine(string Id, string Day, string Kind, string Title, string Counts, string Office, string Note, string By)
{
    public required string ProofHref { get; init; }

    public required string ProofName { get; init; }

    public string? Withdrawn { get; init; }

    public bool Demo { get; init; }

    /// <summary>Where it may be withdrawn; null where it may not.</summary>
    public string? WithdrawHref { get; init; }
}

/// <summary>The form of a work record (登记工作).</summary>
public sealed record WorkFormModel(string Action, string Key)
{
    /// <summary>Each kind has a form of its own.</summary>
    public IReadOnlyList<(string Href, string Name, bool Here)> Kinds { get; init; } = [];

    public string Kind { get; init; } = "";

    public Field Day { get; init; } = Field.Blank;

    public required string Today { get; init; }

    public Field Title { get; init; } = Field.Blank;

    public Field Office { get; init; } = Field.Blank;

    public Field Note { get; init; } = Field.Blank;

    public IReadOnlyList<WorkCountField> Counts { get; init; } = [];

    public KeptFile? Kept { get; init; }

    public string? ProofError { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>One count of the form.</summary>
public sealed record WorkCountField(string Id, string Label, bool Needed, Field Field);

/// <summary>A record that is to be withdrawn (撤回).</summary>
public sealed record WorkWithdrawModel(string Action, string Key, WorkLine Record, Field Reason, FormError? Error);
