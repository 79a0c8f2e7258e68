using System.Globalization;
using Gridloom.Server.Tests.Budget.Plans;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Payments;

public sealed class WithdrawPaymentTests
{
    private const string Address = "/budget/payments";

    private static async Task<(Person Finance, string Withdraw)> Paid(TestApp app)
    {
        await app.LoadTargets();
        var finance = await app.As("finance");
        (await (await finance.Open(Address)).With("project", await finance.ProjectId(DemoTargets.CollectorProject)).With("day", "2026-03-31").With("amount", "840000").With("source", "general").With("purpose", "服务费").Submit(Address)).Answer.Status.ShouldBe(303);
        return (finance, $"{Address}/{(await app.Column("select id from budget_payment"))[0]}/withdraw");
    }

    [Theory, EveryEngine]
    public async Task It_counts_no_more_and_stays_with_its_reason(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, withdraw) = await Paid(app);

        (await (await finance.Open(Address)).With("reason", "重复登记").Submit(withdraw)).Answer.Status.ShouldBe(303);

        var page = (await finance.Open(Address)).Text;
        page.ShouldContain("已冲销：重复登记");
        page.ShouldContain($"{DemoTargets.CollectorProject} 全年预算 1,008.14 已支付 0.00");
        (await new FormPage(finance.Http, Address, (await finance.Open(Address)).Answer).Submit(withdraw, withHidden: false)).Answer.Status.ShouldNotBe(303, "it is taken back once");
    }

    [Theory, EveryEngine]
    public async Task A_reason_is_needed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, withdraw) = await Paid(app);
        (await (await finance.Open(Address)).With("reason", " ").Submit(withdraw)).Text.ShouldContain("budget.payment-reason-unfit");
        var tooLong = new string('长', 201);
        var refused = await (await finance.Open(Address)).With("reason", tooLong).Submit(withdraw);
        refused.Answer.Status.ShouldBe(422);
        System.Net.WebUtility.HtmlDecode(refused.Html).ShouldContain(tooLong);
    }

    [Theory, EveryEngine("leader | 403", "budget-reviewer | 403", "anonymous | 401")]
    public async Task Others_may_not_withdraw_a_payment(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, withdraw) = await Paid(app);
        var page = await finance.Open(Address);
        var person = await app.As(persona);
        (await new FormPage(person.Http, Address, page.Answer).With("reason", "理由").Submit(withdraw)).Answer.Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
        (await app.Column("select id from budget_payment where withdrawn_at is null")).Count.ShouldBe(1);
    }
}
