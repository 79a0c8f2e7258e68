namespace Gridloom.Domain.Cases.Duties;

/// <summary>A case that a unit had (已派遣案件), for a trial of the catalogue.</summary>
/// <param name="Unit">The unit that handled it, or that has it.</param>
/// <param name="Late">That unit's deadline was missed.</param>
public readonly record struct DispatchedCase(DutyCase Case, string Unit, bool Late);

/// <summary>What a catalogue would have made of a dispatched case (试算结果).</summary>
public enum DutyVerdict
{
    /// <summary>The same unit (相同).</summary>
    Same,

    /// <summary>Another unit (改派).</summary>
    Elsewhere,

    /// <summary>No line covers it (无条款).</summary>
    Uncovered,
}

/// <summary>How many cases came to what (试算计数). A late one that would have gone elsewhere is counted under both.</summary>
public readonly record struct DutyTally(long Same, long Elsewhere, long ElsewhereLate, long Uncovered)
{
    public long Cases => Same + Elsewhere + Uncovered;

    public DutyTally With(DutyVerdict verdict, bool late) => verdict switch
    {
        DutyVerdict.Same => this with { Same = Same + 1 },
        DutyVerdict.Uncovered => this with { Uncovered = Uncovered + 1 },
        _ => this with { Elsewhere = Elsewhere + 1, ElsewhereLate = ElsewhereLate + (late ? 1 : 0) },
    };
}

/// <summary>Cases that would have gone from one unit to another (改派去向).</summary>
public sealed record DutyMove(string From, string To, long Cases, long Late);

/// <summary>Tries a catalogue on cases that were dispatched without it (试算): where would each have gone?</summary>
public sealed class DutyTrial(DutyCatalogue catalogue)
{
    private readonly SortedDictionary<string, DutyTally> byClass = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), (long Cases, long Late)> moves = [];

    public DutyTally All { get; private set; }

    public IReadOnlyDictionary<string, DutyTally> ByClass => byClass;

    /// <summary>The most cases first.</summary>
    public IReadOnlyList<DutyMove> Moves =>
        [.. moves.Select(m => new DutyMove(m.Key.From, m.Key.To, m.Value.Cases, m.Value.Late)).OrderByDescending(m => m.Cases).ThenBy(m => m.From, StringComparer.Ordinal).ThenBy(m => m.To, StringComparer.Ordinal)];

    /// <summary>What the catalogue says of one case, and by which line; null where none covers it.</summary>
    public (DutyVerdict Verdict, Duty? Line) Judge(DispatchedCase c) => catalogue.Find(c.Case) switch
    {
        null => (DutyVerdict.Uncovered, null),
        var line => (line.Unit == c.Unit ? DutyVerdict.Same : DutyVerdict.Elsewhere, line),
    };

    public void Count(DispatchedCase c)
    {
        var (verdict, line) = Judge(c);
        All = All.With(verdict, c.Late);
        byClass[c.Case.Class] = byClass.GetValueOrDefault(c.Case.Class).With(verdict, c.Late);
        if (verdict != DutyVerdict.Elsewhere) return;
        var (cases, late) = moves.GetValueOrDefault((c.Unit, line!.Unit));
        moves[(c.Unit, line.Unit)] = (cases + 1, late + (c.Late ? 1 : 0));
    }
}
