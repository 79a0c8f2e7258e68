using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A table of instalments with the share of each: together they make up the whole (付款计划表).</summary>
internal sealed partial class InstalmentTables : IAuditRule
{
    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
            foreach (var column in Enumerable.Range(0, table.Width).Where(c => Share().IsMatch(table.Heading(c)))) Check(table, column, verdicts);
    }

    private static void Check(AuditTable table, int column, Verdicts verdicts)
    {
        var rows = table.Body.Where(r => AuditTable.Number(r, column) is { IsPercent: true }).ToList();
        if (rows.Find(ScoreRow.Sums) is { } total && rows.Remove(total) && AuditTable.Number(total, column) is { Number: not 100 }) return;
        // Rows of several contracts have shares of several wholes.
        if (rows.Count < 2 || !rows.TrueForAll(r => r.Any(c => Instalment().IsMatch(c.Plain))) || rows.Count(r => r.Any(c => First().IsMatch(c.Plain))) > 1) return;
        var shares = rows.ConvertAll(r => AuditTable.Number(r, column)!.Value);
        var (sum, last, place) = (shares.Sum(s => s.Number), rows[^1][column], rows[0][column].Place);
        var expression = $"{string.Join('+', shares)}={Figures.Print(sum)}%";
        if (sum == 100) verdicts.Hold(Shares.WholeRule, place, expression);
        else verdicts.Find(new(Shares.WholeRule, Severity.Warning, Wrong(rows, column, shares, sum - 100) is { } wrong ? wrong.Place : last.Place, (Wrong(rows, column, shares, sum - 100) ?? last).Text.Trim(), "100%", Figures.Print(sum) + "%", $"各期支付比例 {expression}，不是 100%。"));
    }

    // The one share that the amounts beside it do not bear out.
    private static Passage? Wrong(List<IReadOnlyList<Passage>> rows, int column, List<Figure> shares, decimal off)
    {
        var amounts = rows.ConvertAll(r => AuditTable.Number(r, column + 1));
        if (amounts.Exists(a => a is null or { IsPercent: true }) || amounts.Sum(a => a!.Value.Number) is var whole && whole <= 0) return null;
        return rows.Index().Where(r => Math.Abs((amounts[r.Index]!.Value.Number / whole * 100) - (shares[r.Index].Number - off)) < 0.5m).Select(r => r.Item[column]).ToList() is [var one] ? one : null;
    }

    [GeneratedRegex("(?:支付|付款|拨付|资金)比例|付款进度比例", RegexOptions.None, 1000)]
    private static partial Regex Share();

    [GeneratedRegex("第[一二三四五六1-6][期笔次]|首付|首期|预付|进度款|中期款|尾款|余款|质保金", RegexOptions.None, 1000)]
    private static partial Regex Instalment();

    [GeneratedRegex("第[一1][期笔次]|首付|首期|预付", RegexOptions.None, 1000)]
    private static partial Regex First();
}
