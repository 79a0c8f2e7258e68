using Gridloom.Domain;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Fieldwork;

/// <summary>Ranks the collectors who could look at a case now (候选采集员排序), by the roster of that moment and what each has to do.</summary>
internal sealed class CollectorDesk(Store store, RosterLookup roster)
{
    // No record: SQLite gives a computed column no type while there is no row.
    private sealed class Load
    {
        public string Collector { get; init; } = "";

        public long Count { get; init; }
    }

    /// <summary>The best first.</summary>
    public async Task<IReadOnlyList<CollectorOffer>> Rank(string district, FieldMatter matter, Instant now, CancellationToken stop)
    {
        var ground = await roster.GroundOf(district, stop);
        var there = (await roster.At(district, now, stop)).Where(r => ground.Shifts.Get(r.Shift).Post == RosterPost.Collector);
        var loads = await store.List<Load>(
            "select f.collector, count(*) as Count from field_task f where f.district = @district and f.ended_at is null and f.collector is not null group by f.collector", new { district }, stop);
        return CollectorChoice.Rank(matter, ground.Of(RosterPost.Collector), [.. there.Select(r => new CollectorChoice.OnDuty(r.ToEntry(), r.InAt is not null && r.OutAt is null))], loads.ToDictionary(l => l.Collector, l => l.Count, StringComparer.Ordinal));
    }

    /// <summary>当班，负责本网格，已签到，在手 2.</summary>
    public static string Why(CollectorOffer offer, Words t) => string.Join(t["，"], new[]
    {
        FitWords(offer.Fit, t), offer.Fit == CollectorFit.OffDuty ? null : offer.SignedIn ? t["已签到"] : t["还没签到"], offer.Load == 0 ? t["在手没有任务"] : t["在手任务 {0}", offer.Load],
    }.OfType<string>());

    public static string FitWords(CollectorFit fit, Words t) => fit switch
    {
        CollectorFit.Grid => t["当班，负责本网格"],
        CollectorFit.Community => t["当班，负责本社区"],
        CollectorFit.Street => t["当班，负责本街道"],
        CollectorFit.District => t["当班，负责全区"],
        CollectorFit.SameCommunity => t["本网格没有人当班，同社区"],
        CollectorFit.SameStreet => t["本社区没有人当班，同街道"],
        CollectorFit.Elsewhere => t["当班，在其他街道"],
        _ => t["不当班"],
    };
}
