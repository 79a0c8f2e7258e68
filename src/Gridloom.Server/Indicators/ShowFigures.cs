using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Indicators;
using Gridloom.Server.Host;

namespace Gridloom.Server.Indicators;

/// <summary>指标: the counts and rates of a period, in groups, each number with the list of exactly the cases that it counts.</summary>
internal static class ShowFigures
{
    public const string Address = "/figures";

    public const string FileAddress = "/figures.csv";

    /// <param name="List">The address, below <c>/api/v1</c>, of exactly the cases that are counted.</param>
    public sealed record Counted(string Measure, string Name, long Count, string List);

    /// <param name="Value">In per cent with two places; null without a denominator.</param>
    public sealed record Rated(string Code, string Name, string? Value, Counted Numerator, Counted Denominator, string Explanation, string Version, DateOnly Since);

    /// <param name="Group">The group's code; null for the cases that have none.</param>
    public sealed record Line(string? Group, IReadOnlyList<Counted> Counts, IReadOnlyList<Rated> Rates);

    public sealed record Response(DateOnly From, DateOnly To, string By, string Group, DateTimeOffset CutOff, IReadOnlyList<Counted> Counts, IReadOnlyList<Rated> Rates, IReadOnlyList<Line> Groups);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, ShowOnPage).Requires(Permission.ReadBudget);
        doors.Pages.MapGet(FileAddress, Export).Requires(Permission.ReadBudget);
        doors.Api.MapGet(Address, ShowByApi).WithSummary("Counts and rates of cases").Requires(Permission.ReadBudget).Produces<Response>();
    }

    private static async Task<IResult> ShowByApi(HttpContext http, Caller caller, FigureAsked asking, Handler handler)
    {
        if (!asking.Read(http.Request.Query, caller.Actor).Succeeded(out var asked, out var refused)) return new ProblemResult(refused);
        var sheet = await handler.Count(caller.Actor.District, asked, http.RequestAborted);
        var (q, all) = (asked.Question, sheet.Together);
        return TypedResults.Ok(new Response(
            q.From, q.To, q.By == CountBy.Report ? "report" : "closing", asked.By.Code(), q.CutOff.ToChina(),
            [.. handler.Measures.Select(m => Of(all, m))], [.. handler.Rates.Select(f => Of(all, f))],
            [.. sheet.Groups.Select(line => new Line(line.Group, [.. handler.MainMeasures.Select(m => Of(line, m))], [.. handler.MainRates.Select(f => Of(line, f))]))]));
    }

    private static async Task<IResult> ShowOnPage(HttpContext http, Caller caller, FigureAsked asking, Handler handler, ShowFiguresPage page)
    {
        var read = asking.Read(http.Request.Query, caller.Actor).Succeeded(out var asked, out var refused);
        var sheet = await handler.Count(caller.Actor.District, read ? asked! : asking.Usual(caller.Actor), http.RequestAborted);
        return await page.Show(http, caller, sheet, refused);
    }

    private static async Task<IResult> Export(HttpContext http, Caller caller, FigureAsked asking, Handler handler, ShowFiguresPage page)
    {
        if (!asking.Read(http.Request.Query, caller.Actor).Succeeded(out var asked, out var refused)) return Answers.Refusal(http, refused);
        return page.File(http, caller, await handler.Count(caller.Actor.District, asked, http.RequestAborted));
    }

    private static Counted Of(FigureLine line, CaseMeasure m) => new(m.Code, m.Name, line.Count(m), line.ListOf(m));

    private static Rated Of(FigureLine line, RateFormula f)
    {
        var rate = line.Rate(f);
        return new(f.Code, f.Name, rate.Denominator == 0 ? null : rate.Show(), Of(line, f.Numerator), Of(line, f.Denominator(line.Cases.By)), f.Explanation, RateFormulas.Version, f.Since);
    }

    /// <summary>Counts everything that a question asks.</summary>
    public sealed class Handler(Cases.CaseFactsLookup cases, CaseMeasures measures, RateFormulas formulas)
    {
        // What a table by groups has room for; the rest is a click away, by narrowing the question to the group.
        private static readonly string[] Main = ["dispatch-on-time-rate", "handling-on-time-rate", "closing-rate", "closing-on-time-rate", "rework-rate"];

        public IReadOnlyList<CaseMeasure> Measures { get; } = [.. measures.All];

        public IReadOnlyList<RateFormula> Rates { get; } = [.. formulas.All];

        public IReadOnlyList<RateFormula> MainRates { get; } = [.. Main.Select(code => formulas.Find(code)!)];

        /// <summary>Reports, and whatever the main rates are made of.</summary>
        public IReadOnlyList<CaseMeasure> MainMeasures { get; } =
            [.. new[] { measures.Find("reported")! }.Concat(Main.Select(code => formulas.Find(code)!).SelectMany(f => (CaseMeasure[])[f.Numerator, f.ByReport, f.ByClosing])).Distinct()];

        public Task<FigureSheet> Count(string district, FigureAsked.Asked asked, CancellationToken stop) => cases.Ask(district, figures =>
        {
            var together = figures.Count(asked.Question, Grouping.None, Measures)[0];
            var groups = asked.By == Grouping.None ? [] : figures.Count(asked.Question, asked.By, MainMeasures);
            return new FigureSheet(asked, new(together, Measures), [.. groups.Select(row => new FigureLine(row, MainMeasures))], [.. FigureTrends.Count(figures, asked.Question, MainMeasures)]);
        }, stop);
    }
}
