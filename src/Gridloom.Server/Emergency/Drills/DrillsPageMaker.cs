using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Emergency.Drills;

/// <summary>Draws the page of drills and publicity (演练与宣教页), as they stand or as something was refused.</summary>
internal sealed class DrillsPageMaker(Frames frames, DrillDesk desk, DrillStore store, EmergencyLists lists)
{
    public const int Size = 50;

    /// <summary>Shows the page after a form of it was refused.</summary>
    public Task<IResult> Refuse(HttpContext http, Caller caller, DrillDesk.Tried tried) => Draw(http, caller, (DrillQuery.YearOf(desk.Today(caller.Actor)), null), tried);

    public async Task<IResult> Show(HttpContext http, Caller caller)
    {
        var read = await Read(http, caller.Actor);
        return read.Succeeded(out var query, out var refused)
            ? await Draw(http, caller, (query, null), new())
            : await Draw(http, caller, (DrillQuery.YearOf(desk.Today(caller.Actor)), refused), new());
    }

    /// <summary>What the address asks for, as far as the person may see.</summary>
    public async Task<Outcome<DrillQuery>> Read(HttpContext http, Actor actor) => DrillQuery.Read(http.Request.Query, desk.Today(actor), await desk.Areas(actor), lists.Drills);

    private async Task<IResult> Draw(HttpContext http, Caller caller, (DrillQuery Query, Problem? Unreadable) asked, DrillDesk.Tried tried)
    {
        var (t, stop, actor, query) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, caller.Actor, asked.Query);
        var (words, edits) = (await desk.WordsOf(actor, t), actor.May(Permission.EditEmergency));
        var sums = DrillSums.Of(await store.All(actor, query, stop), lists.Drills);
        var found = await store.Page(actor, query, Size + 1, stop);
        var shown = found.Take(Size).ToList();
        var refused = tried.Refused ?? asked.Unreadable;
        return Pages.Show<DrillsPage>(frames.For(http, t["演练与宣教"], RailEntry.Emergency, refused is null ? Notice(http, t) : null), new DrillsModel
        {
            From = Ui.Show.Day(query.From), To = Ui.Show.Day(query.To), Area = query.Area, Kind = query.Kind, Areas = await desk.Areas(actor), Kinds = words.Kinds,
            Narrowed = [.. new[] { query.Area.Length > 0 ? words.Area(query.Area) : "", query.Kind.Length > 0 ? words.Kind(query.Kind) : "" }.Where(static w => w.Length > 0)],
            Sentence = words.Sentence(sums, query), ByKind = words.ByKind(sums, query), Tables = words.Tables(sums, query),
            Rows = [.. shown.Select(d => Row(d, words, edits))], Total = sums.Together.Held,
            PreviousHref = query.Behind is null ? null : query.ToList(),
            NextHref = found.Count > Size ? (query with { Behind = (shown[^1].Day, shown[^1].Id) }).ToUrl() + "#list" : null,
            XlsxHref = query.ToUrl(ShowDrills.Address + ".xlsx"), CsvHref = query.ToUrl(ShowDrills.Address + ".csv"),
            New = edits ? await desk.Form(http, actor, null, tried) : null,
            FileError = tried.Typed is null ? tried.Refused.Of("file", t) : null,
            Error = refused is null ? null : Error(refused, t),
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    // Faulty rows are told under what the file's problem says, which counts those that are not listed, too.
    private static FormError Error(Problem refused, Words t) =>
        refused.Errors.Any(static e => e.Field == ImportDrills.Field) ? new(refused.In(t), refused.Code, [.. refused.Errors.Select(e => (ImportDrills.Field, e.In(t)))]) : refused.ToFormError(t);

    private static DrillRow Row(StoredDrill d, DrillWords words, bool edits) => new(
        d.Day, words.Kind(d.Kind), d.Topic, words.Area(d.Area), d.Place, Ui.Show.Count(d.People),
        d.Planned is { } planned ? $"{Ui.Show.Count(d.Given ?? 0)} / {Ui.Show.Count(planned)}" : null, d.Planned is { } whole ? Ui.Show.Rate(d.Given ?? 0, whole) : null,
        d.Note, edits ? ShowDrills.AddressOf(d.Id) : null);

    private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
    {
        "added" => t["已登记。"],
        "changed" => t["已保存。"],
        "removed" => t["已删除。"],
        "imported" => t["已导入 {0} 条；已有 {1} 条，没有重复登记。", Number(http, "added"), Number(http, "known")],
        _ => null,
    };

    private static string Number(HttpContext http, string name) => long.TryParse(http.Request.Query[name], out var count) ? Ui.Show.Count(count) : "0";
}
