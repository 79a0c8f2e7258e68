namespace Gridloom.Domain.Cases.Duties;

/// <summary>What a look over a whole version found (清单检查).</summary>
/// <param name="Faults">With any of these it does not come into force.</param>
/// <param name="Uncovered">Codes of classes that are on and for which, somewhere in the district, no line would be found; a warning.</param>
public sealed record DutyReview(IReadOnlyList<Problem> Faults, IReadOnlyList<string> Uncovered);

/// <summary>Looks over a version before it comes into force (检查清单): codes that nobody has, numbers and ranges that stand there twice, classes that are left out.</summary>
public static class DutyCheck
{
    public static DutyReview Review(IReadOnlyList<Duty> lines, DutyGround ground)
    {
        var faults = new List<Problem>();
        if (lines.Count == 0) faults.Add(DutyProblems.NoLines);
        foreach (var line in lines)
        {
            if (!ToInput(line).Read(ground).Succeeded(out _, out var refused)) faults.Add(DutyProblems.InClause(line.Clause, refused));
        }
        faults.AddRange(lines.GroupBy(l => l.Clause, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => DutyProblems.ClauseTwice(same.Key)));
        faults.AddRange(lines.GroupBy(l => l.Of).Where(same => same.Count() > 1).Select(same => DutyProblems.Tie(same.First().Clause, same.ElementAt(1).Clause)));
        return new DutyReview(faults, Uncovered(lines, ground));
    }

    /// <summary>What is wrong with one line beside the others of its version; null when nothing is.</summary>
    /// <param name="others">Without the line that it takes the place of.</param>
    public static Problem? Beside(Duty line, IEnumerable<Duty> others)
    {
        foreach (var other in others)
        {
            if (other.Clause == line.Clause) return DutyProblems.ClauseTwice(line.Clause).At("clause");
            if (other.Of == line.Of) return DutyProblems.Tie(other.Clause, line.Clause).At("class");
        }
        return null;
    }

    public static DutyInput ToInput(Duty line) =>
        new(line.Clause, line.Of.Class, line.Of.Condition, line.Of.Area, line.Unit, line.Cooperating, line.Supervisor, line.Wording);

    // A case may be known to lie in the district and no more, so only what holds for the whole district covers a class everywhere.
    private static List<string> Uncovered(IReadOnlyList<Duty> lines, DutyGround ground)
    {
        var catalogue = new DutyCatalogue("", lines);
        var conditions = ground.Rules.Conditions;
        return [.. ground.Rules.Catalogue.Classes
            .Where(c => c.On && conditions.Of(c.Code).Any(k => catalogue.Find(new DutyCase(c.Code, k.Code, ground.District)) is null))
            .Select(c => c.Code)];
    }
}
