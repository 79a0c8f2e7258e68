using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A row of a table against the rows that its outline puts below it: 二、项目支出 = 1. + 2. + 3. (表内分级).</summary>
internal sealed class TableLevels : IAuditRule
{
    private const int FewestParts = 2;

    private sealed record Family(IReadOnlyList<Passage> Parent, List<IReadOnlyList<Passage>> Children);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
        {
            var columns = Numbers.Columns(table).Select(c => new Numbers(table, c)).ToList();
            foreach (var numbers in columns)
                foreach (var family in Families([.. table.Body], numbers)) Check(family, numbers, columns, verdicts);
        }
    }

    // Rows of the next level, up to the next row of the parent's own or of none.
    private static List<Family> Families(List<IReadOnlyList<Passage>> rows, Numbers numbers)
    {
        var (levels, found) = (rows.ConvertAll(r => OutlineMarks.Level(numbers.Label(r))), new List<Family>());
        for (var at = 0; at < rows.Count; at++)
        {
            if (levels[at] == 0) continue;
            var end = at + 1;
            while (end < rows.Count && levels[end] > levels[at]) end++;
            var below = Enumerable.Range(at + 1, end - at - 1).ToList();
            var children = below.FindAll(c => levels[c] == levels[at + 1]);
            if (children.Count >= FewestParts && levels[at + 1] == below.Min(c => levels[c])) found.Add(new(rows[at], children.ConvertAll(c => rows[c])));
        }

        return found;
    }

    // That the rows below are all of it, another column must bear out.
    private static void Check(Family family, Numbers numbers, List<Numbers> columns, Verdicts verdicts)
    {
        if (numbers[family.Parent] is not { } total || family.Children.TrueForAll(c => numbers[c] is null)) return;
        if (!Holds(family, numbers) && !columns.Exists(other => other != numbers && numbers[family.Parent] is { Number: not 0 } && other[family.Parent] is { Number: not 0 } && Holds(family, other))) return;
        var parts = family.Children.Select(c => numbers[c]).OfType<Figure>().Select(f => f with { Unit = total.Unit }).ToList();
        Sums.Judge(new(TableTotals.Rule, family.Parent[numbers.Column], total, parts) { What = $"{numbers.Table.Named}{numbers.Label(family.Parent)}（{numbers.Table.Heading(numbers.Column)}）：" }, verdicts);
    }

    private static bool Holds(Family family, Numbers numbers) => numbers[family.Parent] is { } total && Rounded.Sum(family.Children.Select(numbers.Value)).Prints(Rounded.Printed(total.Number, total.Decimals));
}
