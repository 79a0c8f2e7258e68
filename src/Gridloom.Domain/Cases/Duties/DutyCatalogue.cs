namespace Gridloom.Domain.Cases.Duties;

/// <summary>
/// One version of the responsibility catalogue (权责清单). The most specific line wins: condition over class over major class over all, and
/// then the smaller area.
/// </summary>
public sealed class DutyCatalogue
{
    /// <summary>Lines of one version at most.</summary>
    public const int LinesMax = 20_000;

    private readonly Dictionary<DutyKey, Duty> byKey = [];
    private readonly Dictionary<string, Duty> byClause = new(StringComparer.Ordinal);

    /// <param name="version">As people call it: 2026-03.</param>
    public DutyCatalogue(string version, IEnumerable<Duty> lines)
    {
        Version = version;
        Lines = [.. lines.OrderBy(line => line.Clause, DutyClause.Order)];
        // Of lines that tie the first stands; DutyCheck tells of them, and a version with ties does not come into force.
        foreach (var line in Lines)
        {
            byKey.TryAdd(line.Of, line);
            byClause.TryAdd(line.Clause, line);
        }
    }

    public string Version { get; }

    /// <summary>In the order of their clauses.</summary>
    public IReadOnlyList<Duty> Lines { get; }

    /// <summary>The line that holds for the case; null when none covers it.</summary>
    public Duty? Find(DutyCase c)
    {
        foreach (var key in DutyKey.Covering(c))
        {
            if (byKey.TryGetValue(key, out var line)) return line;
        }
        return null;
    }

    /// <summary>The line of that number; null when there is none.</summary>
    public Duty? Clause(string clause) => byClause.GetValueOrDefault(clause);
}
