using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Parts;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Parts;

/// <summary>协同件: what other units were asked to do – for a unit what it has to do or asked for, for a desk all of its place – and how the units did.</summary>
internal static class ShowParts
{
    public const string Address = "/parts";

    private const int Shown = 200;

    /// <param name="Case">The case's id.</param>
    public sealed record Item(string Case, string Number, long Part, string Type, string Stage, string Unit, string? AskerUnit, string Task, DateTimeOffset AskedAt, DateTimeOffset AnswerDue, DateTimeOffset WorkDue)
    {
        public DateTimeOffset? ReportedAt { get; init; }

        public DateTimeOffset? DoneAt { get; init; }

        public bool? Satisfied { get; init; }

        public long Reworks { get; init; }

        public long Version { get; init; }
    }

    public sealed record Response(IReadOnlyList<Item> Items);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, Page page) => page.Show(http, caller)).Requires(Permission.ReadCases);
        doors.Api.MapGet(Address, ListByApi).WithSummary("Parts of cases that other units were asked for, the tightest first").Requires(Permission.ReadCases).Produces<Response>();
        doors.Api.MapGet(AskParts.AddressOf("{id}"), OfCaseByApi).WithSummary("The parts of one case").Requires(Permission.ReadCases).Produces<Response>();
    }

    private static async Task<IResult> ListByApi(HttpRequest http, Caller caller, PartLookup parts, Clocks clocks, CancellationToken stop)
    {
        var now = clocks.Now(caller.Actor.District);
        var found = await parts.List(caller.Actor, (PartFilter.Of(http.Query, now.ChinaDay()), now), Shown, stop);
        return TypedResults.Ok(new Response(found.ConvertAll(static p => ItemOf(p.Case.Id, p.Part.ToFile()))));
    }

    private static async Task<IResult> OfCaseByApi(string id, Caller caller, CaseLookup cases, PartLookup parts, CancellationToken stop) =>
        await cases.Find(caller.Actor, id, stop) is { } c
            ? TypedResults.Ok(new Response((await parts.Of(c.District, c.Number, stop)).ConvertAll(p => ItemOf(c.Id, p.ToFile()))))
            : new ProblemResult(CaseProblems.NotFound);

    private static Item ItemOf(string id, PartFile p) =>
        new(id, p.Number, p.Part, p.Type.Code(), p.Stage.Code(), p.Unit, p.AskerUnit, p.Task, p.AskedAt.ToChina(), p.AnswerDue.ToChina(), p.WorkDue.ToChina())
        {
            ReportedAt = p.ReportedAt?.ToChina(), DoneAt = p.DoneAt?.ToChina(), Satisfied = p.Satisfied, Reworks = p.Reworks, Version = p.Version,
        };

    /// <summary>Draws the list with its counts.</summary>
    public sealed class Page(Frames frames, PartLookup parts, PartViews views, CaseWords words, CaseRulesLookup rules, Lists.ListTools tools, Clocks clocks)
    {
        public async Task<IResult> Show(HttpContext http, Caller caller)
        {
            var (t, stop, actor) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, caller.Actor);
            var now = clocks.Now(actor.District);
            var filter = PartFilter.Of(http.Request.Query, now.ChinaDay());
            var rows = new List<PartListRow>();
            var found = await parts.List(actor, (filter, now), Shown + 1, stop);
            foreach (var (part, c) in found.Take(Shown)) rows.Add(await views.Row(part, c, now, t));
            var sums = await parts.Units(actor, filter, now, stop);
            return Pages.Show<PartsPage>(frames.For(http, t["协同件"], RailEntry.Cases), new PartsModel
            {
                Tabs = Tabs(filter, await parts.Stages(actor, filter, now, stop), t), Rows = rows, More = found.Count > Shown,
                Types = [.. Enum.GetValues<PartType>().Select(type => new Choice(type.Code(), PartWords.Type(type, t)))],
                Units = [.. rules.Shipped.Rules.Units.Of(actor.District).Select(u => new Choice(u.Code, u.ShortName))],
                Stage = filter.Stage, Type = filter.Type, Unit = filter.Unit, Late = filter.Late, From = Ui.Show.Day(filter.From), To = Ui.Show.Day(filter.To), Href = filter.ToUrl(), Export = tools.Offer(PartListSource.ListKey, filter.ToUrl().Split('?')[1]),
                Sums = sums.ConvertAll(s => Sum(words.UnitName(actor.District, s.Unit), [s])), Total = Sum(t["合计"], sums),
            });
        }

        private static List<PartTab> Tabs(PartFilter filter, List<PartLookup.StageSum> sums, Words t)
        {
            PartTab Tab(string stage, string name, IEnumerable<PartLookup.StageSum> of)
            {
                var counted = of.ToList();
                return new(name, (filter with { Stage = stage, Late = false }).ToUrl(), counted.Sum(s => s.Count), counted.Sum(s => s.Late), filter.Stage == stage);
            }

            return
            [
                Tab(PartFilter.Open, t["未了结"], sums),
                .. Enum.GetValues<PartStage>().Where(static s => !s.IsEnd()).Select(s => Tab(s.Code(), PartWords.Stage(s, t), sums.Where(sum => sum.Stage == s.Code()))),
                Tab(PartFilter.Ended, t["已了结"], []),
            ];
        }

        private static PartUnitRow Sum(string name, List<PartLookup.UnitSum> of) =>
            new(name, of.Sum(s => s.Asked), of.Sum(s => s.Whistles), of.Sum(s => s.AnswersOwed), of.Sum(s => s.AnsweredInTime))
            {
                WorkOwed = of.Sum(s => s.WorkOwed), DoneInTime = of.Sum(s => s.DoneInTime), Refusals = of.Sum(s => s.Refusals), Reworks = of.Sum(s => s.Reworks), Judged = of.Sum(s => s.Judged), Satisfied = of.Sum(s => s.Satisfied),
            };
    }
}
