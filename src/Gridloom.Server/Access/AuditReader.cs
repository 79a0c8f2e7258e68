using Gridloom.Domain;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Access;

/// <summary>Reads the record of what was done (审计), newest first.</summary>
internal sealed class AuditReader(Store store)
{
    private const string Matches =
        "district = @district and number < @before and (@kind = '' or kind = @kind) and (@actor = '' or actor = @actor) and received_at >= @since and received_at < @until";

    private sealed record SignInRow(string Account, Instant At);

    /// <param name="ReceivedAt">When the server took it; on a handheld it may have happened before.</param>
    public sealed record Entry(long Number, long Block, string Kind, string Subject, string Actor, Instant HappenedAt, Instant ReceivedAt, string Body);

    /// <summary>Where the district's chain ends.</summary>
    public sealed record End(long Block, long Event, byte[] Hash);

    /// <summary>How many sign-ins with a login that nobody has were refused in the hour that begins at <see cref="From"/>.</summary>
    public sealed record StrangeTries
    {
        // Properties and no constructor: where no row is found, SQLite cannot tell the type of what a query computes.
        public Instant From { get; init; }

        public long Count { get; init; }
    }

    /// <param name="filter">With ids in place of logins.</param>
    public Task<List<Entry>> List(string district, AuditFilter filter, (long Before, long Size) page, CancellationToken stop)
    {
        var wanted = new
        {
            district, before = page.Before, size = page.Size, kind = filter.Kind ?? "", actor = filter.Actor ?? "", subject = filter.Subject,
            since = filter.Since.Microseconds, until = filter.Until.Microseconds,
        };
        return filter.Subject is null
            ? store.List<Entry>(
                $"select number, block, kind, subject, actor, happened_at as HappenedAt, received_at as ReceivedAt, body from events where {Matches} order by number desc limit @size", wanted, stop)
            : store.List<Entry>(
                $"select number, block, kind, subject, actor, happened_at as HappenedAt, received_at as ReceivedAt, body from events where {Matches} and subject = @subject order by number desc limit @size", wanted, stop);
    }

    /// <param name="filter">With ids in place of logins.</param>
    public Task<long> Count(string district, AuditFilter filter, CancellationToken stop) => store.Count(
        $"select count(*) from events where {Matches} and (@subject = '' or subject = @subject)",
        new { district, before = long.MaxValue, kind = filter.Kind ?? "", actor = filter.Actor ?? "", subject = filter.Subject ?? "", since = filter.Since.Microseconds, until = filter.Until.Microseconds }, stop);

    public Task<End?> FindEnd(string district, CancellationToken stop) =>
        store.Find<End>("select block, event, hash from heads where district = @district", new { district }, stop);

    /// <summary>The newest event of a kind about a subject.</summary>
    public async Task<Entry?> FindLast(string district, string subject, string kind, CancellationToken stop) =>
        (await List(district, new AuditFilter(Kind: kind, Subject: subject), (long.MaxValue, 1), stop)).FirstOrDefault();

    /// <summary>When each account from the first login to the last was last signed in; those that never were are left out.</summary>
    public async Task<Dictionary<string, Instant>> LastSignIns(string district, string first, string last, CancellationToken stop) => (await store.List<SignInRow>(
        """
        select a.id as Account, coalesce((select e.received_at from events e where e.district = a.district and e.subject = a.id and e.kind = 'access.signed-in' order by e.number desc limit 1), 0) as At
        from acc_account a where a.district = @district and a.login >= @first and a.login <= @last
        """,
        new { district, first, last }, stop)).Where(r => r.At != default).ToDictionary(r => r.Account, r => r.At, StringComparer.Ordinal);

    /// <summary>Hour by hour since then, newest first. They are the installation's, as no district is known before an account is.</summary>
    public async Task<List<StrangeTries>> TriesOfStrangers(Instant since, CancellationToken stop) => await store.List<StrangeTries>(
        """
        select received_at / 3600000000 * 3600000000 as "From", count(*) as Count from events
        where district = @District and kind = 'access.sign-in-refused' and received_at >= @Since
        group by received_at / 3600000000 order by 1 desc
        """,
        new { Installation.District, Since = since.Microseconds }, stop);
}
