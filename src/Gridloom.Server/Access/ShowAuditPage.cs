using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Access;

/// <summary>Draws the audit (审计页): the chain's state, the filter, the events, and the tries of strangers.</summary>
internal sealed class ShowAuditPage(Frames frames, FormKeys keys, AuditReader reader, AuditNames names, Lists.ListTools tools, Clocks clocks, VerifyAudit.Checks checks)
{
    public const int Size = 30;

    private static readonly JsonSerializerOptions InLines = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="Before">The number of the last event on the page before; null for the newest.</param>
    public sealed record Asked(AuditFilter Filter, long? Before = null);

    public async Task<IResult> Show(HttpContext http, Caller caller, Asked asked, Problem? refused = null)
    {
        var (filter, before) = asked;
        var (t, stop, district) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, caller.Actor.District);
        var ids = await names.ToIds(district, filter, stop);
        var found = await reader.List(district, ids, (before ?? long.MaxValue, Size + 1), stop);
        var shown = found.Take(Size).ToList();
        var strangers = await reader.TriesOfStrangers(clocks.Now(Installation.District) - TimeSpan.FromHours(24), stop);
        return Pages.Show<AuditPage>(frames.For(http, t["审计"], RailEntry.Audit), new AuditModel
        {
            Rows = [.. await Task.WhenAll(shown.Select(e => Row(http, district, e, filter)))],
            Chain = await Chain(http, district, t, stop),
            Filter = new(filter.Kind ?? "", filter.Actor ?? "", filter.Subject ?? "", AuditFilter.Written(filter.From) ?? "", AuditFilter.Written(filter.To) ?? ""),
            Kinds = [.. AuditWords.All.Select(w => new Choice(w.Kind, AuditWords.Of(w.Kind, t)))],
            Conditions = filter.Conditions(t),
            PreviousHref = before is null ? null : filter.ToUrl(),
            NextHref = found.Count > Size ? filter.ToUrl(shown[^1].Number) : null,
            Error = refused?.ToFormError(t),
            Export = shown.Count == 0 ? null : tools.Offer(AuditListSource.ListKey, filter.ToUrl()[ShowAudit.Address.Length..].TrimStart('?')),
            Strangers = strangers.ConvertAll(s => (s.From, s.Count)),
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    private async Task<AuditRow> Row(HttpContext http, string district, AuditReader.Entry e, AuditFilter filter)
    {
        var (t, stop) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted);
        using var body = JsonDocument.Parse(e.Body);
        var late = e.ReceivedAt - e.HappenedAt >= TimeSpan.FromMinutes(1);
        return new(e.Number, e.Block, e.HappenedAt, await names.ActorOf(district, e.Actor, t, stop), (e.Kind, AuditWords.Of(e.Kind, t)), await names.SubjectOf(district, e, t, stop), (filter with { Subject = e.Subject }).ToUrl(), e.Body)
        {
            BodyInLines = JsonSerializer.Serialize(body.RootElement, InLines),
            ReceivedAt = late ? e.ReceivedAt : null,
        };
    }

    private async Task<ChainState> Chain(HttpContext http, string district, Words t, CancellationToken stop)
    {
        var end = await reader.FindEnd(district, stop) ?? new(0, 0, []);
        var head = Convert.ToHexStringLower(end.Hash)[..Math.Min(12, end.Hash.Length * 2)];
        var now = t["共 {0} 块、{1} 个事件", Ui.Show.Count(end.Block), Ui.Show.Count(end.Event)];
        var last = await reader.FindLast(district, ChainVerified.Chain, ChainVerified.Name, stop);
        ChainState State(bool? holds, string words) => new(holds, words, head, last?.HappenedAt, "/audit/verify", keys.New(), checks.Progress(district));
        if (last is null) return State(null, now);
        using var said = JsonDocument.Parse(last.Body);
        // What was found holds for the blocks that there were then, and the page says how many those are.
        return said.RootElement.GetProperty("fault").GetString() is { } fault
            ? State(false, fault)
            : State(true, t["核对了 {0} 块；现{1}", Ui.Show.Count(said.RootElement.GetProperty("blocks").GetInt64()), now]);
    }
}
