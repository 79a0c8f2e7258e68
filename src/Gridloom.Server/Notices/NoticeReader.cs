using Dapper;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Notices;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Notices;

/// <summary>Reads what a person was told (通知查询): one's own only.</summary>
internal sealed class NoticeReader(Store store)
{
    /// <summary>What is looked at.</summary>
    /// <param name="All">Read ones too.</param>
    /// <param name="Topic">One topic; null for all.</param>
    /// <param name="After">Begins behind this one; null at the top.</param>
    public sealed record Question(bool All, NoticeTopic? Topic, string? After);

    private const string Shown = "n.district = @District and n.account = @Account and n.shown_at is not null";

    /// <summary>The newest first.</summary>
    public async Task<List<StoredNotice>> List(Actor actor, Question question, long limit, CancellationToken stop)
    {
        var arguments = new DynamicParameters(new { actor.District, actor.Account, limit });
        var where = Shown;
        if (!question.All) where += " and n.read_at is null";
        if (question.Topic is { } topic)
        {
            where += " and n.topic = @topic";
            arguments.Add("topic", topic.Code());
        }
        if (question.After is { } id && await Find(actor, id, stop) is { ShownAt: { } at })
        {
            where += " and (n.shown_at < @at or (n.shown_at = @at and n.id < @id))";
            arguments.AddDynamicParams(new { at = at.Microseconds, id });
        }
        return await store.List<StoredNotice>($"select {StoredNotice.Columns} from notice_inbox n where {where} order by n.shown_at desc, n.id desc limit @limit", arguments, stop);
    }

    /// <summary>One of the person's own; another's reads as absent.</summary>
    public Task<StoredNotice?> Find(Actor actor, string id, CancellationToken stop) =>
        store.Find<StoredNotice>($"select {StoredNotice.Columns} from notice_inbox n where {Shown} and n.id = @id", new { actor.District, actor.Account, id }, stop);

    /// <summary>How many the person has not read.</summary>
    public Task<long> Unread(Actor actor, CancellationToken stop) =>
        store.Count($"select count(*) from notice_inbox n where {Shown} and n.read_at is null", new { actor.District, actor.Account }, stop);

    /// <summary>What the person switched off.</summary>
    public async Task<StoredChoice> Choice(Actor actor, CancellationToken stop) => await store.Find<StoredChoice>(
        "select h.account, h.off, h.version from notice_choice h where h.district = @District and h.account = @Account", new { actor.District, actor.Account }, stop) ?? new(actor.Account, "", 0);
}
