using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Batch;

public sealed class ActOnCasesTests
{
    [Theory, EveryEngine]
    public async Task Each_case_is_done_by_itself_and_what_was_not_done_is_told_with_its_reason(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var numbers = await Reported(app, 4);
        var desk = await app.As("operator");
        await Accept(desk, numbers[2]);

        var answer = await desk.Post("/cases/acts/accept", new { cases = numbers.Select(number => new { number }) });

        answer.Status.ShouldBe(200, answer.Body);
        Told(answer, "done").ShouldBe([numbers[0], numbers[1], numbers[3]], ignoreOrder: true);
        Told(answer, "refused").ShouldBe([numbers[2]]);
        answer.Json.GetProperty("refused")[0].GetProperty("code").GetString().ShouldBe("case.already-past");
        foreach (var number in numbers) (await desk.Get("/cases/" + number))["stage"].ShouldBe("accepted", number);
    }

    [Theory, EveryEngine]
    public async Task Sent_again_a_batch_is_told_as_it_was_and_does_nothing(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var numbers = await Reported(app, 2);
        var desk = await app.As("operator");
        foreach (var _ in new[] { 1, 2 })
        {
            var answer = await desk.Post("/cases/acts/accept", new { cases = numbers.Select(number => new { number, seen = 1 }) }, "the-same-key");
            Told(answer, "done").Count.ShouldBe(2, answer.Body);
        }

        foreach (var number in numbers) (await desk.Get("/cases/" + number))["version"].ShouldBe("2");
    }

    [Theory, EveryEngine]
    public async Task A_stale_case_and_one_of_another_street_are_refused_beside_the_others(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var numbers = await Reported(app, 2);
        var far = (await app.Given("case 路面塌陷, source collector, at 西街道 长安路 1 号"))[0];
        var street = await app.As("operator 001");
        var farNumber = (await (await app.As("operator")).Get("/cases/" + far))["number"]!;

        var answer = await street.Post("/cases/acts/accept", new { cases = new object[] { new { number = numbers[0], seen = 7 }, new { number = farNumber }, new { number = numbers[1] } } });

        var refused = answer.Json.GetProperty("refused").EnumerateArray().ToDictionary(r => r.GetProperty("number").GetString()!, r => r.GetProperty("code").GetString());
        refused[numbers[0]].ShouldBe("case.stale");
        refused[farNumber].ShouldBe("case.not-found");
        Told(answer, "done").ShouldBe([numbers[1]]);
    }

    [Theory, EveryEngine]
    public async Task A_batch_that_cannot_be_read_is_refused_whole(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        (await desk.Post("/cases/acts/accept", new { cases = Array.Empty<object>() }))["code"].ShouldBe("case.batch-empty");
        (await desk.Post("/cases/acts/accept", new { note = "x" }))["code"].ShouldBe("case.batch-empty");
        (await desk.Post("/cases/acts/accept", new { cases = new[] { new { number = "no number" } } }))["code"].ShouldBe("case.batch-unreadable");
        (await desk.Post("/cases/acts/accept", new { cases = Enumerable.Range(1, 101).Select(n => new { number = $"{app.District}-20260101-{n:00000}" }) }))["code"].ShouldBe("case.batch-too-many");
        // What is seen on the spot is seen case by case.
        (await desk.Post("/cases/acts/verify", new { cases = new[] { new { number = $"{app.District}-20260101-00001" } } })).Status.ShouldBe(404);
    }

    [Theory, EveryEngine]
    public async Task At_the_desk_cases_are_ticked_an_act_is_chosen_and_the_report_says_what_became_of_each(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var numbers = await Reported(app, 3);
        var desk = await app.As("operator");
        await Accept(desk, numbers[2]);
        (await desk.Open("/queues/acceptance")).Html.ShouldContain($"value=\"{numbers[0]}.1\"");

        var ticked = string.Join('&', numbers.Select(n => "case=" + n));
        var page = await desk.Open("/cases/batch?" + ticked);
        page.Text.ShouldContain("不予受理");
        page = await desk.Open($"/cases/batch?{ticked}&act=reject");
        page.Text.ShouldContain("可以");

        foreach (var number in numbers.Take(2)) page.With("case", number + ".1");
        var refused = await page.Submit("/cases/acts/reject");
        refused.Answer.Status.ShouldBe(422);
        refused.Html.ShouldContain("reject-note-error");

        foreach (var number in numbers) refused.With("case", number);
        var report = await refused.With("note", "同一来源的测试件").Submit("/cases/acts/reject");
        report.Answer.Status.ShouldBe(200);
        report.Text.ShouldContain("已办 2 宗");
        (await desk.Get("/cases/" + numbers[0]))["stage"].ShouldBe("rejected");
        (await desk.Get("/cases/" + numbers[2]))["stage"].ShouldBe("accepted");
    }

    [Theory, EveryEngine]
    public async Task Others_may_not_act_on_many_cases(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var numbers = await Reported(app, 1);
        foreach (var persona in new[] { "collector", "liaison of roads", "leader" })
        {
            var other = await app.As(persona);
            (await other.Post("/cases/acts/accept", new { cases = numbers.Select(number => new { number }) })).Status.ShouldBe(403, persona);
        }

        (await (await app.As("operator 002")).Open("/cases/batch?case=" + numbers[0])).Text.ShouldContain("选中的案件都看不到了");
    }

    private static Task Accept(Person desk, string number) => desk.Post($"/cases/{number}/acts/accept", new { });

    private static async Task<List<string>> Reported(TestApp app, int count)
    {
        var desk = await app.As("operator");
        var numbers = new List<string>();
        for (var n = 0; n < count; n++) numbers.Add((await desk.Get("/cases/" + (await app.Given($"case 路面塌陷 {n}, source collector, at 东街道 长安路 1 号"))[0]))["number"]!);
        return numbers;
    }

    private static List<string> Told(Answer answer, string which) => [.. answer.Json.GetProperty(which).EnumerateArray().Select(c => c.GetProperty("number").GetString()!)];
}
