using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Cases.Duties;

/// <summary>建议准确率: the cases by which the desk says how often the catalogue's suggestions were right.</summary>
internal static class ShowSuggestions
{
    private const string Address = ShowDuties.Address + "/record";

    /// <summary>The list that a count beside a suggestion opens to.</summary>
    /// <param name="right">Only those in which the suggested unit handled the case.</param>
    public static string AddressOf(string caseClass, bool right, Instant at, long page = 1) => QueryHelpers.AddQueryString(Address, new Dictionary<string, string?>
    {
        ["class"] = caseClass, ["right"] = right ? "1" : null, ["at"] = at.Microseconds.ToString(CultureInfo.InvariantCulture), ["page"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null));

    public static void Map(Doors doors) => doors.Pages.MapGet(Address, List).Requires(Permission.ReadDuties);

    private static async Task<IResult> List(HttpContext http, Caller caller, DutySuggester suggester, DutyChange change, Clocks clocks, Frames frames)
    {
        var (t, now) = (http.RequestServices.GetRequiredService<Words>(), clocks.Now(caller.Actor.District));
        var words = new DutyWords(await change.GroundOf(caller.Actor.District), t);
        var at = TryDuties.Which.Of(http.Request.Query, now).At;
        var (of, right) = (http.Request.Query["class"].ToString() is { Length: > 0 and <= 10 } given ? given : null, http.Request.Query["right"] == "1");
        var list = new DutyCaseList(http.Request.Query, words, page => AddressOf(of ?? "", right, at, page));
        await foreach (var judged in suggester.Judge(caller.Actor, DispatchedAsked.Quarter(at, of), http.RequestAborted))
            if (!right || judged.IsRight) list.Add(judged.Case, (judged.Version, judged.Line), judged.Case.IsLate(at));
        var title = (right ? t["近 90 天，建议与最后处置单位一致"] : t["近 90 天，有建议的已处置案件"]) + (of is null ? "" : t["，"] + words.Class(of));
        return Pages.Show<DutyCasesPage>(frames.For(http, title, RailEntry.Duties), list.ToModel(title, at));
    }
}
