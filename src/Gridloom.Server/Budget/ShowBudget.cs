using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget;

/// <summary>绩效: the projects of a year with their money, and how much of each is measured.</summary>
internal static class ShowBudget
{
    /// <summary>Amounts in 万元, exact; null is what the document does not print. Live and entered indicators have a value; of the rest, those not applicable lack nothing.</summary>
    public sealed record Item(
        string Id, string Name, string Unit, string Kind, long Year, long? DocumentYear, bool Demo, decimal AmountWanYuan, decimal? TotalWanYuan,
        long Indicators, long Live, long Entered, long NotApplicable);

    public sealed record Response(long Year, IReadOnlyList<Item> Items);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet("/budget", ShowOnPage).Requires(Permission.ReadBudget);
        doors.Api.MapGet("/budget/projects", ShowByApi).WithSummary("The budget projects of a year").Requires(Permission.ReadBudget).Produces<Response>();
    }

    private static async Task<IResult> ShowByApi(long? year, Caller caller, Handler handler, CancellationToken stop)
    {
        var found = await handler.Find(caller.Actor.District, year, stop);
        return TypedResults.Ok(new Response(found.Year, found.Items));
    }

    private static async Task<IResult> ShowOnPage(HttpContext http, Caller caller, Handler handler, Frames frames, Words t)
    {
        var asked = long.TryParse(http.Request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : (long?)null;
        var found = await handler.Find(caller.Actor.District, asked, http.RequestAborted);
        return Pages.Show<BudgetListPage>(frames.For(http, t["绩效"], RailEntry.Budget), new BudgetListModel
        {
            Unit = string.Join('、', found.Documents.Select(d => d.Unit).Distinct(StringComparer.Ordinal)),
            Year = found.Year,
            Years = [.. found.Years.Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new Choice(y, y))],
            Projects = [.. found.Items.Zip(found.Projects, (i, p) => new BudgetProjectRow(p.Name, "/budget/" + p.Id, p.Kind, p.YearFen, i.Indicators, i.Live, i.Entered) { TotalFen = p.TotalFen, NotApplicable = i.NotApplicable })],
            CutOff = found.CutOff,
            Document = found.Documents.Count == 0 ? null : string.Join('、', found.Documents.Select(d => d.File)),
            // Documents of one district may be of different years; each says its own.
            Demo = found.Documents.Any(d => d.Demo == 1) ? string.Join(' ', found.Documents.Where(d => d.Demo == 1).Select(d => DemoWords(d, t)).Distinct(StringComparer.Ordinal)) : null,
        });
    }

    /// <summary>Says that the targets were copied from another year's document; on every page that shows them.</summary>
    public static string DemoWords(StoredDocument document, Words t) => document.DocumentYear is { } year
        ? t["演示：目标抄自 {0} 年文件，用于 {1} 年。", year, document.TargetYear]
        : t["演示：目标抄自没有注明年度的文件，用于 {0} 年。", document.TargetYear];

    public sealed record Found(
        long Year, IReadOnlyList<long> Years, IReadOnlyList<StoredDocument> Documents, IReadOnlyList<StoredProject> Projects, IReadOnlyList<Item> Items, Domain.Instant CutOff);

    public sealed class Handler(BudgetReader reader, IndicatorBook book, Clocks clocks)
    {
        /// <param name="asked">Null, or a year without targets, gives the running year, or else the newest that has some.</param>
        public async Task<Found> Find(string district, long? asked, CancellationToken stop)
        {
            var now = clocks.Now(district);
            var all = await reader.Documents(district, stop);
            var years = all.Select(d => d.TargetYear).Distinct().ToList();
            var year = years.Contains(asked ?? 0) ? asked!.Value : years.Contains(now.ChinaDay().Year) || years.Count == 0 ? now.ChinaDay().Year : years[0];
            var documents = all.Where(d => d.TargetYear == year).ToList();
            var projects = await reader.Projects(district, year, stop);
            var indicators = (await reader.IndicatorsOfYear(district, year, stop)).ToLookup(i => i.Project, StringComparer.Ordinal);
            var items = projects.Select(p => ToItem(p, documents.First(d => d.Id == p.Document), [.. indicators[p.Id]])).ToList();
            return new(year, years, documents, projects, items, now);
        }

        private Item ToItem(StoredProject p, StoredDocument d, IReadOnlyList<StoredIndicator> indicators)
        {
            bool IsLive(StoredIndicator i) => book.FindBinding(d.Template, i.Name) is not null;
            return new(p.Id, p.Name, d.Unit, p.Kind, d.TargetYear, d.DocumentYear, d.Demo == 1, p.YearFen / 1_000_000m, p.TotalFen / 1_000_000m,
                indicators.Count, indicators.Count(IsLive), indicators.Count(i => !IsLive(i) && i.Version > 0),
                indicators.Count(i => !IsLive(i) && book.ReasonFor(i.Level2, i.Name).Entry == WayIn.NotApplicable));
        }
    }
}
