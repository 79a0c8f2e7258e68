using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Domain.Budget.Monitoring;
using Gridloom.Server.Host;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>A project's sheet of monitoring as programs read it (监控表数据).</summary>
internal sealed class MonitoringJson(MonitoringSheets sheets)
{
    /// <summary>Amounts in 万元, paces in per cent; a pace is null while nothing is expected.</summary>
    /// <param name="Light">green, yellow, red.</param>
    public sealed record Money(decimal BudgetWanYuan, decimal PaidWanYuan, decimal PlannedWanYuan, decimal ForecastWanYuan, decimal? Pace, string Light, string Reason, string Measures);

    /// <param name="Pace">In per cent of what is expected by the day; null where no number decides.</param>
    /// <param name="Outlook">A code; blank while nobody said.</param>
    public sealed record Line(
        string Indicator, string Level1, string Level2, string Name, string Target, string Actual, decimal? Pace, string Light, string Outlook, string Reason, string Measures);

    /// <param name="Project">The project's id.</param>
    /// <param name="Stage">drafting, submitted.</param>
    /// <param name="Version">0 while nothing was saved; to be sent back as <c>seen</c>.</param>
    /// <param name="CutOff">The last day whose data is in it.</param>
    /// <param name="Area">Whose cases are counted: the part of the territory that the reader may see, until it is handed in.</param>
    /// <param name="Light">The worse of the two lights.</param>
    public sealed record Response(string Project, string Name, string Unit, long Year, string Stage, long Version, DateOnly CutOff, DateOnly Due, string Area, bool Demo, string Light)
    {
        /// <summary>The version of the rules of the lights.</summary>
        public required string Rules { get; init; }

        public required Money Money { get; init; }

        public required decimal? GoalPace { get; init; }

        public required string GoalLight { get; init; }

        public required IReadOnlyList<Line> Lines { get; init; }

        public required string Opinion { get; init; }

        /// <summary>Codes for <c>outlook</c>.</summary>
        public required IReadOnlyCollection<string> Outlooks { get; init; }
    }

    public async Task<IResult> Show(Actor actor, string id, CancellationToken stop)
    {
        if (await sheets.Find(actor, id, stop) is not { } found) return new ProblemResult(EvaluationProblems.NotFound);
        var (sheet, stored, money) = (found.Sheet, found.Stored, found.Sheet.Money);
        return TypedResults.Ok(new Response(
            id, sheet.Project, sheet.Unit, sheet.Year, stored?.Stage ?? SheetStage.Drafting, stored?.Version ?? 0, sheet.CutOff, sheets.Maker.Rules.DueOf((int)sheet.Year),
            SheetCodes.AreaOf(actor, stored), found.Demo, SheetCodes.Of(sheet.Light))
        {
            Rules = sheet.Rules, GoalPace = SheetCodes.Rounded(sheet.GoalPace), GoalLight = SheetCodes.Of(sheet.GoalLight), Lines = [.. sheet.Lines.Select(ToLine)], Opinion = sheet.Opinion,
            Money = new(SheetCodes.WanYuan(money.BudgetFen), SheetCodes.WanYuan(money.PaidFen), SheetCodes.WanYuan(money.PlannedFen), SheetCodes.WanYuan(money.ForecastFen),
                SheetCodes.Rounded(money.Pace), SheetCodes.Of(money.Light), money.Reason, money.Measures),
            Outlooks = sheets.Maker.Outlooks.Codes,
        });
    }

    private static Line ToLine(MonitoredLine line) => new(
        line.Indicator, line.Level1, line.Level2, line.Name, line.Target, line.Actual, SheetCodes.Rounded(line.Pace), SheetCodes.Of(line.Light), line.Outlook, line.Reason, line.Measures);
}
