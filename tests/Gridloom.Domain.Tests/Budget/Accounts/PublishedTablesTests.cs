using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Families;

namespace Gridloom.Domain.Tests.Budget.Accounts;

/// <summary>Tables as an office publishes them, as text with page breaks: read past what exports spoil, and refused by name where they cannot be.</summary>
public sealed class PublishedTablesTests
{
    private const long Seed = 20261601;

    [Fact]
    public void Page_breaks_and_heads_on_the_next_page_cost_nothing()
    {
        for (var round = 0; round < 200; round++)
        {
            var document = new SoundReport(Seed + round).Document();
            Facts(BudgetModel.Read(Text(document, new Seeded(Seed + round)))).ShouldBe(Facts(document), $"seed {Seed + round}");
        }
    }

    [Theory]
    [InlineData("\n基本支出总表\n", "工资福利支出\t")] // the sum of a class
    [InlineData("\n一般公共预算支出表\n", "\t201\t一般公共服务支出\t")]
    [InlineData("\n支出总表\n", "（本级）\t")]
    public void A_total_that_contradicts_its_rows_is_no_fact(string table, string row)
    {
        var document = new SoundReport(Seed).Document();
        var text = Text(document, null);
        var at = text.IndexOf(row, text.IndexOf(table, StringComparison.Ordinal), StringComparison.Ordinal) + row.Length;

        Facts(BudgetModel.Read(text[..at] + "9" + text[at..])).ShouldBe(Facts(document));
    }

    [Theory]
    [InlineData("预算单位\t收入总计\t本年收入", "预算单位\t收入\t本年收入", "budget.head-differs")]
    [InlineData("\n表 4\n基本支出总表\n", "\n表 4\n别的表\n", "budget.missing-part")]
    [InlineData("\n工资福利支出\t", "\n津贴\t", "budget.row-cut")]
    [InlineData("\t2010301\t行政运行\t", "\t201030\t行政运行\t", "budget.row-cut")]
    [InlineData("\t行政运行\t", "\t没有编码的科目\t", "budget.row-cut")]
    [InlineData("2031.01.01-2031.12.31", "2031.01.01-2030.12.31", "budget.row-cut")]
    public void What_cannot_be_read_is_named_with_its_place_and_nothing_is_imported(string from, string to, string code)
    {
        // The first line of the text is none of the exact shape, so that the tables are read as published ones.
        var text = Text(new SoundReport(Seed).Document(), null);
        text.ShouldContain(from);
        var at = from.Contains("行政运行", StringComparison.Ordinal) && !from.Contains("2010301", StringComparison.Ordinal) ? text.IndexOf(from, StringComparison.Ordinal) : text.LastIndexOf(from, StringComparison.Ordinal);

        var refused = BudgetModel.Refusal(text[..at] + to + text[(at + from.Length)..]);

        refused.Errors.ShouldContain(error => error.Code == code && error.Chinese.StartsWith("第 ", StringComparison.Ordinal), string.Join('\n', refused.Errors.Select(error => error.Chinese)));
    }

    [Fact]
    public void Own_money_on_an_account_that_no_appropriation_pays_goes_by_its_code()
    {
        var document = new SoundReport(Seed).Document();
        var budget = document.UnitBudget! with { Functions = [.. document.UnitBudget!.Functions, new("229", "其他支出"), new("22999", "其他支出"), new("2299901", "其他支出") { OtherFen = 3_000_000 }] };
        var text = Text(document with { UnitBudget = budget }, null);

        text.ShouldContain("2299901 其他支出");
        BudgetModel.Read(text).UnitBudget!.Functions.Single(line => line.Code == "2299901").OtherFen.ShouldBe(3_000_000);
    }

    /// <summary>The report as an export as text has it; with chance, blank lines and repeated heads stand inside the tables.</summary>
    private static string Text(BudgetDocument document, Seeded? dice)
    {
        FamilyForms.Write(document).Succeeded(out var sheet, out var refused).ShouldBeTrue(refused?.Chinese);
        var lines = new List<string> { "2031 年部门预算报告", "", "正文。", "" };
        foreach (var block in sheet!.Parts.SelectMany(part => part.Blocks))
        {
            var rows = block.Rows().Select(row => string.Join('\t', row).TrimEnd('\t')).ToList();
            foreach (var (at, row) in rows.Index())
            {
                var inside = block is SheetBlock.Table { HeadRows: > 0 } table && at > table.HeadRows;
                if (inside && dice?.Next(6) == 0) lines.AddRange(["", .. dice.Next(2) == 0 ? rows.Take(((SheetBlock.Table)block).HeadRows) : []]);
                lines.Add(row);
            }
        }
        return string.Join('\n', lines) + "\n";
    }

    private static string Facts(BudgetDocument document) => new BudgetFacts([new("", document)]).Write();
}
