using Gridloom.Domain.Budget.Accounts;
using Gridloom.Domain.Budget.Families;
using Gridloom.Domain.FigureAudit;
using Gridloom.Domain.Tests.FigureAudit;

namespace Gridloom.Domain.Tests.Budget.Accounts;

/// <summary>What the program prints, the figure auditor recomputes: sound facts make a sound report, and one wrong cell is found.</summary>
public sealed class ReportAuditTests
{
    private const int Rounds = 150;
    private const long Seed = 20261101;

    private static readonly string[] CrossFooting =
    [
        "收支总表收入总计=收支总表支出总计", "收支总表支出总计=收入总表收入总计", "收支总表支出总计=支出总表支出总计", "支出总表基本支出=基本支出总表总计", "支出总表项目支出=项目支出总表总计", "政府预算拨款收支总表收入总计=政府预算拨款收支总表支出总计",
        "支出总表其中:/政府采购项目=政府采购项目支出表金额", "项目支出总表总计=部门预算绩效管理项目情况表预算金额/合计", "收支总表支出总计=部门(单位)整体支出绩效目标申报表合计",
    ];

    [Fact]
    public void A_sound_report_holds_by_every_rule()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var report = Audit(Sheet(Seed + round));

            report.Findings.Where(found => found.Severity == Severity.Error).Select(found => $"{found.Rule} {found.Quote}: {found.Message}").ShouldBeEmpty($"seed {Seed + round}");
            report.Findings.Count(found => found.Severity == Severity.Warning).ShouldBeLessThan(1, string.Join('\n', report.Findings.Select(found => $"seed {Seed + round} {found.Rule} {found.Quote}: {found.Message}")));
            var agreeing = report.Holds.Where(hold => hold.Rule == "tables-agree").Select(hold => hold.Expression[..hold.Expression.LastIndexOf('=')]).ToList();
            agreeing.ShouldBe(CrossFooting);
            report.Holds.Count(hold => hold.Rule is "code-parent" or "row-sum" or "table-total").ShouldBeGreaterThan(30, $"seed {Seed + round}");
        }
    }

    /// <summary>In tables whose rows have codes or classes, every cell is part of a sum; in the others the first total is asked for by another table.</summary>
    [Theory]
    [InlineData(4, true)]
    [InlineData(7, true)]
    [InlineData(11, true)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(5, false)]
    [InlineData(13, false)]
    public void One_wrong_amount_is_found(int number, bool everywhere)
    {
        for (var round = 0; round < Rounds / 10; round++)
        {
            var sheet = Sheet(Seed + round);
            var cells = Amounts(sheet, number).ToList();
            cells.Count.ShouldBeGreaterThan(2);
            foreach (var (row, column) in everywhere ? cells : number == 1 ? cells[^1..] : cells[..1])
                Audit(Changed(sheet, number, (row, column))).Findings.ShouldContain(found => found.Severity == Severity.Error, $"seed {Seed + round} row {row} column {column}");
        }
    }

    private static FamilySheet Sheet(long seed)
    {
        FamilyForms.Write(new SoundReport(seed).Document()).Succeeded(out var sheet, out var refused).ShouldBeTrue($"seed {seed}: {refused?.Chinese}");
        return sheet!;
    }

    private static SheetBlock.Table TableOf(FamilySheet sheet, int number) => sheet.Parts.First(part => part.Name == FormattableString.Invariant($"表{number}")).Blocks.OfType<SheetBlock.Table>().Single();

    private static IEnumerable<(int Row, int Column)> Amounts(FamilySheet sheet, int number) =>
        from row in TableOf(sheet, number).Lines.Index() from cell in row.Item.Cells.Index() where cell.Item.Kind == SheetCellKind.Amount && cell.Item.Text.Length > 1 select (row.Index, cell.Index);

    private static FamilySheet Changed(FamilySheet sheet, int number, (int Row, int Column) at) => sheet with
    {
        Parts = [.. sheet.Parts.Select(part => part.Name != FormattableString.Invariant($"表{number}") ? part : part with { Blocks = [.. part.Blocks.Select(block => block is SheetBlock.Table table ? Changed(table, at) : block)] })],
    };

    // 3 万元 more is more than any rounding.
    private static SheetBlock.Table Changed(SheetBlock.Table table, (int Row, int Column) at) => table with
    {
        Lines = [.. table.Lines.Select((row, index) => index != at.Row ? row : new SheetRow([.. row.Cells.Select((cell, column) => column != at.Column ? cell : cell with { Text = More(cell.Text) })]))],
    };

    private static string More(string printed) => (decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture) + 3).ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static AuditReport Audit(FamilySheet sheet)
    {
        var blocks = new List<AuditBlock>();
        foreach (var block in sheet.Parts.SelectMany(part => part.Blocks))
            blocks.Add(block is SheetBlock.Table ? new AuditBlock.Table([.. block.Rows().Select((row, at) => (IReadOnlyList<Passage>)[.. row.Select((text, column) => new Passage(text, new(blocks.Count, at, column, "")))])])
                : new AuditBlock.Paragraph(new(block.Rows().Single()[0], new(blocks.Count, 0, 0, ""))));
        return AuditKit.Auditor.Audit(new("报告", blocks));
    }
}
