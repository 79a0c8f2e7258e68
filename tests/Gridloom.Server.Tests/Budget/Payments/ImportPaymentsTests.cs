using System.Globalization;
using System.Text;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Payments;

public sealed class ImportPaymentsTests
{
    private const string Address = "/budget/payments", Import = "/budget/payments/import";

    private static byte[] Csv(params string[] rows) => Encoding.UTF8.GetBytes("日期,项目,金额（元）,资金来源,摘要,凭证号\n" + string.Join('\n', rows));

    private static async Task<FormPage> Send(Person person, byte[] file) => await (await person.Open(Address)).WithFile("file", file, "支付.csv").Submit(Import);

    [Theory, EveryEngine]
    public async Task Rows_are_added_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        var (one, two) = ($"2026-01-31,{DemoTargets.CollectorProject},840000,,一月,记-1", $"2026-02-28,{DemoTargets.CollectorProject},840000,上年结转,二月,记-2");

        (await Send(finance, Csv(one))).Location!.OriginalString.ShouldEndWith("added=1&known=0");
        (await Send(finance, Csv(one, two))).Location!.OriginalString.ShouldEndWith("added=1&known=1");

        (await finance.Open(Address)).Text.ShouldContain("已支付 168.00");
        (await app.Events()).Count(kind => kind == "budget.payments-imported").ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task What_was_exported_can_be_imported(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        await Send(finance, Csv($"2026-01-31,{DemoTargets.CollectorProject},-12.5,其他资金,退回,记-1"));
        var file = await finance.Http.GetByteArrayAsync(new Uri(finance.Http.BaseAddress!, Address + ".xlsx?year=2026"));
        (await Send(finance, file)).Location!.OriginalString.ShouldEndWith("added=0&known=1");
    }

    [Theory, EveryEngine]
    public async Task One_faulty_row_and_none_is_added(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        var refused = await Send(finance, Csv($"2026-01-31,{DemoTargets.CollectorProject},1,,一月,", "2026-01-31,没有的项目,1,,一月,"));
        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("第 3 行：没有这个项目");
        (await Send(finance, "not a table\0"u8.ToArray())).Text.ShouldContain("budget.payment-file-unreadable");
        (await (await finance.Open(Address)).Submit(Import)).Text.ShouldContain("budget.payment-file-missing");
        (await app.Count("budget_payment")).ShouldBe(0);
    }

    [Theory, EveryEngine("leader | 403", "budget-reviewer | 403", "anonymous | 401")]
    public async Task Others_may_not_import_payments(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var page = await (await app.As("finance")).Open(Address);
        var person = await app.As(persona);
        (await new FormPage(person.Http, Address, page.Answer).WithFile("file", Csv(), "支付.csv").Submit(Import)).Answer.Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
    }
}
