using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Doubles;

/// <summary>疑似重复: the pairs that may be of one matter, side by side, for somebody to decide.</summary>
internal static class ShowDoubles
{
    public const string Address = "/doubles";

    private const int Shown = 30;

    public sealed record Item(string Number, string Other, int Score, int? Metres, long ApartSeconds, int WordsPercent);

    public sealed record Response(IReadOnlyList<Item> Items, long Total);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, Page page) => page.Show(http, caller)).Requires(Permission.LinkCase);
        doors.Api.MapGet("/doubles", ShowByApi).WithSummary("Pairs of cases that may be of one matter, the likeliest first").Requires(Permission.LinkCase).Produces<Response>();
    }

    private static async Task<IResult> ShowByApi(Caller caller, DoubleLookup doubles, CancellationToken stop)
    {
        var pairs = await doubles.Proposed(caller.Actor, 200, stop);
        return TypedResults.Ok(new Response(
            [.. pairs.Select(p => new Item(p.Double.Number, p.Double.Other, (int)p.Double.Score, (int?)p.Double.Metres, p.Double.ApartSeconds, (int)p.Double.Words))],
            await doubles.CountProposed(caller.Actor, stop)));
    }

    public sealed class Page(Frames frames, DoubleLookup doubles, DoubleViews views, Clocks clocks)
    {
        private static readonly TimeSpan Judged = TimeSpan.FromDays(90);

        public async Task<IResult> Show(HttpContext http, Caller caller, Problem? refused = null)
        {
            var (t, stop) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted);
            var by = new DoubleViews.Viewer(caller.Actor, t, stop);
            var pairs = new List<DoublePair>();
            foreach (var pair in await doubles.Proposed(caller.Actor, Shown, stop)) pairs.Add(await views.Pair(pair.Double, (pair.First, pair.Second), by));
            var decided = await doubles.DecidedSince(caller.Actor.District, clocks.Now(caller.Actor.District) - Judged, stop);
            return Pages.Show<DoublesPage>(frames.For(http, t["疑似重复"], RailEntry.Cases, notice: Notice(http, t)), new DoublesModel(pairs, await doubles.CountProposed(caller.Actor, stop))
            {
                Record = Record(decided, t),
                Error = refused?.ToFormError(t),
            }, refused?.Status ?? StatusCodes.Status200OK);
        }

        private static string? Record(List<DoubleLookup.Decided> decided, Words t)
        {
            long Of(string state, long proposed) => decided.Where(d => d.State == state && d.Proposed == proposed).Sum(static d => d.Count);
            var (right, wrong, missed) = (Of(StoredDouble.Linked, 1), Of(StoredDouble.ToldApart, 1), Of(StoredDouble.Linked, 0));
            return right + wrong + missed == 0 ? null : t["近 90 天提示的 {0} 对里 {1} 对是重复，另有 {2} 对是人工找到的", right + wrong, right, missed];
        }

        private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
        {
            "link" => t["已并案。"],
            "apart" => t["已记下：不是一回事。"],
            _ => null,
        };
    }
}
