using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Server.Host;
using Microsoft.AspNetCore.WebUtilities;
using AccountLookup = Gridloom.Server.Access.AccountLookup;
using LiveFigureLookup = Gridloom.Server.Indicators.LiveFigureLookup;

namespace Gridloom.Server.Budget;

/// <summary>绩效目标表: one project's form, with what each indicator has come to.</summary>
internal static class ShowProject
{
    /// <param name="List">The address of the list of exactly what is counted.</param>
    public sealed record Part(string Measure, long Count, string List);

    /// <param name="Kind">count, rate, workers, monthly-per-worker; tied-rate and tied-count of a questionnaire or of work records.</param>
    /// <param name="Value">In per cent for a rate; null while there is nothing to divide by.</param>
    /// <param name="Area">Whose cases are counted: the part of the territory that the reader may see.</param>
    /// <param name="Parts">What the value is made of; of a rate the numerator and the denominator.</param>
    public sealed record Live(string Kind, decimal? Value, DateTimeOffset CutOff, string Area, IReadOnlyList<Part> Parts);

    /// <param name="By">The post of whoever entered it.</param>
    /// <param name="Proof">Where the proof file is downloaded.</param>
    /// <param name="Demo">True when nobody entered it and it only shows the product.</param>
    public sealed record Entered(string Value, DateOnly AsOf, string? Note, long Version, string By, DateTimeOffset At, string Proof, bool Demo);

    /// <param name="Version">Of the indicator; a value that is entered next goes on from there.</param>
    /// <param name="Number">Null for a target that no single number states.</param>
    /// <param name="Standing">met, on-track, behind, missed, judged, awaited, unmeasured, not-applicable.</param>
    /// <param name="NotMeasured">Why there is no live value; null when there is one.</param>
    public sealed record Line(
        string Id, long Version, string Level1, string Level2, string Name, string Target, string? TargetSource, decimal? Number, string? Unit, string Standing,
        Live? Live, Entered? Entered, string? NotMeasured);

    public sealed record Response(
        string Id, string Name, string Unit, string Kind, string? Starts, string? Ends, long Year, long? DocumentYear, bool Demo, decimal AmountWanYuan, decimal? TotalWanYuan,
        DateTimeOffset CutOff, decimal YearPassedPercent, IReadOnlyList<Line> Indicators);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet("/budget/{id}", ShowOnPage).Requires(Permission.ReadBudget);
        doors.Api.MapGet("/budget/projects/{id}", ShowByApi).WithSummary("A budget project with its indicators").Requires(Permission.ReadBudget).Produces<Response>();
    }

    private static async Task<IResult> ShowOnPage(string id, HttpContext http, Caller caller, ProjectSheets sheets, ProjectPage page) =>
        await sheets.Find(caller.Actor, id, http.RequestAborted) is { } sheet ? await page.Show(http, caller, sheet) : Answers.Refusal(http, BudgetProblems.NotFound);

    private static async Task<IResult> ShowByApi(string id, Caller caller, ProjectSheets sheets, AccountLookup accounts, CancellationToken stop)
    {
        if (await sheets.Find(caller.Actor, id, stop) is not { } sheet) return new ProblemResult(BudgetProblems.NotFound);
        var lines = new List<Line>();
        foreach (var line in sheet.Lines) lines.Add(await ToLine(line, sheet, caller.Actor, accounts, stop));
        var (p, d) = (sheet.Project, sheet.Document);
        return TypedResults.Ok(new Response(
            p.Id, p.Name, d.Unit, p.Kind, p.Starts, p.Ends, d.TargetYear, d.DocumentYear, d.Demo == 1, p.YearFen / 1_000_000m, p.TotalFen / 1_000_000m,
            sheet.CutOff.ToChina(), Math.Round(sheet.Passed.Percent, 2), lines));
    }

    private static async Task<Line> ToLine(SheetLine line, ProjectSheet sheet, Actor actor, AccountLookup accounts, CancellationToken stop)
    {
        var measured = line.Target as Target.Measured;
        var entered = line.Entered is not { } v ? null
            : new Entered(v.ValueText, v.AsOfDay, v.Note, v.Version, await accounts.PostOf(actor.District, v.EnteredBy, stop), v.EnteredAt.ToChina(), v.ProofHref, v.Demo == 1);
        var live = line.Tied is { } tied
            ? new Live(tied.IsRate ? "tied-rate" : "tied-count", tied.Shown, sheet.CutOff.ToChina(), actor.Scope.Area, [.. tied.Parts.Select(part => new Part(part.Name.English, part.Count, part.Rows))])
            : line.Live is not { Figure: var figure } ? null
            : new Live(CodeOf(figure.Source.Kind), figure.Shown(line.Target), sheet.CutOff.ToChina(), actor.Scope.Area,
                [.. figure.Parts.Select(part => new Part(part.Measure.Code, part.Count, ListOf(part, line.Indicator.Project)))]);
        return new(line.Indicator.Id, line.Indicator.Version, line.Indicator.Level1, line.Indicator.Level2, line.Indicator.Name, line.Indicator.Target, line.Indicator.TargetSource,
            measured?.Number, measured?.Unit, CodeOf(line.StandingIn(sheet.Passed)), live, entered, line.Why?.Reason.Chinese);
    }

    /// <summary>The list of exactly what a part counts, with the way back to the project.</summary>
    public static string ListOf(LivePart part, string project) => QueryHelpers.AddQueryString(LiveFigureLookup.ListOf(part), Cases.CaseFactsLookup.Project, project);

    private static string CodeOf(LiveKind kind) => kind switch
    {
        LiveKind.Count => "count",
        LiveKind.Rate => "rate",
        LiveKind.Workers => "workers",
        LiveKind.MonthlyPerWorker => "monthly-per-worker",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string CodeOf(IndicatorStanding standing) => standing switch
    {
        IndicatorStanding.Met => "met",
        IndicatorStanding.OnTrack => "on-track",
        IndicatorStanding.Behind => "behind",
        IndicatorStanding.Missed => "missed",
        IndicatorStanding.Judged => "judged",
        IndicatorStanding.Awaited => "awaited",
        IndicatorStanding.Unmeasured => "unmeasured",
        IndicatorStanding.NotApplicable => "not-applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };
}
