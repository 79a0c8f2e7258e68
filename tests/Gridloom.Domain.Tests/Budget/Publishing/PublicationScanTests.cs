using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Families;
using Gridloom.Domain.Budget.Publishing;
using Gridloom.Domain.FigureAudit;
using Gridloom.Domain.Tests.FigureAudit;

namespace Gridloom.Domain.Tests.Budget.Publishing;

public sealed class PublicationScanTests
{
    private static BudgetAmount Of(string printed) => BudgetAmount.Read(printed).Succeeded(out var amount, out var refused) ? amount : throw new InvalidOperationException(refused.English);

    private static readonly BudgetProject Plain = new()
    {
        Name = "网格巡查", Unit = "某中心", Amounts = new() { ThisYear = Of("80.00") }, Indicators = [],
    };

    private static readonly BudgetProject Masked = Plain with { Name = BudgetProject.Secret, Masked = true, Amounts = new() { ThisYear = Of("20.00") } };

    /// <summary>What the scan says of a form with one sentence in one cell.</summary>
    private static IReadOnlyList<ScanItem> Scan(string cell, params BudgetProject[] projects) => Scan(("说明", cell), projects);

    private static IReadOnlyList<ScanItem> Scan((string Head, string Cell) column, params BudgetProject[] projects)
    {
        var sheet = new FamilySheet("目标表", SheetPage.Portrait, [new("表1", [new SheetBlock.Line("某中心", SheetLineKind.Title), new SheetBlock.Table([50, 50], 1, [
            new([new("项目", SheetCellKind.Label, 1), new(column.Head, SheetCellKind.Label, 1)]), new([new("网格巡查", SheetCellKind.Text, 1), new(column.Cell, SheetCellKind.Text, 1)])])])]);
        var report = AuditKit.Auditor.Audit(SheetText.Of(sheet.Title, sheet));
        return PublicationScan.Of(new(PublicationKind.Targets, sheet, new("某中心", 2026, LonghuaProjectTargets.Template, projects), report));
    }

    [Theory]
    [InlineData("联系电话 13800138000", "Blocks", "删去")]
    [InlineData("身份证 11010519491231002X", "Blocks", "删去")]
    [InlineData("电话 138 0013 8000", "Confirm", "像是身份证号码或手机号码")]
    [InlineData("支付王小明经济补偿 3 万元", "Confirm", "姓名")]
    [InlineData("机密文件保管 12 柜", "Confirm", "涉密")]
    [InlineData("此项内容不予公开", "Confirm", "涉密")]
    [InlineData("补助对象 张**", "Confirm", "盖住")]
    [InlineData("巡查 100 次，预算 476 万元，电话 0755-28000000", "", "")]
    [InlineData("涉密项目", "", "")]
    [InlineData("保密协议签订率 100%", "", "")]
    public void A_cell_is_met_by_what_it_says(string cell, string gravity, string says)
    {
        var met = Scan(cell, Plain).Where(item => item.Gravity != ScanGravity.Note).ToList();

        if (gravity.Length == 0)
        {
            met.ShouldBeEmpty();
            return;
        }
        var item = met.ShouldHaveSingleItem();
        item.Gravity.ToString().ShouldBe(gravity);
        item.Text.Chinese.ShouldContain(says);
        item.Where.ShouldBe("表1!B3");
        cell.ShouldContain(item.Quote);
    }

    [Theory]
    [InlineData("姓名", "欧阳建", ScanGravity.Confirm, "姓名")]
    [InlineData("家庭住址", "某某街道幸福路 3 号 2 栋", ScanGravity.Blocks, "住址")]
    [InlineData("家庭住址", "某某街道幸福小区", ScanGravity.Blocks, "住址")]
    [InlineData("银行账号", "6222021001112223334", ScanGravity.Blocks, "账号")]
    public void A_column_is_met_by_its_head(string head, string cell, ScanGravity gravity, string says)
    {
        var item = Scan((head, cell), Plain).Where(met => met.Gravity != ScanGravity.Note && !met.Id.StartsWith("figures:", StringComparison.Ordinal)).ShouldHaveSingleItem();
        (item.Gravity, item.Quote).ShouldBe((gravity, cell));
        item.Text.Chinese.ShouldContain(says);
    }

    [Fact]
    public void Rows_of_secret_projects_are_told_with_their_money()
    {
        var note = Scan("", Plain, Masked, Masked).Single(item => item.Id == "masked");
        note.Gravity.ShouldBe(ScanGravity.Note);
        note.Text.Chinese.ShouldBe("涉密项目 2 行只有名称和金额，合计 40.00 万元，占 33.3 %；目标和指标不公布。");
    }

    [Fact]
    public void A_secret_project_that_says_more_than_its_money_stops_all()
    {
        var goal = Masked with { Texts = new() { YearGoal = "目标" } };
        Scan("", Plain, goal).ShouldContain(item => item.Gravity == ScanGravity.Blocks && item.Text.Chinese.Contains("只能公布金额"));
        Scan("", Plain, Masked with { Indicators = [new("产出目标", "数量", "终端", "3台")] }).ShouldContain(item => item.Gravity == ScanGravity.Blocks);
        Scan("", Plain, Masked with { Name = "某专项" }).ShouldContain(item => item.Gravity == ScanGravity.Confirm && item.Quote == "某专项");
    }

    [Fact]
    public void Figures_that_do_not_add_up_are_confirmed_as_a_whole()
    {
        Scan("培训 2 场、3 场，合计 6 场。其中：甲 2 万元、乙 3 万元，合计 6 万元。预算 10 万元比上年 8 万元增加 3 万元，增长 25%。", Plain).ShouldContain(item => item.Gravity == ScanGravity.Confirm && item.Text.Chinese.StartsWith("数字核对："));
        Scan("巡查", Plain).ShouldContain(item => item.Gravity == ScanGravity.Note && item.Text.Chinese.StartsWith("数字核对："));
    }

    [Fact]
    public void What_was_not_handed_in_and_what_is_made_up_is_told()
    {
        var draft = new PublicationDraft(PublicationKind.Evaluation, new("自评", SheetPage.Portrait, []), new("某中心", 2026, LonghuaProjectTargets.Template, [Plain, Masked]), new("自评", [], []))
        {
            Missing = ["网格巡查"], Demo = true,
        };
        var items = PublicationScan.Of(draft);
        items.Select(item => (item.Gravity, item.Id)).ShouldBe([(ScanGravity.Blocks, "missing:网格巡查"), (ScanGravity.Confirm, "demo"), (ScanGravity.Note, "masked"), (ScanGravity.Note, "figures")]);
    }

    [Theory]
    [InlineData("联系电话 13800138000", "", "budget.publication-blocked")]
    [InlineData("补助对象 张**", "", "budget.publication-unconfirmed")]
    [InlineData("补助对象 张**", "covered:表1!B3:补助对象 张**", null)]
    [InlineData("补助对象 张**", "covered:表1!B3:补助对象 李**", "budget.publication-unconfirmed")]
    [InlineData("巡查 100 次", "", null)]
    public void It_goes_out_once_each_thing_was_confirmed(string cell, string confirmed, string? refused) =>
        PublicationScan.Refusal(Scan(cell, Plain), new HashSet<string> { confirmed })?.Code.ShouldBe(refused);
}
