using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Draws one case (案件页).</summary>
internal sealed class ShowCasePage(Frames frames, CaseReader reader, CaseCatalogue catalogue, CaseWords words, Store store, Access.AccountLookup accounts, MapViews maps)
{
    /// <summary>For how long a reporter may be seen after stating a purpose.</summary>
    public const int ClearSeconds = 60;

    /// <param name="Clear">The reporter in clear, when a purpose was just recorded; null shows the mask.</param>
    /// <param name="Refused">Why an act on this page was refused; null when none was.</param>
    public sealed record After(CaseReader.ReporterInClear? Clear = null, Problem? Refused = null);

    public async Task<IResult> Show(HttpContext http, Caller caller, StoredCase c, After? after = null)
    {
        var refused = after?.Refused;
        var t = http.RequestServices.GetRequiredService<Words>();
        var stop = http.RequestAborted;
        var caseClass = catalogue.Classes.FirstOrDefault(k => k.Code == c.Class);
        var notice = http.Request.Query["done"] == "reported" ? t["已登记 {0}", c.Number] : null;
        return Pages.Show<CasePage>(frames.For(http, CaseNumber.Short(c.Number), RailEntry.Cases, notice: notice), new CaseModel
        {
            Number = c.Number,
            Stage = words.Stage(c, t),
            ClassCode = c.Class,
            ClassName = catalogue.NameOf(c.Class),
            ClassKind = (caseClass?.IsEvent == false ? t["部件"] : t["事件"]) + " · " + (caseClass?.Major ?? ""),
            Description = c.Description,
            Source = catalogue.SourceName(c.Source),
            ReportedAt = c.ReportedAt,
            Address = c.Address,
            Area = words.AreaBelowDistrict(c.Area),
            Position = words.Position(c),
            Map = await maps.Around(caller.Actor, c, stop),
            Catalogue = c.Catalogue,
            EnteredBy = c.ReportedBy == Actor.PublicAccount ? null : await accounts.PostOf(caller.Actor.District, c.ReportedBy, stop),
            Remarks = [.. words.Remarks(c, t)],
            Photos = [.. (await reader.Photos(c, stop)).Select(p => Photo(c, p, t))],
            Course = await Course(c, t, stop),
            Reporter = await Card(http, caller, c, after ?? new()),
            Error = refused is { Field: null } ? refused.ToFormError(t) : null,
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    private static Photo Photo(StoredCase c, CaseReader.Photo photo, Words t)
    {
        var href = FormattableString.Invariant($"/cases/{c.Id}/photos/{photo.Ordinal}");
        var caption = photo.TakenAt is { } at ? t["拍摄于 {0}", Ui.Show.Desk(at, c.ReportedAt)] : t["照片里没有拍摄时间"];
        return new(href, href, t["上报照片 {0}", photo.Ordinal], caption);
    }

    private async Task<ReporterCard?> Card(HttpContext http, Caller caller, StoredCase c, After after)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var (clear, refused) = after;
        if (await reader.Reporter(c, http.RequestAborted) is not { } reporter) return null;
        static string Line(string? name, string? phone) => string.Join("　", new[] { name, phone }.OfType<string>());
        var value = new MaskedValue(Line(Mask.Name(reporter.Name), Mask.Phone(reporter.Phone)), clear is null ? null : Line(clear.Name, clear.Phone), ClearSeconds);
        var locked = caller.Actor.May(Permission.ReadReporter) ? null : t["您的角色不能查看上报人"];
        return new(value, $"/cases/{c.Id}/reporter", [.. ShowReporter.Purposes.Select(p => new Choice(p, t[p]))], locked, refused?.Field is null ? null : refused.In(t));
    }

    private async Task<IReadOnlyList<CourseEntry>> Course(StoredCase c, Words t, CancellationToken stop)
    {
        var events = await store.HistoryOf(c.District, c.Number, stop);
        var entries = new List<CourseEntry>();
        foreach (var e in events)
        {
            var by = e.Actor == Actor.PublicAccount ? t["群众"] : await accounts.PostOf(c.District, e.Actor, stop);
            entries.Add(e.Kind == CaseReported.Name
                ? new(e.HappenedAt, new("报", t["上报"], SealState.Passed), t["上报"], catalogue.SourceName(c.Source), by)
                : new(e.HappenedAt, new("阅", t["查看上报人"], SealState.Plain), t["查看上报人"], ShowReporter.ReasonIn(e.Body), by));
        }
        return entries;
    }
}
