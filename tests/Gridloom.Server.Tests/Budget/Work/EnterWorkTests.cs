using Gridloom.Server.Budget.Work;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Work;

public sealed class EnterWorkTests
{
    private const string New = "/budget/work/new?kind=training";

    private static FormPage Filled(FormPage page) => page.With("day", "2026-11-08").With("title", "网格员业务培训").With("office", "综合科")
        .With("count-expected", "50").With("count-participants", "48").With("count-passed", "47").With("note", "两天");

    [Theory, EveryEngine]
    public async Task Work_with_its_proof_stands_in_the_list_and_its_sums(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");

        var sent = await Filled(await finance.Open(New)).WithFile("proof", WorkKit.Pdf, "签到表.pdf").Submit(New);

        sent.Answer.Status.ShouldBe(303, sent.Text);
        var page = await (await app.As("leader")).Open("/budget/work");
        page.Text.ShouldContain("网格员业务培训");
        page.Text.ShouldContain("参加人数 48 人次，合格人数 47 人次");
        page.Text.ShouldContain("97.92 % 47 / 48");
        page.Text.ShouldContain("96.00 % 48 / 50");
        page.Text.ShouldContain("finance 11-20 10:26");
        page.Html.ShouldNotContain("/withdraw");
        page.Html.ShouldNotContain("/budget/work/new");
        var item = (await finance.Get("/budget/work")).Json.GetProperty("items")[0];
        item.GetProperty("counts").GetProperty("passed").GetInt64().ShouldBe(47);
        (await app.Events(item.GetProperty("id").GetString())).ShouldBe(["work.entered"]);
        var proof = await finance.Open($"/budget/work/{item.GetProperty("id").GetString()}/proof");
        proof.Answer.Status.ShouldBe(200);
    }

    [Theory, EveryEngine]
    public async Task What_is_wrong_is_told_and_the_file_stays_kept(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");

        var refused = await Filled(await finance.Open(New)).Instead("day", "2026-11-21").Instead("count-passed", "60").WithFile("proof", WorkKit.Pdf, "签到表.pdf").Submit(New);

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("日期晚于今天");
        refused.Text.ShouldContain("“合格人数”不能多于“参加人数”");
        refused.Text.ShouldContain("签到表.pdf");
        refused.Html.ShouldContain("value=\"60\"");
        (await Filled(refused).Submit(New)).Answer.Status.ShouldBe(303, "the file need not be chosen again");
        (await app.Count("budget_work")).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task Without_a_proof_nothing_is_written_down(Engine engine)
    {
        await using var app = await TestApp.Start(engine);

        var refused = await Filled(await (await app.As("finance")).Open(New)).Submit(New);

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("budget.work-proof-missing");
        (await app.Count("budget_work")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task The_same_form_twice_is_one_record(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var form = Filled(await (await app.As("finance")).Open(New)).WithFile("proof", WorkKit.Pdf, "签到表.pdf");

        foreach (var _ in new[] { 1, 2 }) (await form.Submit(New)).Answer.Status.ShouldBe(303);

        (await app.Count("budget_work")).ShouldBe(1);
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "collector | 403", "audit-officer | 403", "finance 001 | 403", "finance | 303")]
    public async Task Others_may_not_enter_work(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var page = await (await app.As("finance")).Open(New);
        var person = await app.As(persona);
        if (persona == "finance 001") (await person.Open(New)).Answer.Status.ShouldBe(403);
        else
        {
            var form = Filled(persona == "finance" ? await person.Open(New) : new FormPage(person.Http, New, page.Answer)).WithFile("proof", WorkKit.Pdf, "签到表.pdf");
            (await form.Submit(New)).Answer.Status.ShouldBe(status);
        }
        (await app.Count("budget_work")).ShouldBe(status == 303 ? 1 : 0);
    }

    [Theory, EveryEngine]
    public async Task Another_district_sees_nothing_of_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await using var other = TestApp.On(app.Host);
        var id = await app.Trained("2026-11-08 50 48");
        var stranger = await other.As("finance");

        (await stranger.Open("/budget/work")).Text.ShouldContain("这一年没有这样的工作记录。");
        foreach (var path in new[] { $"/budget/work/{id}/proof", WithdrawWork.AddressOf(id) }) (await stranger.Open(path)).Answer.Status.ShouldBe(404);
        (await stranger.Get("/budget/work")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }
}
