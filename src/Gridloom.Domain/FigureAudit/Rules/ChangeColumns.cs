using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>
/// A column 增减 against the two columns that it compares, and a column 占比 against its total row (增减列与占比列). Which columns they are of, most
/// rows tell.
/// </summary>
internal sealed partial class ChangeColumns : IAuditRule
{
    private const int FewestRows = 3;

    // All rows but so great a part must bear it out.
    private const decimal MostPart = 0.7m;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
        {
            var amounts = Numbers.Columns(table).ToList();
            for (var column = 0; column < table.Width; column++)
            {
                var name = table.Heading(column).Split('/')[^1];
                if (Changes().IsMatch(name)) Differences(table, column, amounts, verdicts);
                else if (Parts().IsMatch(name)) Parts(table, column, amounts, verdicts);
            }
        }
    }

    private static void Differences(AuditTable table, int column, List<int> amounts, Verdicts verdicts)
    {
        var rows = table.Body.Where(r => AuditTable.Number(r, column) is { IsPercent: false }).ToList();
        var pairs = from now in amounts from before in amounts where now != before && now != column && before != column select (now, before);
        foreach (var (now, before) in pairs)
        {
            var told = rows.FindAll(r => AuditTable.Number(r, now) is not null && AuditTable.Number(r, before) is not null);
            if (!Borne(told, r => Difference(r, now, before).Prints(Printed(r, column)))) continue;
            foreach (var row in told) Judge(table, row, (column, now, before), verdicts);
            return;
        }
    }

    private static void Judge(AuditTable table, IReadOnlyList<Passage> row, (int Change, int Now, int Before) at, Verdicts verdicts)
    {
        var (of, said, due) = (row[at.Change], AuditTable.Number(row, at.Change)!.Value, Difference(row, at.Now, at.Before));
        var expression = $"{AuditTable.Number(row, at.Now)!.Value.Printed}-{AuditTable.Number(row, at.Before)!.Value.Printed}={Figures.Print(due.Value, said.Decimals, grouped: false)}";
        if (due.Prints(Printed(row, at.Change))) verdicts.Hold(Rules.Differences.Rule, of.Place, expression);
        else verdicts.Find(new(Rules.Differences.Rule, due.MayBe(Printed(row, at.Change)) ? Severity.Note : Severity.Error, of.Place, of.Text.Trim(), Figures.Print(due.Value, said.Decimals, grouped: false), said.ToString(), $"{table.Named}{table.Heading(at.Change)}：{expression}，写的是 {said}。"));
    }

    // The last row with 100% is the whole.
    private static void Parts(AuditTable table, int column, List<int> amounts, Verdicts verdicts)
    {
        var rows = table.Body.Where(r => AuditTable.Number(r, column) is { IsPercent: true }).ToList();
        if (rows.Count < FewestRows || rows.Find(r => AuditTable.Number(r, column) is { Number: 100 }) is not { } total) return;
        foreach (var amount in amounts.Where(a => a != column))
        {
            if (AuditTable.Number(total, amount) is not { Number: > 0 } whole) continue;
            var told = rows.FindAll(r => r != total && AuditTable.Number(r, amount) is not null);
            Whole((total, told), (column, amount), verdicts);
            if (!Borne(told, r => PercentOf.Holds(AuditTable.Number(r, amount)!.Value, AuditTable.Number(r, column)!.Value, whole))) continue;
            foreach (var row in told) PercentOf.Judge((PartsOfWhole.Rule, row[column]), (AuditTable.Number(row, amount)!.Value with { Exact = true }, AuditTable.Number(row, column)!.Value, whole with { Exact = true }), verdicts);
            return;
        }
    }

    // Where the amounts add up to the total, so do their shares.
    private static void Whole((IReadOnlyList<Passage> Row, List<IReadOnlyList<Passage>> Parts) total, (int Share, int Amount) at, Verdicts verdicts)
    {
        if (!Rounded.Sum(total.Parts.Select(r => Printed(r, at.Amount))).MayBe(Printed(total.Row, at.Amount))) return;
        var (of, sum) = (total.Row[at.Share], Rounded.Sum(total.Parts.Select(r => Printed(r, at.Share))));
        var printed = AuditTable.Number(of)!.Value;
        var expression = $"{string.Join('+', total.Parts.Select(r => AuditTable.Number(r, at.Share)!.Value.Printed))}={printed.Print(sum.Value)}";
        if (sum.MayBe(Printed(total.Row, at.Share))) verdicts.Hold(Shares.WholeRule, of.Place, expression);
        else verdicts.Find(new(Shares.WholeRule, Severity.Error, of.Place, of.Text.Trim(), printed.Print(sum.Value), printed.ToString(), $"各项比例相加 {expression}，写的是 {printed}。"));
    }

    private static bool Borne(List<IReadOnlyList<Passage>> rows, Func<IReadOnlyList<Passage>, bool> holds) =>
        rows.Count >= FewestRows && rows.Count(holds) is var fitting && fitting >= FewestRows && fitting >= rows.Count * MostPart;

    private static Rounded Difference(IReadOnlyList<Passage> row, int now, int before) => Printed(row, now) - Printed(row, before);

    private static Rounded Printed(IReadOnlyList<Passage> row, int column) => AuditTable.Number(row, column)!.Value is var figure ? Rounded.Printed(figure.Number, figure.Decimals) : default;

    [GeneratedRegex(@"增减(?:额|数|量|变化|变动)?(?:\(.{1,4}\))?$|(?:变动|变化)(?:额|数|金额)(?:\(.{1,4}\))?$|^(?:结余|结转结余|差额|结转|剩余|节约|节支|未付|未支付|未支出|未完成|尚需支付|缺口)(?:数|额|量|资金|金额|支出)?(?:\(.{1,4}\))?$", RegexOptions.None, 1000)]
    private static partial Regex Changes();

    [GeneratedRegex(@"^(?:占比|比重|占总数比例|所占比例|比例)(?:\(%\))?$", RegexOptions.None, 1000)]
    private static partial Regex Parts();
}
