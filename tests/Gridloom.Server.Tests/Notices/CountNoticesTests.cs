using System.Text.RegularExpressions;
using Gridloom.Server.Tests.Host;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Notices;

public sealed class CountNoticesTests
{
    private static string Bell(FormPage page) => Regex.Match(page.Html, "id=\"bell\".*?</svg>(?:<b[^>]*>([^<]*)</b>)?", RegexOptions.Singleline).Groups[1].Value;

    [Theory, EveryEngine]
    public async Task The_bell_counts_what_is_unread_and_moves_with_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var unit = await app.As("liaison of roads");
        Bell(await unit.Open("/notices/count")).ShouldBeEmpty();
        (await unit.Open("/notices/latest")).Answer.Status.ShouldBe(204);

        var loop = await app.GivenDispatched();

        Bell(await unit.Open("/notices/count")).ShouldBe("1");
        Bell(await unit.Open("/cases")).ShouldBe("1", "and every page has it without counting again");
        var latest = (await unit.Open("/notices/latest")).Answer;
        (latest["title"], latest["unread"]).ShouldBe(("派给本单位：暴露垃圾（东街道）", "1"));
        await unit.Post("/notices/read", new { });
        Bell(await unit.Open("/notices/count")).ShouldBeEmpty();
        (await (await app.As("system-officer")).Open("/account")).Html.ShouldNotContain("id=\"bell\"");
        (await (await app.As("system-officer")).Open("/notices/count")).Answer.Status.ShouldBe(403);
    }

    [Theory, EveryEngine]
    public async Task The_live_stream_says_that_somebody_was_told_something(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        using var stream = await LiveStream.Open(await app.As("liaison of roads"));
        var first = (await stream.Next())!;
        first.Of("notice").ShouldBe(0);

        await app.GivenDispatched();

        var told = first;
        while (told.Of("notice") == 0) told = (await stream.Next())!;
        // It stands beside the history: the stream's own number is that of the last event.
        (told.Of("notice") > long.Parse(told.Id, System.Globalization.CultureInfo.InvariantCulture)).ShouldBeTrue();
    }
}
