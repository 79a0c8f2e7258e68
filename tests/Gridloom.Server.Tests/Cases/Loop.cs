using System.Globalization;
using System.Text.RegularExpressions;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

/// <summary>One case on its way through the API, with a person for each persona who takes part.</summary>
internal sealed class Loop
{
    private readonly TestApp app;
    private readonly Dictionary<string, Person> people = [];

    private Loop(TestApp app, string id) => (this.app, Case) = (app, id);

    /// <summary>The case's id.</summary>
    public string Case { get; }

    public static async Task<Loop> Begin(TestApp app, string fact) => new(app, (await app.Given(fact))[0]);

    /// <summary>The acts that the page offers, in its order.</summary>
    public static IReadOnlyList<string> Offered(FormPage page) => [.. Regex.Matches(page.Html, "action=\"/cases/[^\"]+/acts/([a-z-]+)\"").Select(m => m.Groups[1].Value)];

    public async Task<Person> As(string persona)
    {
        if (!people.TryGetValue(persona, out var person)) people.Add(persona, person = await app.As(persona));
        return person;
    }

    /// <summary>Steps in words: persona | act | what is filled in | the stage that follows.</summary>
    public async Task Walk(params string[] steps)
    {
        foreach (var step in steps)
        {
            if (step.Split('|', StringSplitOptions.TrimEntries) is not [var persona, var act, var filled, var stage]) throw new ArgumentException($"Not a step: {step}");
            var answer = await (await As(persona)).Post($"/cases/{Case}/acts/{act}", Body(filled));
            answer.Status.ShouldBe(200, step + answer.Body);
            answer["stage"].ShouldBe(stage, step);
        }
    }

    /// <summary>The deadlines of the clocks that run, by their kind.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> Dues()
    {
        var clocks = (await (await As("operator")).Get("/cases/" + Case)).Json.GetProperty("clocks").EnumerateArray();
        return clocks.ToDictionary(c => c.GetProperty("kind").GetString()!, c => DateTimeOffset.Parse(c.GetProperty("due").GetString()!, CultureInfo.InvariantCulture));
    }

    private static Dictionary<string, object> Body(string filled)
    {
        var body = new Dictionary<string, object>();
        foreach (var field in filled.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, value) = (field[..field.IndexOf(' ', StringComparison.Ordinal)], field[(field.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            body[name] = name == "answer" ? value == "yes" : value;
        }
        return body;
    }
}
