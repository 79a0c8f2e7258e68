using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Server.Budget;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget;

public sealed class LiveValueTests
{
    private const string Huangpu = "huangpu-project-targets", Futian = "futian-department-budget";

    private static BudgetAmount Amount(string printed) => BudgetAmount.Read(printed).Succeeded(out var amount, out _) ? amount : throw new InvalidOperationException(printed);

    /// <summary>A document such as Huangpu's: one open project and one that only shows its amount; and a unit as a whole.</summary>
    private static BudgetFacts Made() => new([new("made.txt", new BudgetDocument("某区委政法委员会", 2026, Huangpu,
    [
        Project("网格化经费", "100.00", masked: false,
            new("产出指标", "数量指标", "网格事件办结率", "网格事件办结率=办结数/上报数", null) { CycleTarget = "≥98%" },
            new("产出指标", "数量指标", "上报网格事件数量", "≥4件", null),
            new("产出指标", "质量指标", "网格事件流转时限", "≥90%", null),
            new("满意度指标", "服务对象满意度", "居民满意度", "≥90%", null)),
        Project("涉密项目", "53.00", masked: true),
    ])), new("whole.txt", new BudgetDocument("某区委政法委员会", 2026, Futian, [])
    {
        WholeUnit = new([new("网格化", Amount("153.00"), Amount("153.00"), Amount("0.00"))], [new("产出指标", "数量指标", "网格事件流转时限", "≥90%", null)]),
    })]);

    private static BudgetProject Project(string name, string amount, bool masked, params IReadOnlyList<BudgetIndicator> indicators) => new()
    {
        Name = name, Unit = "某区委政法委员会", Kind = "", FundsUse = "", Start = null, End = null, Masked = masked,
        Amounts = new() { ThisYear = Amount(amount) }, Indicators = indicators,
    };

    private static string Tight(FormPage page) => string.Concat(page.Text.Where(c => !char.IsWhiteSpace(c)));

    [Theory, EveryEngine]
    public async Task A_rate_opens_to_numerator_and_denominator_and_moves_with_a_closing(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets(Made());
        await app.Given("case 一", "case 二");
        var leader = await app.As("leader");

        var before = await leader.Indicator("网格化经费", "网格事件办结率");
        before.GetProperty("live").GetProperty("value").GetDecimal().ShouldBe(0);
        before.GetProperty("standing").GetString().ShouldBe("missed", "the period's 98 % holds where the year's cell is a formula");
        var parts = before.GetProperty("live").GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("count").GetInt64());
        parts.ShouldBe([0, 2]);

        var id = await leader.ProjectId("网格化经费");
        var page = await leader.Open("/budget/" + id);
        Tight(page).ShouldContain("0.00%办结0／上报2");
        Tight(page).ShouldContain("少98个百分点");
        page.Text.ShouldContain("周期目标：≥98%");
        page.Html.ShouldContain($"hx-get=\"/budget/{id}\"", customMessage: "it looks for newer values by itself");
        var list = await leader.Open(before.GetProperty("live").GetProperty("parts")[1].GetProperty("list").GetString()!);
        list.Text.ShouldContain("2 宗符合条件");
        list.Html.ShouldContain($"href=\"/budget/{id}\"", customMessage: "the way back leads to the project");

        var operate = await app.As("operator");
        var one = (await operate.Get("/cases?limit=1")).Json.GetProperty("items")[0].GetProperty("id").GetString();
        (await operate.Post($"/cases/{one}/acts/accept", new { })).Status.ShouldBe(200);
        (await operate.Post($"/cases/{one}/acts/close-directly", new { note = "已当场解决" })).Status.ShouldBe(200);

        (await leader.Indicator("网格化经费", "网格事件办结率")).GetProperty("live").GetProperty("value").GetDecimal().ShouldBe(50);
        Tight(await leader.Open("/budget/" + id)).ShouldContain("50.00%");
    }

    [Theory, EveryEngine]
    public async Task A_masked_project_shows_its_amount_and_no_way_in(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets(Made());
        var finance = await app.As("finance");

        var page = await finance.Open("/budget");

        page.Text.ShouldContain("涉密项目 只公布金额");
        page.Text.ShouldContain("153.00", customMessage: "its amount is in the sum");
        page.Html.ShouldNotContain(">涉密项目</a>");
    }

    [Theory, EveryEngine]
    public async Task A_unit_as_a_whole_shows_its_tasks_and_indicators(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets(Made());
        var finance = await app.As("finance");
        var whole = (await finance.Get("/budget/projects")).Json.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("wholeUnit").GetBoolean());

        var page = await finance.Open("/budget/" + whole.GetProperty("id").GetString());

        page.Text.ShouldContain("单位整体支出绩效目标表");
        page.Text.ShouldContain("年度主要任务");
        page.Text.ShouldContain("153.00");
        page.Text.ShouldContain("网格事件流转时限");
        Tight(await finance.Open("/budget/" + await finance.ProjectId("网格化经费"))).ShouldContain("—正常办结0／上报0本期没有可作分母的案件");
    }

    [Theory, EveryEngine]
    public async Task A_value_that_the_demo_made_up_says_so_and_a_persons_does_not(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets(Made());
        var finance = await app.As("finance");
        var indicator = await finance.Indicator("网格化经费", "居民满意度");
        var proof = new KeptProof(await app.Get<Gridloom.Server.Storage.FileStore>().Keep(new byte[] { 1, 2, 3 }, CancellationToken.None), "凭据.pdf", "application/pdf", 3);
        var clerk = Actor.System(app.District);
        async Task Enter(string value, long seen, bool demo) =>
            (await app.Get<EnterValue.Handler>().Handle(clerk, "k" + value, new(indicator.GetProperty("id").GetString()!, new(value, "2026-06-30", null), proof, seen) { Demo = demo })).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
        var address = "/budget/" + await finance.ProjectId("网格化经费");

        await Enter("91.5", 0, demo: true);
        (await finance.Open(address)).Text.ShouldContain("91.5 % 演示数据");
        await Enter("92.5", 1, demo: false);
        var page = await finance.Open(address);

        page.Text.ShouldContain("92.5 %");
        page.Text.ShouldNotContain("演示数据");
    }
}
