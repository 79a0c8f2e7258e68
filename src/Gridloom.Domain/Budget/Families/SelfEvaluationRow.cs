using System.Text.RegularExpressions;

namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// One row of 项目绩效自评表. Its cells are told by what they hold: amounts run up to the execution rate, two narrative cells follow, the last two
/// cells are the problems and their mending; what stands between are the pairs of content and outcome.
/// </summary>
internal static partial class SelfEvaluationRow
{
    private const int FirstAmount = 3, LeastAmounts = 4, MostAmounts = 5, Goals = 2, Endings = 2;
    private const string None = "不适用", NoAmount = "-", Satisfaction = "满意";

    private static readonly LevelList Levels = FormFamily.LonggangEvaluation.Levels;

    /// <summary>Null when the row was not understood.</summary>
    public static BudgetProject? Read(FormLine line, FormFaults faults)
    {
        var rate = line.Cells.ToList().FindIndex(IsRate);
        var amounts = rate < 0 ? [] : line.Cells.Take(rate).Skip(FirstAmount).ToList();
        var rest = rate < 0 ? [] : line.Cells.Skip(rate + 1).ToList();
        while (rest.Count > 0 && rest[^1].Length == 0) rest.RemoveAt(rest.Count - 1);
        if (line[1].Length == 0 || line[2].Length == 0 || amounts.Count is < LeastAmounts or > MostAmounts || PairsOf(rest) is not { } pairs)
        {
            faults.Add(line.Place, ReadingProblems.RowCut(line.Text));
            return null;
        }
        var (budget, spent) = (ReadAmount(line, FirstAmount, faults), ReadAmount(line, FirstAmount + 1, faults));
        var before = faults.Count;
        var parts = Enumerable.Range(FirstAmount + 2, amounts.Count - 2).Select(column => line[column] is NoAmount or "" ? null : ReadAmount(line, column, faults)).ToList();
        if (budget is null || spent is null || faults.Count > before) return null;
        return new()
        {
            Name = Prose.OneLine(line[2]),
            Unit = Prose.OneLine(line[1]),
            Amounts = new() { ThisYear = budget, Spent = spent, SpentGeneral = parts[0], SpentFund = parts[1], SpentOther = parts.Count > 2 ? parts[2] : null },
            Indicators = [.. pairs.Select(pair => EvaluatedCells.ToIndicator(Levels[pair.Level], pair.Content, pair.Outcome))],
            Texts = ProjectTexts.None with { YearGoal = rest[0], Outcome = rest[1], Troubles = rest[^2], Remedies = rest[^1] },
        };
    }

    private static BudgetAmount? ReadAmount(FormLine line, int column, FormFaults faults)
    {
        if (BudgetAmount.Read(line[column]).Succeeded(out var amount, out var refused)) return amount;
        faults.Add(FormPlace.At(line.Number, column), refused);
        return null;
    }

    /// <summary>The level of each pair; null when the cells do not tell it.</summary>
    private static List<(int Level, string Content, string? Outcome)>? PairsOf(List<string> rest)
    {
        if (rest.Count < Goals + Endings || IsRate(rest[^1]) || IsRate(rest[^2])) return null;
        var cells = rest[Goals..^Endings];
        var whole = cells.Count == 2 * Levels.Count;
        if (cells.Contains("") && !whole) return null;
        var pairs = whole ? [.. cells.Chunk(2).Select(two => (two[0], (string?)two[1]))] : Group(cells);
        // A bare rate is an outcome, and the last pair says how content people are: anything else means that cells were exchanged.
        if (pairs.Count == 0 || pairs.Exists(pair => IsRate(pair.Content)) || pairs[^1].Outcome is null || !(IsSatisfaction(pairs[^1].Content) || pairs[^1].Content == None)) return null;
        // A merged cell of the head swallowed the pair before the last: 生态效益. Fewer pairs tell nothing.
        if (pairs.Count == Levels.Count - 1) return [.. pairs.Index().Select(at => (at.Index + (at.Index == pairs.Count - 1 ? 1 : 0), at.Item.Content, at.Item.Outcome))];
        return pairs.Count == Levels.Count ? [.. pairs.Index().Select(at => (at.Index, at.Item.Content, at.Item.Outcome))] : null;
    }

    /// <summary>Cells two by two, but for a cell that lost its partner: that is seen from the pair which follows it.</summary>
    private static List<(string Content, string? Outcome)> Group(List<string> cells)
    {
        var pairs = new List<(string Content, string? Outcome)>();
        for (var at = 0; at < cells.Count;)
        {
            var alone = at + 1 == cells.Count || IsAlone(cells[at..Math.Min(at + 3, cells.Count)]);
            pairs.Add((cells[at], alone ? null : cells[at + 1]));
            at += alone ? 1 : 2;
        }
        return pairs;
    }

    /// <summary>
    /// The next cell begins a pair of its own: it is 不适用 twice, or the satisfaction, or a content whose outcome is a bare rate. In this last
    /// case the cell must be two that grew together, a space between them, or else cells were exchanged.
    /// </summary>
    private static bool IsAlone(List<string> three) => three switch
    {
        [None, None, ..] => false,
        [_, None, None] => true,
        [var one, var next, var after] => !IsRate(one) && !IsRate(next)
            && ((IsRate(after) && one.Contains(' ', StringComparison.Ordinal) && !EvaluatedCells.IsStated(one)) || (IsSatisfaction(next) && !IsSatisfaction(one))),
        _ => false,
    };

    private static bool IsSatisfaction(string cell) => cell.Contains(Satisfaction, StringComparison.Ordinal);

    private static bool IsRate(string cell) => Rate().IsMatch(cell);

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?%$", RegexOptions.NonBacktracking)]
    private static partial Regex Rate();
}
