using System.Text.Json;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Host;

/// <summary>A browser's live stream, read line by line.</summary>
internal sealed class LiveStream : IDisposable
{
    private readonly HttpResponseMessage response;
    private readonly StreamReader lines;

    private LiveStream(HttpResponseMessage response, StreamReader lines) => (this.response, this.lines) = (response, lines);

    /// <summary>What one message says: its number, and what it says of a topic.</summary>
    public sealed record Message(string Id, JsonElement Data)
    {
        public long Of(string topic) => Data.GetProperty("topics").TryGetProperty(topic, out var number) ? number.GetInt64() : 0;
    }

    public HttpResponseMessage Response => response;

    public static async Task<LiveStream> Open(Person person, string? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/live");
        if (lastId is not null) request.Headers.Add("Last-Event-ID", lastId);
        var response = await person.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>The next message; null when none came in that time, or the stream has ended.</summary>
    public async Task<Message?> Next(double seconds = 10)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        try
        {
            var id = "";
            while (await lines.ReadLineAsync(late.Token) is { } line)
            {
                if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
                if (line.StartsWith("data: ", StringComparison.Ordinal)) return new(id, JsonDocument.Parse(line[6..]).RootElement);
            }
            return null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Reads on until the server ends the stream.</summary>
    public async Task End()
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await lines.ReadLineAsync(late.Token) is not null)
        {
            // What still comes is of no interest.
        }
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
    }
}
