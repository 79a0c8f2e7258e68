using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Emergency.Watch;

/// <summary>Puts entries of the duty log into words (值班用语).</summary>
internal sealed class WatchViews(EmergencyLists lists, EmergencyGround ground, Access.AccountLookup accounts)
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    public async Task<IReadOnlyList<WatchMatter>> Matters(Actor actor, (IReadOnlyList<StoredEntry> First, IReadOnlyList<StoredEntry> Later) entries, (Instant Now, Words T) at)
    {
        var names = await ground.Names(actor.District);
        var people = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var account in entries.First.Concat(entries.Later).Select(e => e.NotedBy).Distinct()) people[account] = await accounts.PostOf(actor.District, account, CancellationToken.None);
        var later = entries.Later.ToLookup(e => e.First);
        WatchLine Line(StoredEntry e, bool open) => new(e.Serial, e.HappenedAt, Relation(e, at.T), e.Words, e.Source, e.Measures, e.NotedAt - e.HappenedAt > Soon, at.T["{0}　{1}", people[e.NotedBy], Show.Desk(e.NotedAt, at.Now)])
        {
            Ways = actor.May(Permission.EditEmergency) ? Ways(e, open, at.T) : [],
        };
        return [.. entries.First.Select(f => new WatchMatter(Line(f, f.Open == 1), names(f.Area), Kind(f.Kind, at.T), f.Open == 1, f.CaseNumber, [.. later[f.Serial].Select(e => Line(e, false))]))];
    }

    public string Kind(string code, Words t) => KindWord.Find(lists.Watch, code) is { } word ? t.InEnglish ? word.English : word.Name : code;

    public IReadOnlyList<Choice> Kinds(Words t) => [.. lists.Watch.Select(w => new Choice(w.Code, t.InEnglish ? w.English : w.Name))];

    public static string Name(WatchRelation relation, Words t) => relation switch
    {
        WatchRelation.FollowUp => t["续报"],
        WatchRelation.Correction => t["更正"],
        _ => t["终报"],
    };

    public static string AddressOf(long about, WatchRelation relation) => FormattableString.Invariant($"{ShowWatchLog.Address}?about={about}&as={relation.Code()}#entry");

    private static string? Relation(StoredEntry e, Words t) => WatchRelationNames.Find(e.Relation) is not { } relation ? null
        : e.About == e.First ? Name(relation, t) : t["{0}第 {1} 条", Name(relation, t), e.About!.Value];

    // What comes later is written about the matter; only a mistake is written about the entry that has it.
    private static IReadOnlyList<Choice> Ways(StoredEntry e, bool open, Words t)
    {
        WatchRelation[] ways = e.About is not null ? [WatchRelation.Correction] : open ? [WatchRelation.FollowUp, WatchRelation.Final, WatchRelation.Correction] : [WatchRelation.FollowUp, WatchRelation.Correction];
        return [.. ways.Select(way => new Choice(AddressOf(e.Serial, way), Name(way, t)))];
    }
}
