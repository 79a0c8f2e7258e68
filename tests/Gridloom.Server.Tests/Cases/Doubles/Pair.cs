using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Doubles;

/// <summary>Two reports of one matter, with a person for each persona who takes part.</summary>
internal sealed class Pair
{
    private readonly Dictionary<string, Person> people = [];
    private readonly TestApp app;

    private Pair(TestApp app) => this.app = app;

    /// <summary>Id and number of the case that came first.</summary>
    public (string Id, string Number) First { get; private set; }

    public (string Id, string Number) Second { get; private set; }

    public static async Task<Pair> Reported(TestApp app)
    {
        var pair = new Pair(app);
        pair.First = await pair.Report("路面塌陷一个坑", app.Now().ToChina());
        pair.Second = await pair.Report("路面塌陷，有一个大坑", app.Now().ToChina());
        await app.Drain();
        return pair;
    }

    public async Task<(string Id, string Number)> Report(string description, DateTimeOffset? seen, double longitude = 114.02731)
    {
        var made = await (await As("collector")).Post("/cases", new
        {
            @class = "01-10", description, address = "东街道 东一社区 长安路 1 号", longitude, latitude = 22.65488, source = "collector", happenedAt = seen,
        });
        made.Status.ShouldBe(201, made.Body);
        return (made["id"], made["number"]);
    }

    public async Task<Person> As(string persona)
    {
        if (!people.TryGetValue(persona, out var person)) people.Add(persona, person = await app.As(persona));
        return person;
    }

    public async Task<Answer> Do(string persona, string act, string id, object? body = null) => await (await As(persona)).Post($"/cases/{id}/acts/{act}", body ?? new { });

    public Task<Answer> Link(string? id = null, string? main = null) => Do("operator", "link", id ?? Second.Id, new { main = main ?? First.Number });

    public async Task<string> Stage(string id) => (await (await As("operator")).Get("/cases/" + id))["stage"];

    /// <summary>The first case to its closing.</summary>
    public async Task CloseFirst()
    {
        foreach (var (persona, act, body) in new (string, string, object)[]
        {
            ("operator", "accept", new { }), ("operator", "file", new { condition = "01-10/1" }), ("operator", "dispatch", new { unit = "roads" }), ("liaison of roads", "receive", new { }),
            ("liaison of roads", "handle", new { note = "已修补" }), ("operator", "send-check", new { }), ("collector 001", "check", new { answer = true, note = "平整" }), ("operator", "close", new { }),
        })
        {
            var answer = await Do(persona, act, First.Id, body);
            answer.Status.ShouldBe(200, act + answer.Body);
        }
    }
}
