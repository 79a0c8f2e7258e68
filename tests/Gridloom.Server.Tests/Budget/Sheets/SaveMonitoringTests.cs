using System.Globalization;
using Gridloom.Server.Tests.Budget.Plans;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Sheets;

public sealed class SaveMonitoringTests
{
    [Theory, EveryEngine]
    public async Task Lights_follow_from_money_and_goals_and_the_list_shows_those_at_risk_first(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await app.Sheet("monitoring");

        (await finance.Open(address)).Text.ShouldContain("数据截至 2026-07-31 · 2026-08-31 前报送");
        var list = (await finance.Open("/budget/monitoring")).Text;
        list.ShouldContain("红灯 15 黄灯 0 绿灯 0");
        list.ShouldContain($"{DemoTargets.CollectorProject} 红灯 资金 红灯 支出进度 0.00 %");
    }

    [Theory, EveryEngine]
    public async Task Handing_it_in_keeps_every_number_as_it_stands(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await app.Sheet("monitoring");

        var sent = await (await finance.Open(address)).Remarked("submit").Submit();

        sent.Answer.Status.ShouldBe(303, sent.Text);
        await (await finance.Open("/budget/payments")).With("project", address.Split('/')[2]).With("day", "2026-03-31").With("amount", "6000000").With("source", "general").With("purpose", "全年").Submit("/budget/payments");
        var page = (await finance.Open(address)).Text;
        page.ShouldContain("已提交");
        page.ShouldContain("进度略慢");
        page.ShouldContain("有可能");
        page.ShouldNotContain("600.00");
    }

    [Theory, EveryEngine]
    public async Task Payments_after_the_cut_off_do_not_count(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await app.Sheet("monitoring");
        foreach (var (day, amount) in new[] { ("2026-07-31", "6000000"), ("2026-08-01", "1000000") })
            (await (await finance.Open("/budget/payments")).With("project", address.Split('/')[2]).With("day", day).With("amount", amount).With("source", "general").With("purpose", "进度款").Submit("/budget/payments")).Answer.Status.ShouldBe(303);
        (await finance.Open(address)).Text.ShouldContain("600.00");
    }

    [Theory, EveryEngine("no reason | budget.monitoring-reasons-missing", "no such outlook | budget.outlook-unknown", "long | budget.reason-unfit", "stale | budget.sheet-stale")]
    public async Task What_is_wrong_is_refused_by_name_and_what_was_typed_stays(Engine engine, string what, string code)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await app.Sheet("monitoring");
        var page = await finance.Open(address);
        if (what == "stale") (await (await finance.Open(address)).Remarked("save").Submit()).Answer.Status.ShouldBe(303);
        var form = what switch
        {
            "no reason" => page.Remarked("submit", reason: ""),
            "no such outlook" => page.Remarked("save", outlook: "maybe"),
            "long" => page.Remarked("save", reason: new string('长', 1001)),
            _ => page.Remarked("save"),
        };
        var refused = await form.Submit();
        refused.Text.ShouldContain(code);
        refused.Text.ShouldContain("逐月跟进");
    }

    [Theory, EveryEngine("budget-reviewer | 403", "leader | 403", "operator | 403", "anonymous | 401")]
    public async Task Others_may_not_save_monitoring(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await app.Sheet("monitoring");
        var page = await finance.Open(address);
        var person = await app.As(persona);
        (await new FormPage(person.Http, address, page.Answer).Remarked("save").Submit()).Answer.Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
        (await app.Count("budget_sheet")).ShouldBe(0);
    }
}
