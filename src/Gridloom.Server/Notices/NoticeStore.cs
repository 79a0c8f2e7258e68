using Gridloom.Domain;
using Gridloom.Domain.Notices;
using Gridloom.Server.Host;
using Gridloom.Server.Notices.Outgoing;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Notices;

/// <summary>The only code that writes notices (通知存取), inside a turn.</summary>
internal sealed class NoticeStore(NoticeChannels channels, LiveRooms live)
{
    /// <summary>The topic by which browsers hear that somebody was told something.</summary>
    public const string Topic = "notice";

    private const string OfKey = "district = @District and id = @id";

    /// <summary>Tells people, or keeps it for the morning. The same cause tells nobody twice.</summary>
    /// <param name="cause">What made them, the same each time: an event, or a clock's run and its use.</param>
    public async ValueTask Add(Turn turn, string cause, NoticeMatter m, IReadOnlyList<Telling> tellings)
    {
        if (tellings.Count == 0) return;
        var off = (await turn.List<StoredChoice>("select account, off, version from notice_choice where district = @District", new { turn.District }))
            .ToDictionary(static c => c.Account, static c => c.Off.Split(' ').ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var telling in tellings)
        {
            var code = telling.Rule.Topic.Code();
            List<string> people = [.. telling.Accounts.Where(a => telling.Rule.Mandatory || !off.TryGetValue(a, out var not) || !not.Contains(code))];
            foreach (var account in people) Insert(turn, (Keys.ToId(turn.District, account, $"notice {cause} {telling.Rule.Code}"), account), m, telling);
            if (people.Count > 0) OutgoingStore.Add(turn, channels.For(turn.District, telling), (cause, m, people), telling);
        }
        Nudge(turn);
    }

    /// <summary>Shows what was held.</summary>
    public void Release(Turn turn, string id)
    {
        turn.Save($"update notice_inbox set shown_at = @Now, held_until = null where {OfKey} and shown_at is null", new { turn.District, id, turn.Now });
        Nudge(turn);
    }

    /// <summary>Lets go what was held and is true no more: nobody was told.</summary>
    public static void Drop(Turn turn, string id) => turn.Save($"delete from notice_inbox where {OfKey} and shown_at is null", new { turn.District, id });

    /// <summary>Marks one of the actor's own as read; another's reads as absent.</summary>
    public void Read(Turn turn, string id)
    {
        turn.Save($"update notice_inbox set read_at = coalesce(read_at, @Now) where {OfKey} and account = @Account and shown_at is not null", new { turn.District, id, turn.Actor.Account, turn.Now }, whenNone: NoticeProblems.NotFound);
        Nudge(turn);
    }

    /// <summary>Marks all of the actor's own as read that were shown by that instant.</summary>
    public void ReadAll(Turn turn, Instant upTo)
    {
        turn.Save(
            "update notice_inbox set read_at = @Now where district = @District and account = @Account and read_at is null and shown_at is not null and shown_at <= @upTo",
            new { turn.District, turn.Actor.Account, turn.Now, upTo });
        Nudge(turn);
    }

    /// <summary>Removes what was read, or shown and not read, before these instants.</summary>
    public static void Forget(Turn turn, Instant readBefore, Instant shownBefore) => turn.Save(
        "delete from notice_inbox where district = @District and (read_at < @readBefore or shown_at < @shownBefore)", new { turn.District, readBefore, shownBefore });

    private void Nudge(Turn turn)
    {
        var district = turn.District;
        turn.Afterwards(() => live.Nudge(district, Topic));
    }

    private static void Insert(Turn turn, (string Id, string Account) whose, NoticeMatter m, Telling telling) => turn.Save(
        """
        insert into notice_inbox (district, id, account, number, case_id, rule, topic, urgent, chinese, english, basis, made_at, held_until, shown_at, read_at)
        values (@District, @Id, @Account, @Number, @caseId, @rule, @topic, @urgent, @Chinese, @English, @Basis, @Now, @HeldUntil, @shown, null)
        on conflict (district, id) do nothing
        """,
        new
        {
            turn.District, whose.Id, whose.Account, m.File.Number, caseId = m.File.Id, rule = telling.Rule.Code, topic = telling.Rule.Topic.Code(), urgent = telling.Urgent ? 1L : 0L,
            telling.Chinese, telling.English, telling.Basis, turn.Now, telling.HeldUntil, shown = telling.HeldUntil is null ? turn.Now : (Instant?)null,
        });
}
