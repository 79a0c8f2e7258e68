using System.Globalization;
using System.Net;
using Gridloom.Server.Budget.Audit;
using Gridloom.Server.Budget.Forms;
using Gridloom.Server.Tests.Budget.Plans;
using Gridloom.Server.Tests.Budget.Sheets;
using Gridloom.Testing;
using static Gridloom.Server.Tests.Budget.Publishing.PublishKit;

namespace Gridloom.Server.Tests.Budget.Publishing;

public sealed class PublishTests
{
    /// <summary>Targets in force whose first indicator has this name.</summary>
    private static async Task<string> InForce(TestApp app, string named)
    {
        var plan = await (await app.As("finance")).Begun();
        var written = await (await (await app.As("finance")).Open(plan + "/projects/new")).Sound().Row("产出目标|数量", named, "", "3次").Submit();
        written.Answer.Status.ShouldBe(303, written.Text);
        (await (await app.As("finance")).Move(plan, "submit")).Answer.Status.ShouldBe(303);
        (await (await app.As("budget-reviewer")).Move(plan, "review")).Answer.Status.ShouldBe(303);
        (await (await app.As("leader")).Move(plan, "approve")).Answer.Status.ShouldBe(303);
        return plan;
    }

    [Theory, EveryEngine]
    public async Task A_page_and_a_workbook_go_out_that_everybody_can_open(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (plan, open) = await app.Published();

        var anybody = await app.As("anonymous");
        var page = await anybody.Open(open);
        page.Answer.Status.ShouldBe(200);
        var html = WebUtility.HtmlDecode(page.Html);
        html.ShouldContain("网格信息服务");
        html.ShouldContain("公开日期：2026年11月20日");
        html.ShouldNotContain("<script");
        (await anybody.Open($"/open/{app.District}")).Html.ShouldContain(open);
        (await anybody.Open("/open/nowhere")).Answer.Status.ShouldBe(404);
        var workbook = await anybody.Http.GetByteArrayAsync(open + ".xlsx");
        FilledForm.Read(workbook, CancellationToken.None).Succeeded(out var read, out var refused).ShouldBeTrue(refused?.Chinese);
        read!.Projects.ShouldHaveSingleItem().Name.ShouldBe("网格信息服务");
        (await (await app.As("leader")).Open(List)).Html.ShouldContain(open);
        plan.ShouldNotBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task What_the_page_shows_is_what_goes_out(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var plan = await app.InForce();
        static string Sheet(string html) => html.Split("<section class=\"fs\"", 2)[1].Split("</section>")[0];

        var preview = Sheet((await (await app.As("finance")).Open(Preview(plan))).Html);

        (await (await (await app.As("finance")).Open(Preview(plan))).Confirmed().With("reason", "").Submit(List + "/new")).Answer.Status.ShouldBe(303);
        var open = $"/open/{app.District}/{(await app.Column("select id from budget_publication"))[0]}";
        WebUtility.HtmlDecode(Sheet((await (await app.As("anonymous")).Open(open)).Html)).ShouldBe(WebUtility.HtmlDecode(preview));
    }

    [Theory, EveryEngine]
    public async Task What_is_published_stays_when_the_targets_are_adjusted(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (plan, open) = await app.Published();
        var finance = await app.As("finance");
        (await (await finance.Open(await finance.ProjectOf(plan))).Sound("改名后的服务").With("remarks", "调整").Submit()).Answer.Status.ShouldBe(303);

        (await (await app.As("anonymous")).Open(open)).Text.ShouldContain("网格信息服务");
        var preview = await finance.Open(Preview(plan));
        preview.Text.ShouldContain("第 6 版还在办理，不公开");
        preview.Text.ShouldNotContain("改名后的服务");
    }

    [Theory, EveryEngine("联系电话13800138000 | 409 | budget.publication-blocked", "王小明慰问金 | 422 | budget.publication-unconfirmed")]
    public async Task What_names_a_person_does_not_go_out_by_mistake(Engine engine, string named, int status, string code)
    {
        await using var app = await TestApp.Start(engine);
        var plan = await InForce(app, named);
        var finance = await app.As("finance");

        var refused = await (await finance.Open(Preview(plan))).With("reason", "理由写在这里").Submit(List + "/new");

        refused.Answer.Status.ShouldBe(status, refused.Text);
        refused.Text.ShouldContain(code);
        refused.Text.ShouldContain(named);
        if (status == 422) WebUtility.HtmlDecode(refused.Html).ShouldContain("理由写在这里");
        (await app.Count("budget_publication")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_person_may_confirm_what_only_looks_like_a_name_and_says_why(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var plan = await InForce(app, "王小明慰问金");
        var finance = await app.As("finance");

        var unsaid = await (await finance.Open(Preview(plan))).Confirmed().With("reason", " ").Submit(List + "/new");
        unsaid.Text.ShouldContain("budget.publication-reason-unfit");
        unsaid.Html.ShouldContain("checked", customMessage: "the tick stays");
        (await unsaid.Confirmed().With("reason", "这是活动名称，不是人名").Submit(List + "/new")).Answer.Status.ShouldBe(303);

        var list = (await finance.Open(List)).Text;
        list.ShouldContain("这是活动名称，不是人名");
        (await app.Column("select confirmed from budget_publication"))[0].ShouldContain("王小明");
    }

    [Theory, EveryEngine]
    public async Task Targets_that_are_not_approved_stay_inside(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await finance.Written();

        (await finance.Open(Preview(plan))).Text.ShouldContain("budget.publication-not-approved");
        (await finance.Open(Preview("/budget/plans/nothing"))).Answer.Status.ShouldBe(404);
        (await finance.Open(Preview(plan, "photographs"))).Answer.Status.ShouldBe(404);
        (await finance.Open(List)).Text.ShouldContain("还没有批复的绩效目标。");
    }

    [Theory, EveryEngine]
    public async Task What_changed_meanwhile_is_looked_at_again(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var plan = await app.InForce();
        var finance = await app.As("finance");

        var refused = await (await finance.Open(Preview(plan))).Confirmed().With("reason", "").With("seen", "another").Submit(List + "/new", withHidden: true);

        refused.Answer.Status.ShouldBe(303, "the hidden field comes first");
        var stale = await finance.Open(Preview(plan));
        var form = new FormPage(finance.Http, List + "/new", stale.Answer).With("reason", "");
        foreach (var (name, value) in stale.Hidden(List + "/new")) form.With(name, name == "seen" ? "another" : value);
        (await form.Submit(withHidden: false)).Text.ShouldContain("budget.publication-changed");
    }

    [Theory, EveryEngine]
    public async Task Self_evaluations_go_out_when_all_were_handed_in(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, _) = await app.HandedIn();
        var document = (await app.Column("select id from budget_document"))[0];

        var preview = await finance.Open(Preview(document, "evaluation"));

        preview.Text.ShouldContain("这个项目的自评还没有提交。");
        preview.Text.ShouldContain("其中有演示数据");
        preview.Text.ShouldContain(DemoTargets.CollectorProject);
        preview.Html.ShouldNotContain("name=\"reason\"", customMessage: "nothing can be sent while something must be mended");
    }

    [Theory, EveryEngine]
    public async Task Auditing_the_form_says_what_auditing_its_files_says(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var auditor = app.Get<Domain.FigureAudit.FigureAuditor>();
        Domain.Budget.Families.FamilyForms.Write(DemoTargets.Facts.Files[0].Document).Succeeded(out var sheet, out var refused).ShouldBeTrue(refused?.Chinese);

        var direct = auditor.Audit(Domain.Budget.Families.SheetText.Of("x", sheet!));

        var workbook = await Audit(FormFileKind.Xlsx);
        direct.Findings.Select(f => (f.Rule, f.Place.Label, f.Found)).Order().ShouldBe(workbook.Findings.Select(f => (f.Rule, f.Place.Label, f.Found)).Order());
        direct.Holds.Select(h => (h.Rule, h.Expression)).Order().ShouldBe(workbook.Holds.Select(h => (h.Rule, h.Expression)).Order());
        var document = await Audit(FormFileKind.Docx);
        direct.Findings.Select(f => (f.Rule, f.Found)).Order().ShouldBe(document.Findings.Select(f => (f.Rule, f.Found)).Order());

        async Task<Domain.FigureAudit.AuditReport> Audit(FormFileKind kind)
        {
            (await AuditFiles.Read("x", FilledForm.Write(sheet!, kind), CancellationToken.None)).Succeeded(out var text, out _).ShouldBeTrue();
            return auditor.Audit(text!);
        }
    }

    [Theory, EveryEngine("leader | 403", "budget-reviewer | 403", "operator | 403", "anonymous | 401", "finance 001 | 403")]
    public async Task Others_may_not_publish(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        var plan = await app.InForce();
        var page = await (await app.As("finance")).Open(Preview(plan));
        var person = await app.As(persona);
        (await new FormPage(person.Http, List + "/new", page.Answer).With("reason", "理由").Submit(List + "/new")).Answer.Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
        (await person.Open(Preview(plan))).Answer.Status.ShouldBe(expected == "401" ? 302 : 403);
        (await app.Count("budget_publication")).ShouldBe(0);
    }
}
