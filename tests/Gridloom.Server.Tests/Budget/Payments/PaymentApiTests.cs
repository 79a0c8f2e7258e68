using System.Globalization;
using System.Text.Json.Nodes;
using Gridloom.Server.Tests.Budget.Plans;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Payments;

/// <summary>Payments through the API.</summary>
public sealed class PaymentApiTests
{
    private const string Address = "/budget/payments";

    private static async Task<JsonObject> Payment(Person person, decimal amountYuan = 100814.00m, string day = "2026-03-31", string voucher = "记-12") => new()
    {
        ["year"] = 2026, ["project"] = await person.ProjectId(DemoTargets.CollectorProject), ["day"] = day, ["amountYuan"] = amountYuan, ["source"] = "carried-over", ["purpose"] = "一季度服务费", ["voucher"] = voucher,
    };

    private static async Task<Person> Finance(TestApp app)
    {
        await app.LoadTargets();
        return await app.As("finance");
    }

    [Theory, EveryEngine]
    public async Task A_payment_is_written_down_listed_and_taken_back(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await Finance(app);

        var made = await finance.Post(Address, await Payment(finance));

        made.Status.ShouldBe(201, made.Body);
        (await finance.Open(Address)).Text.ShouldContain("已支付 10.08 执行率 1.00 %");
        var item = (await finance.Get(Address + "?year=2026")).Json.GetProperty("items")[0];
        (item.GetProperty("id").GetString(), item.GetProperty("name").GetString(), item.GetProperty("amountYuan").GetDecimal(), item.GetProperty("source").GetString(), item.GetProperty("by").GetString())
            .ShouldBe((made["id"], DemoTargets.CollectorProject, 100814m, "carried-over", "finance"));

        (await finance.Post($"{Address}/{made["id"]}/withdraw", new { reason = " " })).ToString().ShouldBe("422 budget.payment-reason-unfit");
        (await finance.Post($"{Address}/{made["id"]}/withdraw", new { reason = "重复登记" })).ToString().ShouldBe("200");
        (await finance.Get(Address)).Json.GetProperty("items")[0].GetProperty("withdrawReason").GetString().ShouldBe("重复登记");
        (await finance.Post($"{Address}/{made["id"]}/withdraw", new { reason = "再来一次" })).ToString().ShouldBe("409 budget.payment-withdrawn");
        (await finance.Post(Address + "/none/withdraw", new { reason = "没有" })).ToString().ShouldBe("404 budget.payment-not-found");
    }

    [Theory, EveryEngine]
    public async Task The_list_goes_on_page_by_page_and_misses_none(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await Finance(app);
        foreach (var (number, month) in new[] { 1, 2, 2, 3, 4 }.Index())
            (await finance.Post(Address, await Payment(finance, day: FormattableString.Invariant($"2026-0{month}-15"), voucher: FormattableString.Invariant($"记-{number}")))).Status.ShouldBe(201);

        var (days, ids, after) = (new List<string>(), new HashSet<string>(), "");
        do
        {
            var page = (await finance.Get($"{Address}?year=2026&limit=2{after}")).Json;
            foreach (var item in page.GetProperty("items").EnumerateArray())
            {
                days.Add(item.GetProperty("day").GetString()!);
                ids.Add(item.GetProperty("id").GetString()!);
            }
            after = page.GetProperty("next").GetString() is { } next ? "&after=" + next : "";
        }
        while (after.Length > 0);

        days.ShouldBe(["2026-04-15", "2026-03-15", "2026-02-15", "2026-02-15", "2026-01-15"]);
        ids.Count.ShouldBe(5);
        (await finance.Get(Address + "?year=2025")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await finance.Get(Address + "?project=none")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory, EveryEngine("year=1999", "year=x", "limit=0", "limit=201", "after=x", "after=2026-03-31", "after=2026-99-31.a", "after=2026-03-31.%00", "project=%00")]
    public async Task A_list_that_cannot_be_read_is_refused(Engine engine, string query)
    {
        await using var app = await TestApp.Start(engine);
        (await (await app.As("leader")).Get($"{Address}?{query}")).ToString().ShouldBe("400 budget.payment-list-unreadable");
    }

    [Theory, EveryEngine(
        """{ "amountYuan": 5.005 }                             | 422 budget.payment-amount-unreadable | amount""",
        """{ "amountYuan": null }                              | 422 budget.payment-amount-unreadable | amount""",
        """{ "amountYuan": 0 }                                 | 422 budget.payment-amount-zero | amount""",
        """{ "amountYuan": "many" }                            | 400 request.malformed |""",
        """{ "day": "2025-03-31" }                             | 422 budget.payment-day-outside | day""",
        """{ "day": null }                                     | 422 budget.payment-day-unreadable | day""",
        """{ "day": "2026-11-21" }                             | 422 budget.payment-day-future | day""",
        """{ "year": 2025 }                                    | 422 budget.payment-project-unknown | project""",
        """{ "project": "none" }                               | 422 budget.payment-project-unknown | project""",
        """{ "source": "lottery" }                             | 422 budget.payment-source-unknown | source""",
        """{ "purpose": "" }                                   | 422 budget.payment-purpose-unfit | purpose""")]
    public async Task What_is_wrong_is_refused_by_name_at_its_field(Engine engine, string change, string refusal, string field)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await Finance(app);
        var payment = await Payment(finance);
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject()) payment[name] = value?.DeepClone();
        var refused = await finance.Post(Address, payment);
        refused.ToString().ShouldBe(refusal, refused.Body);
        if (field.Length > 0) refused.Json.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe(field);
        (await app.Count("budget_payment")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Sent_again_under_the_same_key_it_is_one_payment(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await Finance(app);
        var (first, again) = (await finance.Post(Address, await Payment(finance), "pay"), await finance.Post(Address, await Payment(finance), "pay"));
        (again.Status, again["id"]).ShouldBe((201, first["id"]));
        (await finance.Post(Address, await Payment(finance, 5), "pay")).ToString().ShouldBe("409 request.key-reused");
        (await finance.Post(Address, await Payment(finance))).ToString().ShouldBe("422 budget.payment-known");
        foreach (var _ in new[] { 1, 2 }) (await finance.Post($"{Address}/{first["id"]}/withdraw", new { reason = "登记错了" }, "back")).ToString().ShouldBe("200");
        (await app.Count("budget_payment")).ShouldBe(1);
    }

    [Theory, EveryEngine("leader | 403", "budget-reviewer | 403", "finance 001 | 403", "collector | 403", "anonymous | 401")]
    public async Task Others_may_not_write_payments(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await Finance(app);
        var made = await finance.Post(Address, await Payment(finance));
        var (person, status) = (await app.As(persona), int.Parse(expected, CultureInfo.InvariantCulture));
        (await person.Post(Address, await Payment(finance, 5))).Status.ShouldBe(status);
        (await person.Post($"{Address}/{made["id"]}/withdraw", new { reason = "理由" })).Status.ShouldBe(status);
        (await app.Column("select id from budget_payment where withdrawn_at is null")).ShouldBe([made["id"]]);
    }

    [Theory, EveryEngine]
    public async Task Another_district_sees_nothing_of_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await using var other = TestApp.On(app.Host);
        var finance = await Finance(app);
        var made = await finance.Post(Address, await Payment(finance));
        var stranger = await other.As("finance");
        (await stranger.Get(Address)).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await stranger.Post($"{Address}/{made["id"]}/withdraw", new { reason = "理由" })).ToString().ShouldBe("404 budget.payment-not-found");
        (await stranger.Post(Address, await Payment(finance, 5))).ToString().ShouldBe("422 budget.payment-project-unknown");
        (await (await app.As("anonymous")).Get(Address)).ToString().ShouldBe("401 access.sign-in-needed");
    }
}
