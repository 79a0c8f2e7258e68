using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>
/// A cell that works out the amount beside it and prints no result: 22 台×5400 元/台；3 套×8000 元/套 before 14.28 (算式与金额).
/// A cell with anything that cannot be worked out says nothing.
/// </summary>
internal sealed partial class DetailProducts : IAuditRule
{
    private static readonly decimal[] Units = [1, 10_000];

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
            foreach (var row in table.Rows)
                foreach (var (at, cell) in row.Index())
                {
                    if (cell.Plain.AsSpan().IndexOfAny('×', '*') < 0 || cell.Plain.Contains('=', StringComparison.Ordinal)) continue;
                    Products(cell, [.. row.Skip(at + 1).Where(c => AuditTable.Number(c) is { IsPercent: false })], table.MoneyUnit, verdicts);
                }
    }

    // Of several numbers in the row one may be the amount; only where none is, the first is told.
    private static void Products(Passage cell, List<Passage> amounts, string unit, Verdicts verdicts)
    {
        // 61 万平方米 is no 61.
        if (Scaled().IsMatch(cell.Plain)) return;
        var products = cell.Plain.Split(['；', ';', '。'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(c => Arithmetic.Read(c[(c.LastIndexOf(':') + 1)..].Trim())).ToList();
        if (products.Count == 0 || amounts.Count == 0 || products.Exists(p => p is not { Money: true })) return;
        var sum = products.Sum(p => p!.Value);
        var fits = amounts.Find(a => AuditTable.Number(a) is { } n && (n.IsMoney ? [n.Yuan] : Units).Any(u => Prints(sum / u, n)));
        var amount = fits ?? amounts[0];
        var told = AuditTable.Number(amount)!.Value;
        var yuan = told.IsMoney ? told.Yuan : Units.FirstOrDefault(u => Prints(sum / u, told), unit == "元" ? 1 : 10_000);
        var expression = $"{string.Join('+', products.Select(p => p!.Expression))}={Figures.Print(sum / yuan)}";
        if (fits is not null) verdicts.Hold(PrintedExpressions.Rule, amount.Place, expression);
        // A whole number may count something else.
        else if (told.Decimals > 0) verdicts.Find(new(PrintedExpressions.Rule, Severity.Warning, cell.Place, cell.Text.Trim(), Figures.Print(sum / yuan), told.Printed, $"按算式得 {expression}，旁边的金额是 {told.Printed}。"));
    }

    private static bool Prints(decimal value, Figure told) => Rounded.Exact(value).Prints(Rounded.Printed(told.Number, told.Decimals));

    [GeneratedRegex(@"\d ?(?:[百千万](?! ?元)|亿)", RegexOptions.None, 1000)]
    private static partial Regex Scaled();
}
