using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>在办时钟: the open cases whose step is in one state of the clock, the tightest first; what a count on the home page opens to.</summary>
internal static class ShowOpenClocks
{
    private const string Uncounted = "none";

    /// <summary>In the order of urgency; null stands for those without a clock.</summary>
    public static readonly IReadOnlyList<ClockState?> States = [ClockState.Overdue, ClockState.Near, ClockState.Normal, null];

    public static void Map(Doors doors) => doors.Pages.MapGet("/clocks/{state}", Open).Requires(Permission.ReadCases);

    public static string AddressOf(ClockState? state) => "/clocks/" + CodeOf(state);

    public static string NameOf(ClockState? state, Words t) => state is null ? t["不计时"] : t.InEnglish ? state.Value.English() : state.Value.Chinese();

    /// <summary>The state of that code; null when there is none.</summary>
    public static (string Code, ClockState? State)? Find(string code) => States.Any(s => CodeOf(s) == code) ? (code, States.Single(s => CodeOf(s) == code)) : null;

    public static string CodeOf(ClockState? state) => state?.Code() ?? Uncounted;

    private static async Task<IResult> Open(string state, HttpContext http, Caller caller, Page page) =>
        Find(state) is { } found ? await page.Show(http, caller, found.State) : Answers.Refusal(http, HostProblems.NotFound);

    /// <summary>Draws it.</summary>
    public sealed class Page(Frames frames, WorkQueues queues, HomeOverview overview, HomeRows rows, Lists.ListTools tools, Clocks time)
    {
        public async Task<IResult> Show(HttpContext http, Caller caller, ClockState? state)
        {
            var (t, now) = (http.RequestServices.GetRequiredService<Words>(), time.Now(caller.Actor.District));
            var open = (await queues.Open(caller.Actor, http.RequestAborted)).Where(w => overview.StateOf(w, now) == state).ToList();
            var name = t["在办，{0}", NameOf(state, t)];
            return Pages.Show<QueuePage>(frames.For(http, name, RailEntry.Home), new QueueModel(name, await rows.Of(open.Take(HomeRows.Limit), now, t), open.Count, now)
            {
                Href = AddressOf(state),
                Export = tools.Offer(QueueListSource.ListKey, "clock=" + CodeOf(state)),
                WhenEmpty = t["没有这样的在办案件。"],
            });
        }
    }
}
