using System.Text.Json;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Notices;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Notices;

/// <summary>
/// Turns what happened to cases into notices (事件转通知), and keeps the times at which their clocks are looked at. What happened too long ago is
/// told to nobody: an installation that gets this part later does not tell the whole of its past.
/// </summary>
internal sealed class OnCaseHappened(NoticeMatters matters, NoticeTeller teller, ClockSchedule schedule, NoticeStore notices, Store store) : Consumer
{
    private sealed record Happened(string? Stage, bool? Answer);

    public override string Name => "notices";

    public override async ValueTask Take(Turn turn, StoredEvent e)
    {
        if (e.Kind.StartsWith("account.", StringComparison.Ordinal)) matters.ForgetPeople(turn.District);
        var ofTask = e.Kind == "task.assigned";
        if ((!ofTask && !e.Kind.StartsWith("case.", StringComparison.Ordinal)) || turn.Now - e.HappenedAt > teller.Settings.Stale) return;
        var number = ofTask ? JsonDocument.Parse(e.Body).RootElement.GetProperty("number").GetString()! : e.Subject;
        if (await matters.Find(turn.District, number, CancellationToken.None) is not { } m) return;
        if (!ofTask) await schedule.Keep(turn, m.File);
        await Tell(turn, e, m);
    }

    private async ValueTask Tell(Turn turn, StoredEvent e, NoticeMatter m)
    {
        var body = JsonSerializer.Deserialize<Happened>(e.Body, JsonSerializerOptions.Web)!;
        var rules = teller.Rules.Of(e.Kind, body.Answer);
        if (rules.Count == 0) return;
        var whole = m with { By = e.Actor, Asker = rules.Any(r => r.Audience == NoticeAudience.Asker) ? await AskerOf(e) : null };
        var tellings = teller.OnEvent(whole, (e.Kind, body.Answer, CaseStageNames.Find(body.Stage ?? "")), await matters.People(turn.District, CancellationToken.None), turn.Now);
        await notices.Add(turn, FormattableString.Invariant($"event {e.Number}"), whole, tellings);
    }

    // Once it is decided, the case no longer says who had asked.
    private async Task<string?> AskerOf(StoredEvent e) =>
        (await store.HistoryOf(e.District, e.Subject, CancellationToken.None)).Find(before => before.Number < e.Number && before.Kind == LifecycleTable.Of(CaseActKind.AskVoid).Event)?.Actor;
}
