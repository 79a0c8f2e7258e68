using System.Numerics;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Indicators;

/// <summary>
/// Answers as <see cref="Figures"/> does, over all cases of a district in memory (内存统计), and finds the cases of a list. Many may ask at
/// once, but nobody while a case is put.
/// </summary>
public sealed class CaseFigures
{
    private readonly CaseColumns columns = new();

    public CaseFigures(IEnumerable<CaseFile> cases)
    {
        foreach (var c in cases) Put(new CaseFileRow(c));
    }

    /// <summary>Adds a case, or takes its new facts.</summary>
    public void Put<T>(T c)
        where T : ICaseRow => columns.Put(c);

    /// <summary>The cases that meet the condition (查找); valid only until the next case is put.</summary>
    /// <param name="from">The least key, included.</param>
    /// <param name="until">The key behind the last.</param>
    public CasesFound Find(Condition condition, long from, long until) => new(columns, new ConditionOnColumns(columns).Of(condition), (columns.RowAt(from), columns.RowAt(until)));

    /// <inheritdoc cref="Figures.Count"/>
    public IReadOnlyList<FigureRow> Count(FigureQuestion question, Grouping grouping, IReadOnlyList<CaseMeasure> measures)
    {
        var judge = new ConditionOnColumns(columns);
        if (grouping == Grouping.Month) return [.. Series(question, question.Months(), measures).Select(static row => row with { Group = Figures.Month(row.Cases) })];
        return grouping.Fact() is { } fact ? Grouped(judge, question, (grouping, fact), measures) : [Together(judge, question, "", measures)];
    }

    /// <summary>
    /// One row for each part of the question's period (走势), in order, named by its first day. The parts are its
    /// <see cref="FigureQuestion.Days"/> or <see cref="FigureQuestion.Months"/>, or the first of them.
    /// </summary>
    public IReadOnlyList<FigureRow> Series(FigureQuestion question, IReadOnlyList<FigureQuestion> parts, IReadOnlyList<CaseMeasure> measures)
    {
        var judge = new ConditionOnColumns(columns);
        if (question.By == CountBy.Closing) return [.. parts.Select(part => Together(judge, part, Figures.Day(part), measures))];
        // By report time a case lies in one part alone, whatever is counted: one pass tells them all apart.
        var starts = parts.Select(static part => part.Period.From.Microseconds).ToArray();
        var whole = question with { To = parts[^1].To };
        var counts = measures.Select(measure => PerPart(Rows(judge, whole, measure), columns[CaseFacts.Reported], starts)).ToList();
        return [.. parts.Select((part, at) => new FigureRow(Figures.Day(part), part, counts.ConvertAll(count => count[at])))];
    }

    private FigureRow Together(ConditionOnColumns judge, FigureQuestion question, string group, IReadOnlyList<CaseMeasure> measures) =>
        new(group, question, [.. measures.Select(measure => Rows(judge, question, measure).Sum(static word => (long)BitOperations.PopCount(word)))]);

    private List<FigureRow> Grouped(ConditionOnColumns judge, FigureQuestion question, (Grouping Grouping, CaseFact Fact) by, IReadOnlyList<CaseMeasure> measures)
    {
        var keys = columns.Texts(by.Fact).Select(text => by.Grouping.Key(text)).Distinct().Order(StringComparer.Ordinal).Prepend(null).ToList();
        var places = keys.Skip(1).Select(static (key, at) => (Key: key!, At: at + 1)).ToDictionary(static p => p.Key, static p => p.At);
        var groupOf = columns.Texts(by.Fact).Select(text => places[by.Grouping.Key(text)!]).ToArray();
        var counts = measures.Select(measure => PerGroup(Rows(judge, question, measure), columns[by.Fact], groupOf, keys.Count)).ToList();
        return [.. keys.Select((key, group) => (Key: key, Counts: counts.ConvertAll(count => count[group])))
            .Where(static row => row.Counts.Exists(static count => count > 0))
            .Select(row => new FigureRow(row.Key, question.Of(by.Grouping, row.Key), row.Counts))];
    }

    private static long[] PerGroup(ulong[] rows, long[] column, int[] groupOf, int groups)
    {
        var counts = new long[groups];
        for (var word = 0; word < rows.Length; word++)
        {
            for (var left = rows[word]; left != 0; left &= left - 1)
            {
                var text = column[word * 64 + BitOperations.TrailingZeroCount(left)];
                counts[text == CaseColumns.None ? 0 : groupOf[text]]++;
            }
        }

        return counts;
    }

    private static long[] PerPart(ulong[] rows, long[] reported, long[] starts)
    {
        var counts = new long[starts.Length];
        for (var word = 0; word < rows.Length; word++)
        {
            for (var left = rows[word]; left != 0; left &= left - 1)
            {
                var at = Array.BinarySearch(starts, reported[word * 64 + BitOperations.TrailingZeroCount(left)]);
                counts[at < 0 ? ~at - 1 : at]++;
            }
        }

        return counts;
    }

    private ulong[] Rows(ConditionOnColumns judge, FigureQuestion question, CaseMeasure measure)
    {
        var rows = judge.Of(question.Cases(measure));
        // Behind the last case a negation has set bits. They are cleared in the shared array, where they mean nothing.
        if (columns.Count % 64 != 0) rows[^1] &= (1UL << (columns.Count % 64)) - 1;
        return rows;
    }
}
