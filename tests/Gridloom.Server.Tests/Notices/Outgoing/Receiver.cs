using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Gridloom.Server.Notices.Outgoing;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Notices.Outgoing;

/// <summary>Another's server that takes messages, over a real socket; it answers what it is told to answer, in order, and then 200.</summary>
internal sealed class Receiver : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<(int Status, string Body)> answers = new();
    private readonly ConcurrentQueue<Letter> letters = new();
    private readonly CancellationTokenSource stop = new();

    public Receiver()
    {
        listener.Start();
        _ = Task.Run(Serve);
    }

    /// <summary>What came, with its headers in lower case.</summary>
    public sealed record Letter(IReadOnlyDictionary<string, string> Headers, string Body);

    public IReadOnlyList<Letter> Letters => [.. letters];

    public string Url => FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/hook?key=not-to-be-shown");

    /// <summary>What it answers next, each once.</summary>
    public Receiver Answers(params (int Status, string Body)[] next)
    {
        foreach (var answer in next) answers.Enqueue(answer);
        return this;
    }

    /// <summary>A server whose only channel leads here.</summary>
    public async Task<TestHost> Host(Engine engine, string kind, string more = "")
    {
        var (file, secret) = (Path.GetTempFileName(), Path.GetTempFileName());
        await File.WriteAllTextAsync(secret, SendNoticesTests.Secret + "\n");
        await File.WriteAllTextAsync(file, $$"""{ "channels": [ { "name": "值班群", "kind": "{{kind}}", "url": "{{Url}}", "hosts": ["127.0.0.1"], "secretFile": "{{secret}}"{{more}} } ] }""");
        try
        {
            return await TestHost.Start(engine, o => o with { Outgoing = file });
        }
        finally
        {
            File.Delete(file);
            File.Delete(secret);
        }
    }

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await using var stream = client.GetStream();
                letters.Enqueue(await Read(stream));
                var (status, body) = answers.TryDequeue(out var next) ? next : (200, "");
                await stream.WriteAsync(Encoding.UTF8.GetBytes(FormattableString.Invariant($"HTTP/1.1 {status} X\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}")), stop.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private static async Task<Letter> Read(NetworkStream stream)
    {
        var (all, buffer) = (new List<byte>(), new byte[4096]);
        while (true)
        {
            all.AddRange(buffer.AsSpan(0, await stream.ReadAsync(buffer)));
            var text = Encoding.UTF8.GetString([.. all]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0) continue;
            var headers = text[..end].Split("\r\n").Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(h => h[0].ToLowerInvariant(), h => h[1], StringComparer.Ordinal);
            var length = int.Parse(headers["content-length"], CultureInfo.InvariantCulture);
            var body = text[(end + 4)..];
            if (Encoding.UTF8.GetByteCount(body) >= length) return new(headers, body);
        }
    }
}
