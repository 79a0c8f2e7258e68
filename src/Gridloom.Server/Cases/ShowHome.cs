using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Batch;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>首页与队列: what waits for this person, by queue and by how little time is left.</summary>
internal static class ShowHome
{
    private const int TightestShown = 8, OwnShown = 5, OwnDays = 30;

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet("/", Open).ExcludeFromDescription().Requires(Permission.Self);
        doors.Pages.MapGet("/queues/{code}", OpenQueue).Requires(Permission.ReadCases);
    }

    private static string AddressOf(CaseQueue queue) => "/queues/" + queue.Code();

    // Officers look at no cases: their home is what they are there for.
    private static async Task<IResult> Open(HttpContext http, Caller caller, Page page) => caller.Actor switch
    {
        var a when a.May(Permission.ReadCases) => await page.Show(http, caller),
        var a when a.May(Permission.ManageAccounts) || a.May(Permission.UnlockAccounts) => TypedResults.Redirect("/accounts"),
        var a when a.May(Permission.ReadAudit) => TypedResults.Redirect("/audit"),
        _ => TypedResults.Redirect("/account"),
    };

    private static Task<IResult> OpenQueue(string code, HttpContext http, Caller caller, Page page) =>
        CaseQueues.Find(code) is { } queue && CaseQueues.Of(caller.Actor).Contains(queue) ? page.ShowQueue(http, caller, queue) : Task.FromResult(Answers.Refusal(http, HostProblems.NotFound));

    /// <summary>Draws both.</summary>
    public sealed class Page(Frames frames, WorkQueues queues, CaseLookup cases, HomeRows rows, HomeOverview overview, ListCasesPage list, Revisits.RevisitReader revisits, Parts.PartLookup parts, WaitingCounts counts, Lists.ListTools tools, Clocks time)
    {
        public async Task<IResult> Show(HttpContext http, Caller caller)
        {
            var (t, stop, now) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, time.Now(caller.Actor.District));
            var open = await queues.Open(caller.Actor, stop);
            var (over, waiting) = (HomeOverview.LooksOver(caller.Actor), open.Where(w => w.Queue is not null).Concat(await queues.Asked(caller.Actor, stop)).ToList());
            counts.Keep(caller, waiting.Count);
            var reports = caller.Actor.May(Permission.ReportCase);
            var own = reports ? await cases.OwnReports(caller.Actor, now.ChinaDay().AddDays(-OwnDays), OwnShown, stop) : [];
            return Pages.Show<HomePage>(frames.For(http, t["首页"], RailEntry.Home), new HomeModel
            {
                Post = caller.Account.Post,
                Queues = [.. CaseQueues.Of(caller.Actor).Select(queue => Tile(queue, [.. waiting.Where(w => w.Queue == queue)], now, t))],
                Tightest = await rows.Of((over ? open : waiting).Take(TightestShown), now, t),
                Overview = over ? await overview.Of(caller.Actor, open, (now, t), stop) : null,
                OwnTrend = over ? null : await overview.Own(caller.Actor, now, t),
                Stages = Stages(await cases.Stages(caller.Actor, now, stop), now, t),
                Own = reports ? await list.Rows(own, caller, t, stop) : null,
                RevisitsTooFew = Revisits.RevisitPages.MayEdit(caller.Actor) && await revisits.DrawsThisWeek(caller.Actor.District, now, stop) is var draws and < Revisits.RevisitReader.DrawsAWeek ? draws : null,
                Parts = await parts.Waiting(caller.Actor, now, stop),
                ReadsRevisits = caller.Actor.May(Permission.ReadRevisits) && Revisits.RevisitPages.MayRead(caller.Actor),
                NewCaseHref = reports ? RailEntry.NewCase.Href : null,
            });
        }

        public async Task<IResult> ShowQueue(HttpContext http, Caller caller, CaseQueue queue)
        {
            var t = http.RequestServices.GetRequiredService<Words>();
            var now = time.Now(caller.Actor.District);
            var waiting = (await queues.For(caller.Actor, http.RequestAborted)).Where(w => w.Queue == queue).ToList();
            return Pages.Show<QueuePage>(frames.For(http, Name(queue, t), RailEntry.Home), new QueueModel(Name(queue, t), await rows.Of(waiting.Take(HomeRows.Limit), now, t), waiting.Count, now) { Href = AddressOf(queue), Ticks = CaseBatch.For(caller.Actor), Export = tools.Offer(QueueListSource.ListKey, "queue=" + queue.Code()) });
        }

        private static string Name(CaseQueue queue, Words t) => t.InEnglish ? queue.English() : queue.Chinese();

        private QueueTile Tile(CaseQueue queue, List<WorkQueues.Waiting> waiting, Instant now, Words t)
        {
            var states = waiting.ConvertAll(w => overview.StateOf(w, now));
            long Count(ClockState? state) => states.LongCount(s => s == state);
            return new(queue.Character(), Name(queue, t), AddressOf(queue), Count(ClockState.Normal), Count(ClockState.Near), Count(ClockState.Overdue), Count(null));
        }

        private static List<StageTile> Stages(IReadOnlyList<CaseLookup.StageCount> counts, Instant now, Words t) =>
        [
            .. CaseStageNames.Open.Select(stage => (Stage: stage, Row: counts.FirstOrDefault(c => c.Stage == stage.Code())))
                .Select(s => new StageTile(CaseWords.Mark(s.Stage, t), new CaseFilter(Stage: s.Stage.Code()).ToUrl(), new CaseFilter(Stage: s.Stage.Code(), Late: now).ToUrl(), s.Row?.Count ?? 0, s.Row?.Late ?? 0)),
        ];
    }
}
