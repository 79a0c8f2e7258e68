using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Text;
using Gridloom.Server.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Draws one case (案件页).</summary>
internal sealed class ShowCasePage(Frames frames, CaseReader reader, CaseCatalogue catalogue, CaseWords words, Store store, AccountLookup accounts)
{
    /// <summary>For how long a reporter may be seen after stating a purpose.</summary>
    public const int ClearSeconds = 60;

    /// <param name="clear">The reporter in clear, when a purpose was just recorded; null shows the mask.</param>
    public async Task<IResult> Show(HttpContext http, Caller caller, StoredCase c, CaseReader.ReporterInClear? clear = null, Problem? refused = null)
    {
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
            Catalogue = c.Catalogue,
            EnteredBy = c.ReportedBy == Actor.PublicAccount ? null : await accounts.PostOf(caller.Actor.District, c.ReportedBy, stop),
            Remarks = [.. words.Remarks(c, t)],
            Photos = [.. (await reader.Photos(caller.Actor.District, c.Id, stop)).Select(p => Photo(c, p, t))],
            Course = await Course(caller.Actor.District, c, t, stop),
            Reporter = await Card(caller, c, clear, refused, t, stop),
            Error = refused is { Field: null } ? refused.ToFormError(t) : null,
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    private static Photo Photo(StoredCase c, CaseReader.Photo photo, Words t)
    {
        var href = FormattableString.Invariant($"/cases/{c.Id}/photos/{photo.Ordinal}");
        var caption = photo.TakenAt is { } at ? t["拍摄于 {0}", Ui.Show.Desk(at, c.ReportedAt)] : t["照片里没有拍摄时间"];
        return new(href, href, t["上报照片 {0}", photo.Ordinal], caption);
    }

    private async Task<ReporterCard?> Card(Caller caller, StoredCase c, CaseReader.ReporterInClear? clear, Problem? refused, Words t, CancellationToken stop)
    {
        if (await reader.Reporter(caller.Actor.District, c.Id, stop) is not { } reporter) return null;
        static string Line(string? name, string? phone) => string.Join("　", new[] { name, phone }.OfType<string>());
        var value = new MaskedValue(Line(Mask.Name(reporter.Name), Mask.Phone(reporter.Phone)), clear is null ? null : Line(clear.Name, clear.Phone), ClearSeconds);
        var locked = caller.Actor.May(Permission.ReadReporter) ? null : t["您的角色不能查看上报人"];
        return new(value, $"/cases/{c.Id}/reporter", [.. ShowReporter.Purposes.Select(p => new Choice(p, t[p]))], locked, refused?.Field is null ? null : refused.In(t));
    }

    private async Task<IReadOnlyList<CourseEntry>> Course(string district, StoredCase c, Words t, CancellationToken stop)
    {
        var events = await store.List<StoredEvent>($"select {StoredEvent.Columns} from events where district = @district and subject = @Id order by number desc limit 200", new { district, c.Id }, stop);
        var entries = new List<CourseEntry>();
        foreach (var e in events)
        {
            var by = e.Actor == Actor.PublicAccount ? t["群众"] : await accounts.PostOf(district, e.Actor, stop);
            entries.Add(e.Kind == CaseReported.Name
                ? new(e.HappenedAt, new("报", t["上报"], SealState.Passed), t["上报"], catalogue.SourceName(c.Source), by)
                : new(e.HappenedAt, new("阅", t["查看上报人"], SealState.Plain), t["查看上报人"], ShowReporter.ReasonIn(e.Body), by));
        }
        return entries;
    }
}
