using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Budget.Monitoring;

/// <summary>What a person wrote beside a light (监控填写): how the year will end, why it lags, and what will be done.</summary>
/// <param name="Outlook">A code; blank while nobody said.</param>
public sealed record LightRemark(string Outlook, string Reason, string Measures)
{
    public static readonly LightRemark None = new("", "", "");

    /// <summary>Checks what was typed.</summary>
    /// <param name="outlooks">The codes that may stand there.</param>
    /// <param name="field">Where the faults stand.</param>
    public static Outcome<LightRemark> Check(LightRemark typed, IReadOnlySet<string> outlooks, string field)
    {
        var (reason, measures) = (Typed.Clean(typed.Reason) ?? "", Typed.Clean(typed.Measures) ?? "");
        if (typed.Outlook.Length > 0 && !outlooks.Contains(typed.Outlook)) return EvaluationProblems.OutlookUnknown.At(field);
        if (Math.Max(reason.Length, measures.Length) > Judgement.ReasonMax || Typed.HasControl(reason) || Typed.HasControl(measures)) return EvaluationProblems.ReasonUnfit(field);
        return new LightRemark(typed.Outlook, reason, measures);
    }
}
