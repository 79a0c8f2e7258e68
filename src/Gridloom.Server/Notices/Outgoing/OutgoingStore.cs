using Gridloom.Domain;
using Gridloom.Domain.Notices;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Notices.Outgoing;

/// <summary>One message of one channel (外发通知), as its row has it.</summary>
/// <param name="People">The accounts for which it is, with a space between.</param>
/// <param name="State">One of <see cref="OutState"/>.</param>
internal sealed record StoredOut(
    string District, string Id, string Channel, string Number, string Area, string Rule, string Topic, long Urgent, string Chinese, string English, string People, string Basis,
    Instant MadeAt, Instant NextAt, long Tries, string State, Instant? EndedAt)
{
    public const string Columns =
        "o.district, o.id, o.channel, o.number, o.area, o.rule, o.topic, o.urgent, o.chinese, o.english, o.people, o.basis, o.made_at as MadeAt, o.next_at as NextAt, o.tries, o.state, o.ended_at as EndedAt";
}

/// <summary>A try to send (外发尝试), as its row has it.</summary>
/// <param name="Ok">1 where the other side took it.</param>
/// <param name="Answer">What came back: <c>http-200</c>, <c>errcode-45009</c>, <c>timeout</c>, <c>unreachable</c>.</param>
internal sealed record StoredTry(string Id, long Try, Instant SentAt, long Ok, string Answer)
{
    public const string Columns = "s.id, s.try, s.sent_at as SentAt, s.ok, s.answer";
}

/// <summary>How far a message is (外发状态).</summary>
internal static class OutState
{
    public const string Waiting = "waiting";
    public const string Sent = "sent";

    /// <summary>It was tried often enough; the tries say why.</summary>
    public const string Failed = "failed";

    /// <summary>It was true no more before it could be sent.</summary>
    public const string Dropped = "dropped";

    /// <summary>The server has no such channel any more.</summary>
    public const string NoChannel = "no-channel";
}

/// <summary>The only code that writes what leaves the house, inside a turn.</summary>
internal static class OutgoingStore
{
    private const string OfKey = "district = @District and id = @Id";

    /// <summary>Puts one message a channel into the line, in the turn that makes the notices.</summary>
    public static void Add(Turn turn, IEnumerable<NoticeChannel> channels, (string Cause, NoticeMatter Matter, IReadOnlyList<string> People) what, Telling telling)
    {
        foreach (var channel in channels)
            turn.Save(
                """
                insert into notice_out (district, id, channel, number, area, rule, topic, urgent, chinese, english, people, basis, made_at, next_at, tries, state, ended_at)
                values (@District, @id, @Name, @Number, @Area, @rule, @topic, @urgent, @Chinese, @English, @people, @Basis, @Now, @next, 0, @Waiting, null)
                on conflict (district, id) do nothing
                """,
                new
                {
                    turn.District, id = Keys.ToId(turn.District, channel.Name, $"outgoing {what.Cause} {telling.Rule.Code}"), channel.Name, what.Matter.File.Number, what.Matter.File.Area,
                    rule = telling.Rule.Code, topic = telling.Rule.Topic.Code(), urgent = telling.Urgent ? 1L : 0L, telling.Chinese, telling.English, people = string.Join(' ', what.People),
                    telling.Basis, turn.Now, next = telling.HeldUntil ?? turn.Now, OutState.Waiting,
                });
    }

    public static ValueTask<StoredOut?> Find(Turn turn, string id) =>
        turn.Find<StoredOut>($"select {StoredOut.Columns} from notice_out o where o.district = @District and o.id = @id", new { turn.District, id });

    /// <summary>Takes it on: until then nobody else tries, and if this server dies over it, somebody tries again.</summary>
    public static void Begin(Turn turn, StoredOut m, Instant until) =>
        turn.Save($"update notice_out set tries = tries + 1, next_at = @until where {OfKey}", new { turn.District, m.Id, until });

    public static void Postpone(Turn turn, StoredOut m, Instant until) => turn.Save($"update notice_out set next_at = @until where {OfKey}", new { turn.District, m.Id, until });

    public static void End(Turn turn, StoredOut m, string state) => turn.Save($"update notice_out set state = @state, ended_at = @Now where {OfKey}", new { turn.District, m.Id, state, turn.Now });

    public static void AddTry(Turn turn, StoredTry done) => turn.Save(
        "insert into notice_sent (district, id, try, sent_at, ok, answer) values (@District, @Id, @Try, @SentAt, @Ok, @Answer) on conflict (district, id, try) do nothing",
        new { turn.District, done.Id, done.Try, done.SentAt, done.Ok, done.Answer });
}
