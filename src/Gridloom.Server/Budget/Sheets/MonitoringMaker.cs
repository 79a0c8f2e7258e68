using Gridloom.Domain;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Domain.Budget.Monitoring;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>What people write on a sheet of monitoring (监控填写).</summary>
/// <param name="Lines">By the indicator's id.</param>
internal sealed record MonitoringInput(LightRemark Money, IReadOnlyDictionary<string, LightRemark> Lines, string Opinion)
{
    public static readonly MonitoringInput Blank = new(LightRemark.None, new Dictionary<string, LightRemark>(), "");
}

/// <summary>Fills a sheet of monitoring from the numbers and what people wrote (监控成表).</summary>
internal sealed class MonitoringMaker(MonitoringRules rules, Outlooks outlooks)
{
    public MonitoringRules Rules => rules;

    public Outlooks Outlooks => outlooks;

    public MonitoringSheet Make(SheetNumbers numbers, MonitoringInput input)
    {
        var (sheet, money) = (numbers.Sheet, numbers.Execution.Money);
        var passed = YearPassed.At(sheet.Document.TargetYear, numbers.CutOff);
        List<MonitoredLine> lines = [.. sheet.Lines.Where(line => line.Why?.Entry != WayIn.NotApplicable).Select(line => ToLine(line, passed.Percent / 100, input.Lines.GetValueOrDefault(line.Indicator.Id, LightRemark.None)))];
        var pace = GoalPace.Mean(lines.Select(line => line.Pace));
        return new(sheet.Project.Name, sheet.Document.Unit, sheet.Document.TargetYear, numbers.CutOff, rules.Version)
        {
            Money = new(money.BudgetFen, money.PaidFen, money.PlannedFen, money.ForecastFen, money.Pace, rules.LightOf(money.Pace)) { Reason = input.Money.Reason, Measures = input.Money.Measures },
            Lines = lines, GoalPace = pace, GoalLight = rules.LightOf(pace), Opinion = input.Opinion,
        };
    }

    private MonitoredLine ToLine(SheetLine line, decimal passed, LightRemark remark)
    {
        var grows = line.Live is { Figure.Source.Kind: LiveKind.Count } or null && line.Tied is { IsRate: false };
        var pace = GoalPace.Of(line.Target, line.Number, grows, passed);
        return new(line.Indicator.Id, line.Indicator.Level1, line.Indicator.Level2, line.Indicator.Name, line.Indicator.Target, EvaluationMaker.ValueOf(line) ?? "—", pace, rules.LightOf(pace), remark.Outlook)
        {
            Reason = remark.Reason, Measures = remark.Measures,
        };
    }

    /// <summary>Why the sheet cannot be handed in; null when it can.</summary>
    public static Problem? Unready(MonitoringSheet sheet)
    {
        var late = sheet.Lines.Where(line => line.Light != Light.Green).Any(line => line.Reason.Length == 0 || line.Measures.Length == 0);
        return late || (sheet.Money.Light != Light.Green && (sheet.Money.Reason.Length == 0 || sheet.Money.Measures.Length == 0)) ? EvaluationProblems.MonitoringReasonsMissing : null;
    }
}
