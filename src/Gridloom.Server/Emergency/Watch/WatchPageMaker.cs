using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Emergency.Watch;

/// <summary>Draws the duty log with its form (值班日志页), as it stands or as an entry was typed.</summary>
internal sealed class WatchPageMaker(Frames frames, FormKeys keys, WatchLookup log, WatchViews views, EmergencyGround ground, Clocks clocks)
{
    private const int Shown = 50;

    // Enough to know the entry again.
    private const int QuoteLength = 60;

    /// <summary>What was typed, and why it was refused.</summary>
    public sealed record Tried(NoteWatch.Request Typed, Problem Refused);

    public async Task<IResult> Show(HttpContext http, Caller caller, Tried? tried = null)
    {
        var (t, now, actor) = (http.RequestServices.GetRequiredService<Words>(), clocks.Now(caller.Actor.District), caller.Actor);
        var read = WatchFilter.Read(http.Request.Query, now.ChinaDay());
        if (!read.Succeeded(out var filter, out var refused)) filter = WatchFilter.Usual(now.ChinaDay());
        refused = tried?.Refused ?? refused;
        var model = await Model(actor, filter!, (now, t), http.RequestAborted) with
        {
            Form = actor.May(Permission.EditEmergency) ? await Form(http, actor, tried, now) : null,
            Error = refused?.ToFormError(t),
        };
        return Pages.Show<WatchPage>(frames.For(http, t["值班日志"], RailEntry.Emergency, Notice(http, t)), model, refused?.Status ?? StatusCodes.Status200OK);
    }

    private async Task<WatchModel> Model(Actor actor, WatchFilter filter, (Instant Now, Words T) at, CancellationToken stop)
    {
        var found = await log.Matters(actor, filter, Shown + 1, stop);
        var matters = found.Take(Shown).ToList();
        var later = await log.Later(actor, matters, stop);
        var all = filter with { After = null };
        return new()
        {
            From = Ui.Show.Day(filter.From), To = Ui.Show.Day(filter.To), Area = filter.Area ?? "", Kind = filter.Kind ?? "",
            Areas = await ground.Areas(actor), Kinds = views.Kinds(at.T), Counts = Counts(await log.Counts(actor, filter, stop), await log.Waiting(actor, filter, stop), (all, at.T)),
            Span = filter.OpenOnly ? at.T["不论日期，全部待跟进"] : at.T["{0} 至 {1}", Ui.Show.Day(filter.From), Ui.Show.Day(filter.To)],
            Matters = await views.Matters(actor, (matters, later), at),
            FirstHref = filter.After is null ? null : all.ToUrl(),
            NextHref = found.Count > Shown ? (filter with { After = FormattableString.Invariant($"{matters[^1].HappenedAt.Microseconds}-{matters[^1].Serial}") }).ToUrl() : null,
            XlsxHref = all.ToUrl(ShowWatchLog.Address + ".xlsx"), CsvHref = all.ToUrl(ShowWatchLog.Address + ".csv"),
        };
    }

    private List<WatchCount> Counts(List<WatchLookup.KindCount> counts, long waiting, (WatchFilter All, Words T) asked)
    {
        var (all, t) = asked;
        return
        [
            new(t["全部"], counts.Sum(c => c.Matters), (all with { Kind = null, OpenOnly = false }).ToUrl(), all is { Kind: null, OpenOnly: false }),
            new(t["待跟进"], waiting, (all with { Kind = null, OpenOnly = true }).ToUrl(), all.OpenOnly, Late: true),
            .. views.Kinds(t).Select(kind => new WatchCount(kind.Text, counts.Where(c => c.Kind == kind.Value).Sum(c => c.Matters), (all with { Kind = kind.Value, OpenOnly = false }).ToUrl(), all.Kind == kind.Value && !all.OpenOnly)),
        ];
    }

    private async Task<WatchForm> Form(HttpContext http, Actor actor, Tried? tried, Instant now)
    {
        var (t, typed, refused) = (http.RequestServices.GetRequiredService<Words>(), tried?.Typed, tried?.Refused);
        string Asked(string name) => http.Request.Query[name].ToString();
        Field Field(string? value, string name) => new(value ?? "", refused.Of(name, t));
        var about = typed?.About ?? (long.TryParse(Asked("about"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : null);
        return new(
            keys.Again(http, refused), await About(actor, (about, typed?.As ?? Asked("as")), t), Field(typed?.Entry.HappenedAt ?? now.ToChina().ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), "at"),
            Field(typed?.Entry.Words, "words"), Field(typed?.Entry.Source, "source"), Field(typed?.Entry.Measures, "measures"))
        {
            Area = Field(typed?.Area, "area"), Kind = Field(typed?.Entry.Kind, "kind"), Case = Field(typed?.Case ?? Asked("case"), "case"), Open = typed?.Open ?? false,
        };
    }

    private async Task<WatchFormAbout?> About(Actor actor, (long? Serial, string As) of, Words t)
    {
        if (of.Serial is not { } serial || WatchRelationNames.Find(of.As) is not { } relation || await log.Find(actor, serial, CancellationToken.None) is not { } entry) return null;
        return new(serial, of.As, t["{0}第 {1} 条", WatchViews.Name(relation, t), serial], entry.Words.Length > QuoteLength ? entry.Words[..QuoteLength] + "…" : entry.Words);
    }

    private static string? Notice(HttpContext http, Words t) => long.TryParse(http.Request.Query["done"], NumberStyles.None, CultureInfo.InvariantCulture, out var serial) ? t["已登记，第 {0} 条。", serial] : null;
}
