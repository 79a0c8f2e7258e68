using System.Collections.Concurrent;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Notices;

namespace Gridloom.Server.Notices;

/// <summary>Gathers what a decision about notices needs to know (通知事由装载): the case, its words, and the people of the district.</summary>
internal sealed class NoticeMatters(
    Cases.CaseFileLookup cases, Cases.CaseRulesLookup rules, Territory.TerritoryLookup territory, Fieldwork.TaskLookup tasks, Access.AccountLookup accounts, TimeProvider time)
{
    private const int StreetDigits = 9;

    /// <summary>People are read anew after so long, because another process may have changed an account.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (IReadOnlyList<Actor> People, long ReadAt)> known = new(StringComparer.Ordinal);

    /// <summary>Null when the district has no such case.</summary>
    public async Task<NoticeMatter?> Find(string district, string number, CancellationToken stop) =>
        await cases.Find(district, number, stop) is { } c ? await Of(c, stop) : null;

    public async Task<NoticeMatter> Of(CaseFile c, CancellationToken stop)
    {
        var street = c.Area.Length >= StreetDigits ? (await territory.Of(c.District)).NameOf(c.Area[..StreetDigits]) : "";
        return new(c, rules.ClassName(c), street)
        {
            Collector = c.Stage is CaseStage.Verifying or CaseStage.Checking ? await tasks.CollectorOf(c.District, c.Id, stop) : null,
        };
    }

    /// <summary>Everybody of the district whose account is in use.</summary>
    public async Task<IReadOnlyList<Actor>> People(string district, CancellationToken stop)
    {
        if (known.TryGetValue(district, out var entry) && time.GetElapsedTime(entry.ReadAt) < Freshness) return entry.People;
        var (people, readAt) = (await accounts.Everybody(district, stop), time.GetTimestamp());
        known[district] = (people, readAt);
        return people;
    }

    /// <summary>An account changed.</summary>
    public void ForgetPeople(string district) => known.TryRemove(district, out _);
}
