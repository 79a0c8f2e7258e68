namespace Gridloom.Domain.Budget.Evaluation;

/// <summary>
/// A project's self-evaluation as it is handed in (项目支出绩效自评表): every number with what it follows from, so that it can be recomputed
/// when the data has long moved on.
/// </summary>
/// <param name="CutOff">The last day whose data is in it.</param>
/// <param name="Book">The version of the score book.</param>
/// <param name="Scheme">The scheme's code.</param>
public sealed record EvaluationSheet(string Project, string Unit, long Year, DateOnly CutOff, string Book, string Scheme)
{
    public required EvaluationFunds Funds { get; init; }

    public required IReadOnlyList<EvaluationLine> Lines { get; init; }

    /// <summary>预算执行率得分.</summary>
    public required IndicatorScore Execution { get; init; }

    public required decimal Total { get; init; }

    /// <summary>The band's code.</summary>
    public required string Band { get; init; }

    public EvaluationTexts Texts { get; init; } = new("", "", "", "");
}

/// <summary>The money of a self-evaluation (项目资金), in 分.</summary>
/// <param name="FirstFen">年初预算数: of the first version that was approved.</param>
/// <param name="BudgetFen">全年预算数: of the version in force.</param>
/// <param name="PaidFen">全年执行数.</param>
/// <param name="Sources">From which money was paid, by the source's code.</param>
public sealed record EvaluationFunds(long FirstFen, long BudgetFen, long PaidFen, IReadOnlyDictionary<string, long> Sources);

/// <summary>What a self-evaluation says in sentences (自评文字); blank where nothing was said.</summary>
/// <param name="Goal">年度总体目标, expected.</param>
/// <param name="Outcome">实际完成情况.</param>
/// <param name="Troubles">存在的问题.</param>
/// <param name="Remedies">改进措施.</param>
public sealed record EvaluationTexts(string Goal, string Outcome, string Troubles, string Remedies)
{
    public const int Max = 2000;
}

/// <summary>One row of the indicators (自评指标行).</summary>
/// <param name="Indicator">Its id.</param>
/// <param name="Actual">实际完成值 as it is printed.</param>
/// <param name="Source">Where the value comes from, in words: counted by the system, entered with a proof, or judged.</param>
/// <param name="Score">Null for what is not scored.</param>
/// <param name="Reason">偏差原因分析及改进措施.</param>
/// <param name="Demo">True when somebody made the value up to show the product.</param>
public sealed record EvaluationLine(string Indicator, string Level1, string Level2, string Name, string Target, string Actual, Bilingual Source, IndicatorScore? Score, string Reason, bool Demo)
{
    /// <summary>True when the form asks why it stands so: not reached, judged below all points, or far above its target.</summary>
    public bool AsksReason => Score is { Standing: ScoreStanding.Short or ScoreStanding.FarAbove or ScoreStanding.Judged } score && score.Points < score.Weight;
}
