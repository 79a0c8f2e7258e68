using System.Reflection;
using Gridloom.Domain.FigureAudit;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Server.Budget.Audit;

namespace Gridloom.Server.Tests.Budget.Audit;

public sealed class DocumentViewTests
{
    private static readonly string Long = string.Join('\n', Enumerable.Range(1, 1000).Select(i => FormattableString.Invariant($"第{i}项\t{i}")));

    [Fact]
    public void Rows_far_from_any_finding_are_counted_and_not_shown()
    {
        var text = TextExport.Read("x.txt", Long);

        var table = Parts(text, Found(text, 0, 500)).ShouldHaveSingleItem().ShouldBeOfType<DocumentPart.Table>();

        table.Lines.Where(l => l.RowsLeftOut > 0).Select(l => l.RowsLeftOut).ShouldBe([477, 496]);
        table.Lines.Where(l => l.Id is not null).Select(l => l.Id).ShouldBe([.. Enumerable.Range(0, 20).Concat(Enumerable.Range(497, 7)).Select(i => FormattableString.Invariant($"b0-{i}"))]);
        table.Lines.Sum(l => l.RowsLeftOut + (l.Id is null ? 0 : 1)).ShouldBe(1000);
    }

    [Fact]
    public void A_long_document_and_a_wide_row_are_folded_as_well()
    {
        var paragraphs = TextExport.Read("x.txt", string.Join('\n', Enumerable.Range(1, 3000).Select(i => FormattableString.Invariant($"{i}、短。"))));
        Parts(paragraphs).OfType<DocumentPart.LeftOut>().ShouldHaveSingleItem().Blocks.ShouldBe(2980);

        var wide = TextExport.Read("x.txt", string.Join('\t', Enumerable.Range(1, 100)));
        var line = Parts(wide, Found(wide, 0, 0, 90)).ShouldHaveSingleItem().ShouldBeOfType<DocumentPart.Table>().Lines.ShouldHaveSingleItem();
        (line.Cells.Count, line.CellsLeftOut, line.Cells[^1].Worst).ShouldBe((61, 39, Severity.Error));
    }

    [Fact]
    public void The_second_line_of_a_torn_paragraph_is_found_in_the_paragraph()
    {
        var text = TextExport.Read("x.txt", "这一行很长很长很长很长很长很长很长很长很长很长很长很长很长\n还没有说完。\n另一段。\n");
        text.Blocks.Count.ShouldBe(2);

        DocumentView.Find(text, new(0, 0, 0, "第 2 行")).ShouldBe(new Spot(0, 0, 0));
        DocumentView.Find(text, new(1, 0, 0, "第 3 行")).ShouldBe(new Spot(1, 0, 0));
        DocumentView.Find(text, new(7, 0, 0, "第 9 行")).ShouldBeNull();
    }

    [Fact]
    public void Quotations_that_overlap_are_marked_by_the_gravest_and_each_is_numbered()
    {
        var marked = MarkedText.Of("共 130 万元，下降 30%。", [Finding(1, "共 130 万元，下降", Severity.Note), Finding(2, "130 万元", Severity.Error), Finding(3, "不在这里", Severity.Warning)]);

        string.Concat(marked.Pieces.Select(p => p.Text)).ShouldBe("共 130 万元，下降 30%。");
        marked.Pieces.Select(p => (p.Text, p.Severity)).ShouldBe([("共 ", Severity.Warning), ("130 万元", Severity.Error), ("，下降", Severity.Warning), (" 30%。", Severity.Warning)]);
        marked.Pieces.SelectMany(p => p.Begins).Select(f => f.Number).Order().ShouldBe([1, 2, 3]);
        marked.Pieces.SelectMany(p => p.Ends).Select(f => f.Number).Order().ShouldBe([1, 2, 3]);
        marked.Worst.ShouldBe(Severity.Error);
    }

    [Fact]
    public void Every_rule_has_a_name_and_every_name_a_rule()
    {
        var rules = typeof(FigureAuditor).Assembly.GetTypes().Where(t => t.Namespace == "Gridloom.Domain.FigureAudit.Rules")
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)).Where(f => f.IsLiteral && f.Name.EndsWith("Rule", StringComparison.Ordinal))
            .Select(f => (string)f.GetRawConstantValue()!).Distinct().Order(StringComparer.Ordinal).ToList();

        rules.Count.ShouldBeGreaterThan(40);
        RuleNames.All.Select(n => n.Rule).Order(StringComparer.Ordinal).ShouldBe(rules);
        RuleNames.All.Select(n => n.Chinese).ShouldBeUnique();
        RuleNames.All.Select(n => n.English).Where(n => n.Any(c => c > 127)).ShouldBeEmpty();
    }

    private static IReadOnlyList<DocumentPart> Parts(AuditText text, params NumberedFinding[] findings) => new DocumentView(text, findings).Parts();

    private static NumberedFinding Found(AuditText text, int block, int row, int column = 0)
    {
        var place = ((AuditBlock.Table)text.Blocks[block]).Rows[row][column].Place;
        return new(1, new("table-total", Severity.Error, place, "", "", "", ""), DocumentView.Find(text, place));
    }

    private static NumberedFinding Finding(int number, string quote, Severity severity) =>
        new(number, new("table-total", severity, new(0, 0, 0, ""), quote, "", "", ""), new Spot(0, 0, 0));
}
