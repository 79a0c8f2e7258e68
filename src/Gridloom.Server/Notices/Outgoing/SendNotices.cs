using System.Net.Sockets;
using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Notices;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Notices.Outgoing;

/// <summary>
/// Sends what waits to leave the house (外发投递), outside every turn, so that nobody who writes waits for another's server. A try is taken on,
/// made and written down; what failed is tried again after ten seconds, a minute, ten minutes, an hour, and then given up with its reasons.
/// A server that dies in between sends again under the same id.
/// </summary>
internal sealed partial class SendNotices(
    Store store, Turns turns, Clocks clocks, NoticeChannels channels, NoticeTeller teller, Cases.CaseFileLookup cases, Access.AccountLookup accounts, ServerOptions options, TimeProvider time, ILogger<SendNotices> log)
    : BackgroundService
{
    public const long TriesMost = 5;

    private const long AtOnce = 50;

    /// <summary>Bytes of an answer that are looked at.</summary>
    private const int AnswerMost = 4096;

    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan[] Ladder = [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1)];

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5), PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = AnswerWithin, MaxResponseContentBufferSize = AnswerMost * 16,
    };

    /// <summary>Sends all of a district that is due; how many tries that were.</summary>
    public async Task<int> Run(string district, CancellationToken stop)
    {
        var due = await store.List<StoredOut>(
            $"select {StoredOut.Columns} from notice_out o where o.district = @district and o.state = @Waiting and o.next_at <= @now order by o.next_at, o.id limit @AtOnce",
            new { district, OutState.Waiting, now = clocks.Now(district).Microseconds, AtOnce }, stop);
        var tries = 0;
        foreach (var m in due)
        {
            if (await Claim(district, m.Id, stop) is not { } claimed) continue;
            var answer = await Try(channels.Find(claimed.Channel)!, claimed, clocks.Now(district), stop);
            await Keep(district, claimed, answer);
            tries++;
        }
        return tries;
    }

    public override void Dispose()
    {
        client.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        if (channels.All.Count == 0) return;
        using var beat = new PeriodicTimer(options.NoticeBeat / 2, time);
        while (await beat.WaitForNextTickAsync(stop))
        {
            try
            {
                foreach (var district in await accounts.Districts(stop)) await Run(district, stop);
            }
            catch (Exception outage) when (outage is not OperationCanceledException)
            {
                Failed(outage);
            }
        }
    }

    /// <summary>Takes one try on; null where there is none to make now.</summary>
    private async Task<StoredOut?> Claim(string district, string id, CancellationToken stop)
    {
        StoredOut? claimed = null;
        await Take(district, async turn =>
        {
            claimed = null;
            if (await OutgoingStore.Find(turn, id) is not { State: OutState.Waiting } m || m.NextAt > turn.Now) return;
            if (channels.Find(m.Channel) is null) OutgoingStore.End(turn, m, OutState.NoChannel);
            else if (await cases.Find(district, m.Number, stop) is not { } c || !teller.Holds(m.Rule, m.Basis, c)) OutgoingStore.End(turn, m, OutState.Dropped);
            else if (Allowed(m, turn.Now) is var at && at > turn.Now) OutgoingStore.Postpone(turn, m, at);
            else if (m.Tries >= TriesMost) OutgoingStore.End(turn, m, OutState.Failed);
            else
            {
                OutgoingStore.Begin(turn, m, turn.Now + Lease);
                claimed = m with { Tries = m.Tries + 1 };
            }
        });
        return claimed;
    }

    private async Task<(bool Ok, string Words)> Try(NoticeChannel channel, StoredOut m, Instant now, CancellationToken stop)
    {
        var to = new List<string>();
        if (channel.Kind == ChannelKind.Sms)
            foreach (var account in m.People.Split(' ')) to.Add(await accounts.LoginOf(m.District, account, stop));
        try
        {
            using var request = OutgoingMessage.For(channel, m, to, now);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, stop);
            if (!response.IsSuccessStatusCode) return (false, FormattableString.Invariant($"http-{(int)response.StatusCode}"));
            var code = channel.Kind == ChannelKind.WeCom ? ErrorIn(await response.Content.ReadAsStringAsync(stop)) : 0;
            return code == 0 ? (true, FormattableString.Invariant($"http-{(int)response.StatusCode}")) : (false, FormattableString.Invariant($"errcode-{code}"));
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            return (false, "timeout");
        }
        // Its message may name the address, which may hold a key.
        catch (Exception broken) when (broken is HttpRequestException or SocketException or IOException)
        {
            return (false, "unreachable");
        }
    }

    private Task Keep(string district, StoredOut m, (bool Ok, string Words) answer) => Take(district, turn =>
    {
        OutgoingStore.AddTry(turn, new(m.Id, m.Tries, turn.Now, answer.Ok ? 1 : 0, answer.Words));
        if (answer.Ok) OutgoingStore.End(turn, m, OutState.Sent);
        else if (m.Tries >= TriesMost) OutgoingStore.End(turn, m, OutState.Failed);
        else OutgoingStore.Postpone(turn, m, Allowed(m, turn.Now + Ladder[m.Tries - 1]));
        return default;
    });

    private Instant Allowed(StoredOut m, Instant at) => m.Urgent == 1 ? at : teller.Settings.Quiet.Wake(at);

    // WeCom answers 200 also where it refuses; what cannot be read is no refusal.
    private static long ErrorIn(string answer)
    {
        try
        {
            return JsonDocument.Parse(answer).RootElement.TryGetProperty("errcode", out var code) && code.TryGetInt64(out var number) ? number : 0;
        }
        catch (JsonException)
        {
            return 0;
        }
    }

    private async Task Take(string district, Func<Turn, ValueTask> body)
    {
        var outcome = await turns.Take<string>(Actor.System(district), async turn =>
        {
            await body(turn);
            return district;
        });
        if (!outcome.Succeeded(out _, out var refused)) throw new InvalidOperationException(refused.English);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is to leave the house was not sent; it is in a moment.")]
    private partial void Failed(Exception outage);
}
