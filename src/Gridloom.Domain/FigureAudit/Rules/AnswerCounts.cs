using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>
/// Questions of which each was answered by the same people (选项人数): the counts of a row make up all who answered, and a rate beside them is
/// of the first of them.
/// </summary>
internal sealed class AnswerCounts : IAuditRule
{
    private const int FewestOptions = 3;
    private const int FewestQuestions = 4;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
            if (Options(table) is { Count: >= FewestOptions } options && Answered(table, options) is { } whole) Check(table, options, whole, verdicts);
    }

    // The first columns of whole numbers that stand side by side.
    private static List<int> Options(AuditTable table)
    {
        var counts = Numbers.Columns(table).Where(c => table.Body.All(r => AuditTable.Number(r, c) is null or { Decimals: 0, IsPercent: false, IsMoney: false })).ToList();
        List<int> options = counts.Count == 0 ? [] : [.. counts.TakeWhile((c, n) => c == counts[0] + n)];
        // Where one of them counts all who answered, each question has its own.
        return options.Exists(o => Rows(table, options).ToList() is { Count: > 0 } rows && rows.TrueForAll(r => AuditTable.Number(r, o)!.Value.Number * 2 >= Sum(r, options)) && rows.Exists(r => AuditTable.Number(r, o)!.Value.Number * 2 == Sum(r, options))) ? [] : options;
    }

    // Nearly all questions have so many answers.
    private static decimal? Answered(AuditTable table, List<int> options)
    {
        var sums = Rows(table, options).Select(r => Sum(r, options)).ToList();
        var most = sums.CountBy(s => s).OrderByDescending(s => s.Value).FirstOrDefault();
        sums.RemoveAll(s => !IsQuestion(s, most.Key));
        return most.Value >= FewestQuestions - 1 && sums.Count - most.Value <= Math.Max(1, sums.Count / FewestQuestions) && sums.Count >= FewestQuestions ? most.Key : null;
    }

    private static void Check(AuditTable table, List<int> options, decimal whole, Verdicts verdicts)
    {
        foreach (var row in Rows(table, options).Where(r => IsQuestion(Sum(r, options), whole)))
        {
            var (of, sum) = (row[options[^1]], Sum(row, options));
            var expression = $"{string.Join('+', options.Select(o => AuditTable.Number(row, o)!.Value.Printed))}={Figures.Print(sum, 0, grouped: false)}";
            if (sum == whole) verdicts.Hold(Quantities.Rule, of.Place, expression);
            else verdicts.Find(new(Quantities.Rule, Severity.Error, row[options[0]].Place, string.Join('\t', options.Select(o => row[o].Text.Trim())), Figures.Print(whole, 0, grouped: false), Figures.Print(sum, 0, grouped: false), $"{table.Named}各行的人数合计都是 {Figures.Print(whole, 0, grouped: false)}，这一行 {expression}。"));
        }

        Rates(table, options, whole, verdicts);
    }

    // The total of all questions is none.
    private static bool IsQuestion(decimal sum, decimal whole) => sum < whole * 2;

    private static void Rates(AuditTable table, List<int> options, decimal whole, Verdicts verdicts)
    {
        var all = Counted(whole);
        for (var rate = options[^1] + 1; rate < table.Width; rate++)
        {
            var rows = Rows(table, options).Where(r => IsQuestion(Sum(r, options), whole) && AuditTable.Number(r, rate) is { IsPercent: true }).ToList();
            for (var first = 1; first < options.Count && rows.Count >= FewestQuestions; first++)
            {
                Figure Part(IReadOnlyList<Passage> row) => Counted(Sum(row, options[..first]));
                if (rows.Count(r => PercentOf.Holds(Part(r), AuditTable.Number(r, rate)!.Value, all)) * 2 <= rows.Count) continue;
                foreach (var row in rows) PercentOf.Judge((TableRates.Rule, row[rate]), (Part(row), AuditTable.Number(row, rate)!.Value, all), verdicts);
                break;
            }
        }
    }

    private static Figure Counted(decimal number) => new(0, 0, Figures.Print(number, 0, grouped: false), number, 0, "") { Exact = true };

    private static IEnumerable<IReadOnlyList<Passage>> Rows(AuditTable table, List<int> options) => table.Body.Where(r => options.TrueForAll(o => AuditTable.Number(r, o) is not null));

    private static decimal Sum(IReadOnlyList<Passage> row, List<int> options) => options.Sum(o => AuditTable.Number(row, o)!.Value.Number);
}
