using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A row 增减变化金额 against the rows of the two years above it (增减变化).</summary>
internal sealed class ChangeRows : IAuditRule
{
    public const string Rule = "change-row";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
        {
            var body = table.Body.ToList();
            for (var at = 2; at < body.Count; at++)
                if (body[at].Any(c => PlainText.Label(c.Plain) is { Length: < 12 } label && label.StartsWith("增减", StringComparison.Ordinal)))
                    foreach (var column in Numbers.Columns(table)) Check(new(table, column), body[(at - 2)..(at + 1)], verdicts);
        }
    }

    private static void Check(Numbers numbers, List<IReadOnlyList<Passage>> rows, Verdicts verdicts)
    {
        if (numbers[rows[2]] is not { } printed || numbers[rows[0]] is null || numbers[rows[1]] is null) return;
        var (last, now) = (numbers.Value(rows[0]), numbers.Value(rows[1]));
        var (change, found) = (now - last, Rounded.Printed(printed.Number, printed.Decimals));
        var place = rows[2][numbers.Column].Place;
        var expression = $"{Figures.Print(now.Value)}-{Figures.Print(last.Value)}={Figures.Print(change.Value)}";
        if (change.Prints(found)) verdicts.Hold(Rule, place, expression);
        else verdicts.Find(new(Rule, change.MayBe(found) ? Severity.Note : Severity.Error, place, rows[2][numbers.Column].Text.Trim(), printed.Print(change.Value), printed.ToString(), $"{numbers.Table.Named}{numbers.Table.Heading(numbers.Column)}：{expression}，写的是 {printed}。"));
    }
}
