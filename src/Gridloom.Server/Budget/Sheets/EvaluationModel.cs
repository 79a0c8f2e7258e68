using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>A project's self-evaluation (项目支出绩效自评表).</summary>
/// <param name="Project">The project's id.</param>
public sealed record EvaluationModel(string Project, string Key, EvaluationSheet Sheet)
{
    public required long Seen { get; init; }

    public required string Stage { get; init; }

    public required Tone Tone { get; init; }

    public required string Band { get; init; }

    /// <summary>True when the numbers reach to the end of the year.</summary>
    public bool YearOver { get; init; }

    public bool MaySave { get; init; }

    public bool MayReview { get; init; }

    public string? Demo { get; init; }

    /// <summary>Said when the live values count only a part of the district; null when they count all of it, or were handed in.</summary>
    public string? Scope { get; init; }

    public IReadOnlyList<EvaluationRow> Lines { get; init; } = [];

    public IReadOnlyList<Choice> Schemes { get; init; } = [];

    public IReadOnlyList<Choice> Levels { get; init; } = [];

    /// <summary>The shares of each level, in words.</summary>
    public string LevelHint { get; init; } = "";

    public required Func<string, Field> Texts { get; init; }

    /// <summary>The department's evaluation; null before.</summary>
    public DepartmentEvaluation? Review { get; init; }

    public string ReviewBand { get; init; } = "";

    public Field Opinion { get; init; } = Field.Blank;

    public FormError? Error { get; init; }
}

/// <param name="Source">Where the value comes from.</param>
/// <param name="Why">Why it has its points.</param>
public sealed record EvaluationRow(EvaluationLine Line, string Source, string Why)
{
    /// <summary>True when a person must judge, because no number decides.</summary>
    public bool Judges { get; init; }

    public required string Standing { get; init; }

    public required Tone Tone { get; init; }

    public string Level { get; init; } = "";

    public string Percent { get; init; } = "";

    public bool Excused { get; init; }

    public Field Reason { get; init; } = Field.Blank;

    /// <summary>The reviewer's points; blank where the self-evaluation's stand.</summary>
    public Field Points { get; init; } = Field.Blank;

    public Field Cause { get; init; } = Field.Blank;
}
