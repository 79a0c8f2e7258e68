using System.Globalization;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Indicators;

/// <summary>Answers questions by judging every case (逐案统计): plain, slow, and what faster engines are held to.</summary>
public static class Figures
{
    /// <summary>One row a month, or one row for each group that has a case in any of the measures, by its code; all together is always one row.</summary>
    public static IReadOnlyList<FigureRow> Count(IReadOnlyCollection<CaseFile> cases, FigureQuestion question, Grouping grouping, IReadOnlyList<CaseMeasure> measures)
    {
        if (grouping == Grouping.Month) return [.. question.Months().Select(month => Row(cases, month, Month(month), measures))];
        if (grouping.Fact() is not { } fact) return [Row(cases, question, "", measures)];
        return [.. cases.GroupBy(c => grouping.Key(fact.Text(c))).OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => Row([.. group], question, group.Key, measures) with { Cases = question.Of(grouping, group.Key) })
            .Where(static row => row.Counts.Any(static count => count > 0))];
    }

    /// <summary>The cases that a measure counts under the question.</summary>
    public static IEnumerable<CaseFile> List(IEnumerable<CaseFile> cases, FigureQuestion question, CaseMeasure measure)
    {
        var condition = question.Cases(measure);
        return cases.Where(c => condition.Read(new ConditionOnCase(c)));
    }

    internal static string Month(FigureQuestion month) => month.From.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    internal static string Day(FigureQuestion part) => part.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static FigureRow Row(IReadOnlyCollection<CaseFile> cases, FigureQuestion question, string? group, IReadOnlyList<CaseMeasure> measures) =>
        new(group, question, [.. measures.Select(measure => (long)List(cases, question, measure).Count())]);
}
