using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Doubles;

public sealed class FindSimilarTests
{
    private const string Place = "/cases/new/similar?class=01-10&longitude=114.02731&latitude=22.65488&address=%E9%95%BF%E5%AE%89%E8%B7%AF";

    [Theory, EveryEngine]
    public async Task Who_registers_a_case_is_told_of_open_ones_like_it_and_of_no_others(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var pair = await Pair.Reported(app);
        var desk = await pair.As("operator");

        (await desk.Open(Place)).Text.ShouldContain("2 宗在办");
        (await desk.Open(Place.Replace("01-10", "0103", StringComparison.Ordinal))).Text.ShouldNotContain("在办");
        (await desk.Open(Place.Replace("114.02731", "114.03731", StringComparison.Ordinal))).Text.ShouldNotContain("在办");
        (await desk.Open("/cases/new/similar?class=01-10&longitude=x&latitude=")).Text.ShouldNotContain("在办");
        await pair.CloseFirst();
        (await desk.Open(Place)).Text.ShouldContain("1 宗在办", customMessage: "what is over is no reason not to report");
    }

    [Theory, EveryEngine]
    public async Task Nobody_is_told_of_cases_beyond_their_own(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await Pair.Reported(app);
        (await (await app.As("operator 002")).Open(Place)).Text.ShouldNotContain("在办");
        (await (await app.As("leader")).Open(Place)).Answer.Status.ShouldBe(403);
    }
}
