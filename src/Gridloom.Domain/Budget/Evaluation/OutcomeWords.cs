using System.Globalization;

namespace Gridloom.Domain.Budget.Evaluation;

/// <summary>Says in a sentence what a self-evaluation has come to (完成情况草稿); people go on from there.</summary>
public static class OutcomeWords
{
    /// <param name="lines">Of the sheet; those that are not scored do not count.</param>
    public static string Of(EvaluationFunds funds, IReadOnlyList<EvaluationLine> lines)
    {
        var scored = lines.Where(line => line.Score is not null).ToList();
        var reached = scored.Count(line => line.Score!.Standing is ScoreStanding.Reached or ScoreStanding.FarAbove || line.Score is { Standing: ScoreStanding.Judged } && line.Score.Points == line.Score.Weight);
        var rate = funds.BudgetFen == 0 ? "—" : (funds.PaidFen * 100m / funds.BudgetFen).ToString("0.00", CultureInfo.InvariantCulture) + "%";
        var text = $"全年预算 {Money(funds.BudgetFen)} 万元，支出 {Money(funds.PaidFen)} 万元，执行率 {rate}。列入评分的绩效指标 {scored.Count} 项，达成 {reached} 项";
        var missed = scored.Where(line => line.Score is { Standing: ScoreStanding.Short }).Select(line => line.Name).ToList();
        return missed.Count == 0 ? text + "。" : $"{text}，未达成 {missed.Count} 项：{string.Join('、', missed)}。";
    }

    private static string Money(long fen) => BudgetAmount.InWanYuan(fen);
}
