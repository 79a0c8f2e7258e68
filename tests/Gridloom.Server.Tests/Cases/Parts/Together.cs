using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Parts;

/// <summary>A case that a unit works on, with a person for each persona who takes part.</summary>
internal sealed class Together
{
    private readonly Loop loop;

    private Together(Loop loop) => this.loop = loop;

    /// <summary>The case's id.</summary>
    public string Case => loop.Case;

    public static async Task<Together> Begin(TestApp app, string unit = "street")
    {
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector, at 东街道 长安路 1 号");
        await loop.Walk("operator | accept | | accepted", "operator | file | condition 01-10/1 | filed", $"operator | dispatch | unit {unit} | dispatched", $"liaison of {unit} | receive | | handling");
        return new(loop);
    }

    public Task<Person> As(string persona) => loop.As(persona);

    public Task Walk(params string[] steps) => loop.Walk(steps);

    public async Task<Answer> Ask(string persona, object body, string? key = null) => await (await As(persona)).Post($"/cases/{Case}/parts", body, key);

    public Task<Answer> Whistle(params string[] units) => Ask("liaison of street", new { type = "whistle", units, task = "来现场看水管" });

    public async Task<Answer> Do(string persona, string act, object? body = null, long part = 1) => await (await As(persona)).Post($"/cases/{Case}/parts/{part}/{act}", body ?? new { });

    /// <summary>Steps in words: persona | act | note | the stage that follows, of the first part.</summary>
    public async Task Go(params string[] steps)
    {
        foreach (var step in steps)
        {
            if (step.Split('|', StringSplitOptions.TrimEntries) is not [var persona, var act, var note, var stage]) throw new ArgumentException($"Not a step: {step}");
            var answer = await Do(persona, act, new { note, clause = "3.2", satisfied = true });
            answer.Status.ShouldBe(200, step + answer.Body);
            answer["stage"].ShouldBe(stage, step);
        }
    }

    /// <summary>The stages of the case's parts, in their order.</summary>
    public async Task<string> Stages() =>
        string.Join(' ', (await (await As("operator")).Get($"/cases/{Case}/parts")).Json.GetProperty("items").EnumerateArray().Select(i => $"{i.GetProperty("unit").GetString()}:{i.GetProperty("stage").GetString()}"));
}
