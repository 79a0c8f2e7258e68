using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A row whose words say of which other rows it is so many per cent: 管理费 = 直接费用×5% (按比例计取).</summary>
internal sealed partial class RowFormulas : IAuditRule
{
    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
            foreach (var row in table.Body)
                if (row.Select(c => Share().Match(c.Plain.Trim())).FirstOrDefault(m => m.Success) is { } share && Amount(row) is { } amount) Check(table, (row, amount, share), verdicts);
    }

    private static void Check(AuditTable table, (IReadOnlyList<Passage> Row, int Amount, Match Share) of, Verdicts verdicts)
    {
        var names = of.Share.Groups["of"].Value.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        List<Figure?> bases = [.. names.Select(n => Named(table, n, of.Amount))];
        if (bases.Contains(null)) return;
        var percent = decimal.Parse(of.Share.Groups["p"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var (cell, printed) = (of.Row[of.Amount], AuditTable.Number(of.Row, of.Amount)!.Value);
        var due = Rounded.Sum(bases.Select(b => Rounded.Printed(b!.Value.Number, b.Value.Decimals))) * (percent / 100);
        var expression = $"{(bases.Count > 1 ? "(" : "")}{string.Join('+', bases.Select(b => b!.Value.Printed))}{(bases.Count > 1 ? ")" : "")}*{of.Share.Groups["p"].Value}%={Figures.Print(due.Value, printed.Decimals, grouped: false)}";
        if (due.MayBe(Rounded.Printed(printed.Number, printed.Decimals))) verdicts.Hold(Products.Rule, cell.Place, expression);
        else verdicts.Find(new(Products.Rule, Severity.Error, cell.Place, cell.Text.Trim(), Figures.Print(due.Value, printed.Decimals, grouped: false), printed.ToString(), $"{table.Named}{of.Share.Value}：{expression}，写的是 {printed}。"));
    }

    // The row of that name, or of its total.
    private static Figure? Named(AuditTable table, string name, int amount)
    {
        var rows = table.Body.Where(r => r.Any(c => PlainText.Label(c.Plain) is var label && (label == name || label == name + "合计" || label == name + "小计"))).ToList();
        return rows is [var only] ? AuditTable.Number(only, amount) : null;
    }

    // The last figure of the row.
    private static int? Amount(IReadOnlyList<Passage> row) => Enumerable.Range(0, row.Count).LastOrDefault(c => AuditTable.Number(row, c) is { IsPercent: false }, -1) is >= 0 and var at ? at : null;

    [GeneratedRegex(@"^\(?(?<of>[\u4e00-\u9fff]{2,12}(?:\+[\u4e00-\u9fff]{2,12}){0,4})\)? ?[×*xX] ?(?<p>\d{1,2}(?:\.\d{1,3})?)%$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Share();
}
