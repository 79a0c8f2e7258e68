using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Draws one case (案件页).</summary>
internal sealed class ShowCasePage(Frames frames, CaseReader reader, CaseCourse course, CaseActForms acts, CaseTasks tasks, CaseClockLines clocks, CaseLedger ledger, CaseLifecycle lifecycle, CaseWords words, Access.AccountLookup accounts, MapViews maps)
{
    /// <summary>For how long a reporter may be seen after stating a purpose.</summary>
    public const int ClearSeconds = 60;

    /// <param name="Clear">The reporter in clear, when a purpose was just recorded; null shows the mask.</param>
    /// <param name="Refused">Why an act on this page was refused; null when none was.</param>
    /// <param name="Attempt">What was typed into the act that was refused.</param>
    public sealed record After(CaseReader.ReporterInClear? Clear = null, Problem? Refused = null, ActOnCase.Attempt? Attempt = null);

    public async Task<IResult> Show(HttpContext http, Caller caller, StoredCase c, After? told = null)
    {
        var after = told ?? new();
        var t = http.RequestServices.GetRequiredService<Words>();
        var frame = frames.For(http, CaseNumber.Short(c.Number), RailEntry.Cases, notice: Notice(http, c, t));
        var (file, events) = (c.ToFile(), await course.Read(c, http.RequestAborted));
        var model = await Registered(http, caller, c, after) with
        {
            Photos = [.. (await reader.Photos(c, http.RequestAborted)).GroupBy(p => p.Act).Select(g => new PhotoGroup(PhotoTitle(g.Key, t), [.. g.Select(p => Photo(c, p, t))]))],
            Course = await course.Tell(c, events, t, http.RequestAborted),
            Way = CaseCourse.Way(file, events, t),
            Acts = await acts.For(http, caller, file, after),
            Task = await tasks.For(http, caller, file),
            Holder = words.Holder(file, t),
            Since = file.Stage.IsEnd() ? null : file.StageAt,
            Clock = clocks.OfStep(file, frame.Now, t),
            Clocks = clocks.All(file, frame.Now, t),
            Ledger = ledger.Tell(c, events, frame.Now, t),
            CalendarIncomplete = clocks.Incomplete(file, frame.Now),
            Terms = words.Terms(file, t),
            Error = after.Refused is { Field: null } refused ? refused.ToFormError(t) : null,
        };
        return Pages.Show<CasePage>(frame, model, after.Refused?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>What was reported, which no act changes but the class.</summary>
    private async Task<CaseModel> Registered(HttpContext http, Caller caller, StoredCase c, After after)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var catalogue = lifecycle.Rules.Catalogue;
        var caseClass = catalogue.Classes.FirstOrDefault(k => k.Code == c.Class);
        return new CaseModel
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
            Area = await words.AreaBelowDistrict(c),
            Position = words.Position(c),
            Map = await maps.Around(caller.Actor, c, http.RequestAborted),
            Catalogue = c.Catalogue,
            EnteredBy = c.ReportedBy == Actor.PublicAccount ? null : await accounts.PostOf(caller.Actor.District, c.ReportedBy, http.RequestAborted),
            Remarks = [.. words.Remarks(c, t)],
            Reporter = await Card(http, caller, c, after),
        };
    }

    private static string? Notice(HttpContext http, StoredCase c, Words t) => http.Request.Query["done"].ToString() switch
    {
        "reported" => t["已登记 {0}", c.Number],
        "assigned" => t["已交给采集员。"],
        var code when CaseActKindNames.Find(code) is { } act => t["{0}：已记下。", CaseActForms.Name(act, t)],
        _ => null,
    };

    private static string PhotoTitle(string act, Words t) => CaseActKindNames.Find(act) switch
    {
        null => t["处置前（上报）"],
        CaseActKind.Handle or CaseActKind.SelfHandle => t["处置后"],
        var other => CaseActForms.Name(other.Value, t),
    };

    private static Photo Photo(StoredCase c, CaseReader.Photo photo, Words t)
    {
        var href = FormattableString.Invariant($"/cases/{c.Id}/photos/{photo.Ordinal}");
        var caption = photo.TakenAt is { } at ? t["拍摄于 {0}", Ui.Show.Desk(at, c.ReportedAt)] : t["照片里没有拍摄时间"];
        return new(href, href, t["{0}，照片 {1}", PhotoTitle(photo.Act, t), photo.Ordinal], caption);
    }

    private async Task<ReporterCard?> Card(HttpContext http, Caller caller, StoredCase c, After after)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var (clear, refused, attempt) = after;
        if (await reader.Reporter(c, http.RequestAborted) is not { } reporter) return null;
        static string Line(string? name, string? phone) => string.Join("　", new[] { name, phone }.OfType<string>());
        var value = new MaskedValue(Line(Mask.Name(reporter.Name), Mask.Phone(reporter.Phone)), clear is null ? null : Line(clear.Name, clear.Phone), ClearSeconds);
        var locked = caller.Actor.May(Permission.ReadReporter) ? null : t["您的角色不能查看上报人"];
        return new(value, $"/cases/{c.Id}/reporter", [.. ShowReporter.Purposes.Select(p => new Choice(p, t[p]))], locked, refused?.Field is null || attempt is not null ? null : refused.In(t));
    }
}
