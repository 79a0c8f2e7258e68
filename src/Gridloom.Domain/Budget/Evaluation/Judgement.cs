using System.Globalization;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Budget.Evaluation;

/// <summary>What a person typed beside an indicator of a self-evaluation (评定填写), not yet checked.</summary>
/// <param name="Level">A level's code; blank where nothing was judged.</param>
/// <param name="Percent">The share of the points within the level.</param>
/// <param name="Excused">True when a value far above its target does not come of a target that was too low.</param>
/// <param name="Reason">偏差原因分析及改进措施.</param>
public sealed record JudgementInput(string Level, string Percent, bool Excused, string Reason);

/// <summary>The same, checked (评定).</summary>
public sealed record Judgement(string Level, decimal? Percent, bool Excused, string Reason)
{
    public const int ReasonMax = 1000;

    public static readonly Judgement None = new("", null, false, "");

    /// <summary>Null where nothing was judged.</summary>
    public Achieved.Judged? In(ScoreScheme scheme) => Percent is { } percent && scheme.FindLevel(Level) is { } level ? new(level, percent) : null;

    /// <param name="field">The indicator's id, in which the faults stand.</param>
    public static Outcome<Judgement> Check(JudgementInput typed, ScoreScheme scheme, string field)
    {
        var reason = Typed.Clean(typed.Reason) ?? "";
        if (reason.Length > ReasonMax || Typed.HasControl(reason)) return EvaluationProblems.ReasonUnfit(field);
        if (typed.Level.Length == 0 && typed.Percent.Trim().Length == 0) return new Judgement("", null, typed.Excused, reason);
        if (scheme.FindLevel(typed.Level) is not { } level) return EvaluationProblems.LevelMissing(field);
        if (!decimal.TryParse(typed.Percent.Trim().TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || !level.Holds(percent) || decimal.Round(percent, 2) != percent)
            return EvaluationProblems.PercentUnfit(field, level);
        return new Judgement(level.Code, percent, typed.Excused, reason);
    }
}
