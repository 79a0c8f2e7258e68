using System.Globalization;
using System.Net;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Payments;

public sealed class RecordPaymentTests
{
    private const string Address = "/budget/payments";

    private static async Task<FormPage> Fill(Person person, FormPage page, string amount = "100,814.00", string day = "2026-03-31", string voucher = "记-12") =>
        page.With("project", await person.ProjectId(DemoTargets.CollectorProject)).With("day", day).With("amount", amount).With("source", "general").With("purpose", "一季度服务费").With("voucher", voucher);

    [Theory, EveryEngine]
    public async Task A_payment_counts_in_the_execution_of_its_project(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");

        var sent = await (await Fill(finance, await finance.Open(Address))).Submit(Address);

        sent.Answer.Status.ShouldBe(303, sent.Text);
        var page = (await finance.Open(Address)).Text;
        // 100,814 yuan of 1,008.14 (10,000 yuan) is one per cent.
        page.ShouldContain($"{DemoTargets.CollectorProject} 全年预算 1,008.14 已支付 10.08 执行率 1.00 %");
        page.ShouldContain("2026-03-31");
        page.ShouldContain("¥100,814.00");
    }

    [Theory, EveryEngine]
    public async Task The_same_payment_twice_is_told_apart_by_its_voucher(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        (await (await Fill(finance, await finance.Open(Address))).Submit(Address)).Answer.Status.ShouldBe(303);

        var again = await (await Fill(finance, await finance.Open(Address))).Submit(Address);
        again.Answer.Status.ShouldBe(422);
        again.Text.ShouldContain("budget.payment-known");
        (await (await Fill(finance, await finance.Open(Address), voucher: "记-13")).Submit(Address)).Answer.Status.ShouldBe(303);
        (await app.Count("budget_payment")).ShouldBe(2);
    }

    [Theory, EveryEngine("many | 2026-03-31 | budget.payment-amount-unreadable", "0 | 2026-03-31 | budget.payment-amount-zero", "5 | 2025-03-31 | budget.payment-day-outside", "5 | 2026-11-21 | budget.payment-day-future")]
    public async Task What_is_wrong_is_refused_by_name_and_what_was_typed_stays(Engine engine, string amount, string day, string code)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        var refused = await (await Fill(finance, await finance.Open(Address), amount, day)).Submit(Address);
        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain(code);
        WebUtility.HtmlDecode(refused.Html).ShouldContain("value=\"一季度服务费\"");
        (await app.Count("budget_payment")).ShouldBe(0);
    }

    [Theory, EveryEngine("leader | 403", "budget-reviewer | 403", "collector | 403", "anonymous | 401")]
    public async Task Others_may_not_record_a_payment(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        var page = await finance.Open(Address);
        var person = await app.As(persona);
        (await (await Fill(finance, new FormPage(person.Http, Address, page.Answer))).Submit(Address)).Answer.Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
        (await app.Count("budget_payment")).ShouldBe(0);
    }
}
