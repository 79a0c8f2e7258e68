using System.Collections.Concurrent;
using System.Net.Http.Json;
using Shouldly;

namespace Gridloom.Testing;

/// <summary>The id and the number under which a report was acknowledged.</summary>
internal sealed record Acknowledged(string Id, string Number);

/// <summary>
/// Phones that report as fast as they can and remember what they were told (压力): which keys were acknowledged, and which were sent but
/// never answered with success. What a key reports follows from the key, so a retry is the same words.
/// </summary>
internal sealed class ReportLoad(string token, int phones = 8)
{
    private readonly ConcurrentDictionary<string, Acknowledged> acknowledged = [];
    private readonly ConcurrentDictionary<string, string> open = [];

    public IReadOnlyDictionary<string, Acknowledged> Acknowledged => acknowledged;

    /// <summary>Each key that waits for a retry, with what it was told: <c>503 store.unavailable</c>, or <c>cut</c> when nobody answered.</summary>
    public IReadOnlyDictionary<string, string> Open => open;

    public static async Task<ReportLoad> SignIn(Uri address, string login, string password)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var response = await http.PostAsJsonAsync("/api/v1/tokens", new { user = login, password });
        var answer = await Answer.Of(response);
        answer.Status.ShouldBe(200, answer.Body);
        return new(answer["accessToken"]);
    }

    /// <summary>Somebody at the server who may report; tokens outlive a restart.</summary>
    public Person At(HttpClient http) => new(http, token);

    /// <summary>Reports under keys that begin with <paramref name="prefix"/> until told to stop; a phone whose server is gone stops by itself.</summary>
    public Task Run(Uri address, string prefix, CancellationToken stop) => Task.WhenAll(Enumerable.Range(1, phones).Select(phone => Task.Run(async () =>
    {
        using var http = new HttpClient { BaseAddress = address };
        var person = At(http);
        for (var n = 1; !stop.IsCancellationRequested; n++)
            if (await Send(person, FormattableString.Invariant($"{prefix}-{phone}-{n}")) == "cut") return;
    }, CancellationToken.None)));

    /// <summary>Reports once under the key and remembers the answer, which is also returned.</summary>
    public async Task<string> Send(Person person, string key)
    {
        open.TryAdd(key, "cut");
        try
        {
            var answer = await person.Post("/cases", Body(key), key);
            if (answer.Status == 201) Keep(key, new(answer["id"], answer["number"]));
            else open[key] = answer.ToString();
            return answer.ToString();
        }
        catch (HttpRequestException)
        {
            open[key] = "cut";
            return "cut";
        }
    }

    /// <summary>Sends every open key again, each once; what is still open afterwards was refused again.</summary>
    public async Task Retry(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        var person = At(http);
        await Parallel.ForEachAsync(open.Keys, new ParallelOptions { MaxDegreeOfParallelism = phones }, async (key, _) => await Send(person, key));
    }

    private void Keep(string key, Acknowledged told)
    {
        acknowledged.GetOrAdd(key, told).ShouldBe(told, $"{key} was acknowledged twice, differently");
        open.TryRemove(key, out _);
    }

    private static object Body(string key) => new
    {
        @class = "01-10",
        description = "人行道地砖塌陷 " + key,
        address = "龙华街道 人民路 1 号",
        longitude = 114.02731,
        latitude = 22.65488,
        source = "collector",
        reporter = new { name = "张三丰", phone = "138-1234-5678" },
    };
}
