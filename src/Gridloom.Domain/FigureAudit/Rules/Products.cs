using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A column of prices, one of quantities and one of amounts: 单价 × 数量 = 金额 (表内单价乘数量).</summary>
internal sealed partial class Products : IAuditRule
{
    public const string Rule = "table-product";

    /// <param name="Times">How often: 月数, 次数; -1 where no column says.</param>
    private sealed record Columns(int Price, int Quantity, int Amount, int Times);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
            if (Find(table) is { } columns && Scale(table, columns) is { } scale)
                foreach (var row in table.Body) Judge(table, columns, (row, scale), verdicts);
    }

    private static Columns? Find(AuditTable table)
    {
        var heads = Enumerable.Range(0, table.Width).Select(c => table.Heading(c).Split('/')[^1]).ToList();
        var (price, quantity, amount) = (heads.FindIndex(Price().IsMatch), heads.FindIndex(Quantity().IsMatch), heads.FindIndex(Amount().IsMatch));
        return price >= 0 && quantity >= 0 && amount >= 0 && heads.Count(Price().IsMatch) == 1 && heads.Count(Quantity().IsMatch) == 1 ? new(price, quantity, amount, heads.FindIndex(Times().IsMatch)) : null;
    }

    // Prices in 元 and amounts in 万元 stand side by side; which, most rows tell. Where hardly any row holds, something else is multiplied in.
    private static decimal? Scale(AuditTable table, Columns columns)
    {
        var rows = table.Body.Select(r => Read(r, columns)).Where(r => r is not null).Select(r => r!.Value).ToList();
        var best = ((decimal[])[1, 0.0001m, 10_000]).MaxBy(s => rows.Count(r => Prints(r, s)));
        return rows.Count(r => Prints(r, best)) * 2 >= rows.Count && rows.Count > 0 && rows.Exists(r => Prints(r, best)) ? best : null;
    }

    private static (Figure Price, Figure Quantity, Figure Amount)? Read(IReadOnlyList<Passage> row, Columns columns) =>
        AuditTable.Number(row, columns.Price) is { Number: > 0 } price && AuditTable.Number(row, columns.Quantity) is { Number: > 0 } quantity && AuditTable.Number(row, columns.Amount) is { } amount ? (price, Often(row, columns, quantity), amount) : null;

    // 45 人 for 12 months are as good as 540; where no number of months stands it is once.
    private static Figure Often(IReadOnlyList<Passage> row, Columns columns, Figure quantity) =>
        columns.Times >= 0 && AuditTable.Number(row, columns.Times) is { Number: > 0 } times ? quantity with { Number = quantity.Number * times.Number, Printed = $"{quantity.Printed}*{times.Printed}" } : quantity;

    private static bool Prints((Figure Price, Figure Quantity, Figure Amount) row, decimal scale) =>
        Rounded.Exact(row.Price.Number * row.Quantity.Number * scale).Prints(Rounded.Printed(row.Amount.Number, row.Amount.Decimals));

    private static void Judge(AuditTable table, Columns columns, (IReadOnlyList<Passage> Row, decimal Scale) at, Verdicts verdicts)
    {
        if (Read(at.Row, columns) is not { } row) return;
        var of = at.Row[columns.Amount];
        var due = Rounded.Printed(row.Price.Number, row.Price.Decimals) * (row.Quantity.Number * at.Scale);
        var expression = $"{row.Price.Printed}*{row.Quantity.Printed}={Figures.Print(due.Value)}";
        if (Prints(row, at.Scale))
        {
            verdicts.Hold(Rule, of.Place, expression);
            return;
        }

        // A price with decimals may have been divided out of the amount.
        var rounding = row.Price.Decimals > 0 && due.MayBe(Rounded.Printed(row.Amount.Number, row.Amount.Decimals));
        verdicts.Find(new(Rule, rounding ? Severity.Note : Severity.Error, of.Place, of.Text.Trim(), Figures.Print(due.Value, Math.Max(row.Amount.Decimals, 0), row.Amount.Printed.Contains(',', StringComparison.Ordinal)), row.Amount.Printed, $"{table.Named}单价乘数量 {expression}，写的是 {row.Amount.Printed}{(rounding ? "，单价取整可以解释" : "")}。"));
    }

    [GeneratedRegex(@"^(?:预算|采购|参考)?单价(?:\(.{1,6}\))?$", RegexOptions.None, 1000)]
    private static partial Regex Price();

    [GeneratedRegex(@"^(?:采购|购置|配置)?数量(?:\(.{1,6}\))?$", RegexOptions.None, 1000)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"^(?:服务|支付)?(?:(?:月|次|期|天|年)数?(?:/(?:月|次|期|天|年)数?)*|月份数|期限)(?:\(.{1,6}\))?$", RegexOptions.None, 1000)]
    private static partial Regex Times();

    [GeneratedRegex(@"^(?:预算|采购|总)?(?:金额|总价|小计|合计|总额)(?:\(.{1,6}\))?$", RegexOptions.None, 1000)]
    private static partial Regex Amount();
}
