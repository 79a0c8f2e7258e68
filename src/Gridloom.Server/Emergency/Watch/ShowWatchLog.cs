using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;

namespace Gridloom.Server.Emergency.Watch;

/// <summary>值班日志: what happened in the streets and what was done, the newest first, and the same as a file.</summary>
internal static class ShowWatchLog
{
    public const string Address = "/watch-log";

    public static string AddressOf(long serial) => FormattableString.Invariant($"{Address}/{serial}");

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, WatchPageMaker page) => page.Show(http, caller)).Requires(Permission.ReadEmergency);
        doors.Pages.MapGet(Address + ".xlsx", (HttpContext http, Caller caller, WatchFile file) => file.Show(http, caller, asCsv: false)).Requires(Permission.ReadEmergency);
        doors.Pages.MapGet(Address + ".csv", (HttpContext http, Caller caller, WatchFile file) => file.Show(http, caller, asCsv: true)).Requires(Permission.ReadEmergency);
        doors.Pages.MapGet(Address + "/{serial:long}", GoTo).Requires(Permission.ReadEmergency);
    }

    /// <summary>To the day of the entry's matter, where it stands with all that was written about it.</summary>
    private static async Task<IResult> GoTo(long serial, HttpContext http, Caller caller, WatchLookup log)
    {
        if (await log.Find(caller.Actor, serial, http.RequestAborted) is not { } entry) return Answers.Refusal(http, WatchProblems.NotFound);
        var first = entry.First == serial ? entry : (await log.Find(caller.Actor, entry.First, http.RequestAborted))!;
        var day = first.HappenedAt.ChinaDay();
        return new SeeOther(FormattableString.Invariant($"{new WatchFilter(day, day).ToUrl()}#n{first.Serial}"));
    }
}
