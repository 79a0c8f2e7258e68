using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Revisits;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Revisits;

/// <summary>督查抽查: the draws with the rates of what was found, each draw with its sample, and its frame as a file.</summary>
internal static class ShowRevisits
{
    public const string Address = "/revisits";

    private static readonly string[] Head = ["案号", "处置单位", "小类", "街道"];

    public static string AddressOf(string id) => $"{Address}/{id}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, RevisitPages pages) => pages.All(http, caller, new())).Requires(Permission.ReadRevisits);
        doors.Pages.MapGet(AddressOf("{id}"), (string id, HttpContext http, Caller caller, RevisitPages pages) => pages.One(http, caller, id, new())).Requires(Permission.ReadRevisits);
        doors.Pages.MapGet(AddressOf("{id}") + "/frame.csv", Frame).Requires(Permission.ReadRevisits);
    }

    private static async Task<IResult> Frame(string id, HttpContext http, Caller caller, RevisitReader reader)
    {
        if (!RevisitPages.MayRead(caller.Actor)) return Answers.Refusal(http, RevisitProblems.WholeDistrictOnly);
        if (await reader.Draw(caller.Actor.District, id, http.RequestAborted) is null) return Answers.Refusal(http, RevisitProblems.NotFound);
        var frame = await reader.KeptFrame(caller.Actor.District, id, http.RequestAborted);
        return new Csv("revisit-frame", Head, frame.Cases.Select(c => (IReadOnlyList<string>)[c.Number, c.Unit, c.Class, c.Street]).ToAsyncEnumerable());
    }
}
