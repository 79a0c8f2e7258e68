using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>首页与队列: what waits for this person, by queue and by how little time is left.</summary>
internal static class ShowHome
{
    /// <summary>Rows of a queue's page; more is a backlog that nobody reads through.</summary>
    private const int RowLimit = 500;

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
    public sealed class Page(Frames frames, WorkQueues queues, CaseLookup cases, CaseClockLines clocks, CaseWords words, CaseLifecycle lifecycle, ListCasesPage list, Clocks time)
    {
        public async Task<IResult> Show(HttpContext http, Caller caller)
        {
            var (t, stop, now) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, time.Now(caller.Actor.District));
            var waiting = await queues.For(caller.Actor, stop);
            var reports = caller.Actor.May(Permission.ReportCase);
            var own = reports ? await cases.OwnReports(caller.Actor, now.ChinaDay().AddDays(-OwnDays), OwnShown, stop) : [];
            return Pages.Show<HomePage>(frames.For(http, t["首页"], RailEntry.Home), new HomeModel
            {
                Post = caller.Account.Post,
                Queues = [.. CaseQueues.Of(caller.Actor).Select(queue => Tile(queue, [.. waiting.Where(w => w.Queue == queue)], now, t))],
                Tightest = await Rows(waiting.Take(TightestShown), now, t),
                Stages = Stages(await cases.Stages(caller.Actor, now, stop), now, t),
                Own = reports ? await list.Rows(own, caller, t, stop) : null,
                NewCaseHref = reports ? RailEntry.NewCase.Href : null,
            });
        }

        public async Task<IResult> ShowQueue(HttpContext http, Caller caller, CaseQueue queue)
        {
            var t = http.RequestServices.GetRequiredService<Words>();
            var now = time.Now(caller.Actor.District);
            var waiting = (await queues.For(caller.Actor, http.RequestAborted)).Where(w => w.Queue == queue).ToList();
            return Pages.Show<QueuePage>(frames.For(http, Name(queue, t), RailEntry.Home), new QueueModel(Name(queue, t), await Rows(waiting.Take(RowLimit), now, t), waiting.Count, now));
        }

        private static string Name(CaseQueue queue, Words t) => t.InEnglish ? queue.English() : queue.Chinese();

        private QueueTile Tile(CaseQueue queue, List<WorkQueues.Waiting> waiting, Instant now, Words t)
        {
            var states = waiting.ConvertAll(w => CaseClock.Step(w.File) is { } step ? lifecycle.Clock(w.File, step, now)?.State : null);
            long Count(ClockState? state) => states.LongCount(s => s == state);
            return new(queue.Character(), Name(queue, t), AddressOf(queue), Count(ClockState.Normal), Count(ClockState.Near), Count(ClockState.Overdue), Count(null));
        }

        private static List<StageTile> Stages(IReadOnlyList<CaseLookup.StageCount> counts, Instant now, Words t) =>
        [
            .. CaseStageNames.Open.Select(stage => (Stage: stage, Row: counts.FirstOrDefault(c => c.Stage == stage.Code())))
                .Select(s => new StageTile(CaseWords.Mark(s.Stage, t), new CaseFilter(Stage: s.Stage.Code()).ToUrl(), new CaseFilter(Stage: s.Stage.Code(), Late: now).ToUrl(), s.Row?.Count ?? 0, s.Row?.Late ?? 0)),
        ];

        private async Task<IReadOnlyList<QueueRow>> Rows(IEnumerable<WorkQueues.Waiting> waiting, Instant now, Words t)
        {
            var rows = new List<QueueRow>();
            foreach (var one in waiting) rows.Add(await Row(one, now, t));
            return rows;
        }

        private async Task<QueueRow> Row(WorkQueues.Waiting waiting, Instant now, Words t)
        {
            var (c, file, queue, _) = waiting;
            return new(c.Number, "/cases/" + c.Id, lifecycle.Rules.Catalogue.NameOf(c.Class), await words.Place(c), words.Stage(c, t), clocks.OfStep(file, now, t), Next(queue, t))
            {
                Remarks = [.. words.Remarks(c, t)],
            };
        }

        private static string Next(CaseQueue queue, Words t) => queue switch
        {
            CaseQueue.Moderation => t["审看"],
            CaseQueue.Acceptance => t["受理或发核实"],
            CaseQueue.Verification => t["核实"],
            CaseQueue.Filing => t["立案或不予立案"],
            CaseQueue.Dispatch => t["派遣"],
            CaseQueue.Receipt => t["接收或退回"],
            CaseQueue.Handling => t["处置"],
            CaseQueue.CheckSending => t["发核查"],
            CaseQueue.Check => t["核查"],
            CaseQueue.Closing => t["结案"],
            CaseQueue.Voiding => t["批准或不批准"],
            _ => throw new ArgumentOutOfRangeException(nameof(queue), queue, "This queue has no next step."),
        };
    }
}
