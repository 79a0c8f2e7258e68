using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Fieldwork;

/// <summary>What other modules may ask about tasks on the ground (外业任务查询).</summary>
internal sealed class TaskLookup(Store store, CollectorDesk desk, Access.AccountLookup accounts, FormKeys keys, Clocks clocks)
{
    private const int OffersShown = 4;

    /// <summary>A case as far as its task goes by it.</summary>
    /// <param name="Checks">It waits for a check, or will; otherwise for a verification.</param>
    /// <param name="Sent">The desk has sent it.</param>
    public sealed record Matter(string Id, string Area, string Reporter, string Handlers, bool Checks, bool Sent);

    /// <summary>What a case's page says about its task (外业任务).</summary>
    /// <param name="Holder">Who has it, or would get it now; null for nobody.</param>
    /// <param name="Why">By what this collector was named.</param>
    public sealed record Told(bool Sent, string? Holder, string Why)
    {
        /// <summary>The nearest candidates, each with its reason.</summary>
        public IReadOnlyList<string> Offers { get; init; } = [];

        /// <summary>Where the form that gives it to somebody is sent; null for who may not, and before it is sent.</summary>
        public string? Action { get; init; }

        public string Key { get; init; } = "";

        public long Seen { get; init; }

        public string Chosen { get; init; } = "";

        public IReadOnlyList<Choice> Choices { get; init; } = [];
    }

    /// <summary>The open tasks of this person by the case's id, and by what each came to them.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Mine(Actor actor, Words t, CancellationToken stop)
    {
        var rows = await store.List<StoredTask>($"select {StoredTask.Columns} from field_task f where f.district = @District and f.ended_at is null and f.collector = @Account", new { actor.District, actor.Account }, stop);
        return rows.GroupBy(r => r.CaseId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => BasisWords(g.First().Basis, t), StringComparer.Ordinal);
    }

    /// <summary>The ids of the cases whose tasks nobody has yet.</summary>
    public async Task<IReadOnlySet<string>> Waiting(string district, CancellationToken stop) =>
        (await store.List<StoredTask>($"select {StoredTask.Columns} from field_task f where f.district = @district and f.ended_at is null and f.collector is null", new { district }, stop)).Select(r => r.CaseId).ToHashSet(StringComparer.Ordinal);

    /// <summary>The account that has the case's open task; null for nobody.</summary>
    public async Task<string?> CollectorOf(string district, string caseId, CancellationToken stop) => (await store.List<StoredTask>(
        $"select {StoredTask.Columns} from field_task f where f.district = @district and f.case_id = @caseId and f.ended_at is null order by f.sending desc", new { district, caseId }, stop)).FirstOrDefault()?.Collector;

    public async Task<Told> Of(Actor actor, Matter matter, Words t, CancellationToken stop)
    {
        var task = !matter.Sent ? null : (await store.List<StoredTask>(
            $"select {StoredTask.Columns} from field_task f where f.district = @District and f.case_id = @Id and f.ended_at is null order by f.sending desc", new { actor.District, matter.Id }, stop)).FirstOrDefault();
        var offers = await desk.Rank(actor.District, OnCaseSent.MatterOf(matter.Area, matter.Reporter, matter.Checks ? matter.Handlers : ""), clocks.Now(actor.District), stop);
        var best = offers.FirstOrDefault(o => o.Suggested);
        var told = task?.Collector is { } holder ? new Told(true, await accounts.PostOf(actor.District, holder, stop), BasisWords(task.Basis, t))
            : new Told(matter.Sent, matter.Sent ? null : best?.Person.Seat, best is null ? t["本街道现在没有能去的当班采集员"] : matter.Sent ? t["还没有交给谁"] : CollectorDesk.Why(best, t));
        return told with
        {
            Offers = [.. offers.Where(o => o.Fit < CollectorFit.OffDuty).Take(OffersShown).Select(o => $"{o.Person.Seat}　{CollectorDesk.Why(o, t)}")],
            Action = task is not null && actor.May(Permission.AcceptCase) ? AssignTask.AddressOf(matter.Id) : null,
            Key = keys.New(),
            Seen = task?.Version ?? 0,
            Chosen = task?.Collector ?? best?.Person.Account ?? "",
            Choices = [.. offers.Select(o => new Choice(o.Person.Account, $"{o.Person.Seat}（{CollectorDesk.Why(o, t)}）"))],
        };
    }

    private static string BasisWords(string? basis, Words t) =>
        basis == TaskAssigned.ByDesk ? t["坐席指定"] : CollectorFitNames.Find(basis ?? "") is { } fit ? t["按排班：{0}", CollectorDesk.FitWords(fit, t)] : "";
}
