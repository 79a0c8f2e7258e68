using System.Globalization;
using System.Net;
using Gridloom.Server.Tests.Budget.Plans;
using Gridloom.Testing;
using static Gridloom.Server.Tests.Budget.Publishing.PublishKit;

namespace Gridloom.Server.Tests.Budget.Publishing;

public sealed class TakeDownPublicationTests
{
    private static string Action(string open) => $"{List}/{open.Split('/')[^1]}/take-down";

    [Theory, EveryEngine]
    public async Task It_is_public_no_more_and_stays_with_its_reason(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (_, open) = await app.Published();
        var finance = await app.As("finance");

        (await (await finance.Open(List)).With("reason", "金额有误，更正后再公开").Submit(Action(open))).Answer.Status.ShouldBe(303);

        var anybody = await app.As("anonymous");
        (await anybody.Open(open)).Answer.Status.ShouldBe(404);
        (await anybody.Open(open + ".xlsx")).Answer.Status.ShouldBe(404);
        (await anybody.Open($"/open/{app.District}")).Text.ShouldContain("还没有公开的文件。");
        (await finance.Open(List)).Text.ShouldContain("金额有误，更正后再公开");
        var another = await finance.Open(Preview((await app.Column("select document from budget_publication"))[0]));
        var again = new FormPage(finance.Http, Action(open), another.Answer).With("reason", "再次");
        foreach (var (name, value) in another.Hidden(List + "/new")) again.With(name, value);
        (await again.Submit(withHidden: false)).Text.ShouldContain("budget.publication-taken-down");
    }

    [Theory, EveryEngine]
    public async Task A_reason_is_needed_and_what_was_typed_stays(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (_, open) = await app.Published();
        var finance = await app.As("finance");
        (await (await finance.Open(List)).With("reason", "").Submit(Action(open))).Text.ShouldContain("budget.publication-reason-unfit");
        var tooLong = new string('长', 501);
        var refused = await (await finance.Open(List)).With("reason", tooLong).Submit(Action(open));
        refused.Answer.Status.ShouldBe(422);
        WebUtility.HtmlDecode(refused.Html).ShouldContain(tooLong);
        (await (await app.As("anonymous")).Open(open)).Answer.Status.ShouldBe(200);
    }

    [Theory, EveryEngine("leader | 403", "budget-reviewer | 403", "anonymous | 401")]
    public async Task Others_may_not_take_down_a_publication(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        var (_, open) = await app.Published();
        var page = await (await app.As("finance")).Open(List);
        var person = await app.As(persona);
        (await new FormPage(person.Http, List, page.Answer).With("reason", "理由").Submit(Action(open))).Answer.Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
        (await app.Column("select id from budget_publication where taken_down_at is null")).Count.ShouldBe(1);
    }
}
