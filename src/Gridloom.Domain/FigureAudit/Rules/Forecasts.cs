using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A monitoring form that expects less than the target and says that it will surely be reached (完成可能性). 财预〔2019〕136号.</summary>
internal sealed partial class Forecasts : IAuditRule
{
    public const string Rule = "forecast";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
        {
            (int Target, int Forecast, int Chance)? columns = null;
            foreach (var row in table.Rows)
                if (Head(row) is { } head) columns = head;
                else if (columns is { } of && of.Chance < row.Count) Check(row, of, verdicts);
        }
    }

    private static (int Target, int Forecast, int Chance)? Head(IReadOnlyList<Passage> row)
    {
        var labels = row.Select(c => PlainText.Label(c.Plain)).ToList();
        var (target, forecast, chance) = (labels.FindIndex(l => l is "年度指标值" or "指标值" or "目标值" or "年度目标值"), labels.FindIndex(l => l.StartsWith("全年预计完成", StringComparison.Ordinal)), labels.FindIndex(l => l.EndsWith("可能性", StringComparison.Ordinal)));
        return target >= 0 && forecast > target && chance > forecast ? (target, forecast, chance) : null;
    }

    private static void Check(IReadOnlyList<Passage> row, (int Target, int Forecast, int Chance) of, Verdicts verdicts)
    {
        var (target, forecast, chance) = (row[of.Target], row[of.Forecast], row[of.Chance]);
        if (!Sure().IsMatch(chance.Plain) || Figures.In(target.Plain) is not [var due] || Figures.In(forecast.Plain) is not [var expected] || due.Unit != expected.Unit) return;
        var less = Less().IsMatch(target.Plain);
        var reached = less ? expected.Number <= due.Number : expected.Number >= due.Number;
        // A plain number may be a limit, and only its name tells.
        if (!reached && !less && !More().IsMatch(target.Plain)) return;
        if (reached) verdicts.Hold(Rule, chance.Place, $"{target.Text.Trim()}:{expected}");
        else verdicts.Find(new(Rule, Severity.Warning, chance.Place, chance.Text.Trim(), "有可能/不能", chance.Text.Trim(), $"指标值 {target.Text.Trim()}，全年预计 {forecast.Text.Trim()}，达不到目标，可能性却填“{chance.Text.Trim()}”。"));
    }

    [GeneratedRegex("^ *(?:确定能|一定能|肯定能|能够?完成)", RegexOptions.None, 1000)]
    private static partial Regex Sure();

    [GeneratedRegex("≥|>|不低于|不少于|以上", RegexOptions.None, 1000)]
    private static partial Regex More();

    [GeneratedRegex("≤|<|不超过|不高于|不多于|以内|以下|低于(?<!不低于)", RegexOptions.None, 1000)]
    private static partial Regex Less();
}
