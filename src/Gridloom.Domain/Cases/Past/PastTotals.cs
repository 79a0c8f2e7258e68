namespace Gridloom.Domain.Cases.Past;

/// <summary>By what past cases are added up (合计口径).</summary>
public enum PastGrouping
{
    /// <summary>All of them (合计).</summary>
    All,

    /// <summary>By street (街道).</summary>
    Street,

    /// <summary>By type of event (事件类型).</summary>
    Type,

    /// <summary>By the unit that handled them (处置单位).</summary>
    Unit,
}

/// <summary>What a group of past cases adds up to (合计).</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Unsettled">Rows that are not exactly one of ended late, ended in time and not ended.</param>
public readonly record struct PastTally(long Rows, long Operates, long Late, long Open, long OnTime, long Unsettled)
{
    /// <summary>Every row is one of the three, and their sum is the rows.</summary>
    public bool Reconciles => Unsettled == 0 && Late + Open + OnTime == Rows;

    public PastTally With(PastCase c) => new(
        Rows + 1, Operates + c.Operates, Late + c.Late, Open + c.Open, OnTime + c.OnTime, Unsettled + (c.Late + c.Open + c.OnTime == 1 ? 0 : 1));

    public static PastTally operator +(PastTally a, PastTally b) =>
        new(a.Rows + b.Rows, a.Operates + b.Operates, a.Late + b.Late, a.Open + b.Open, a.OnTime + b.OnTime, a.Unsettled + b.Unsettled);
}

/// <summary>Adds past cases up in every way in which they are held against each other (勾稽合计).</summary>
public sealed class PastTotals
{
    private readonly Dictionary<(PastGrouping By, string Name), PastTally> groups = [];

    public PastTotals(IEnumerable<PastCase> rows)
    {
        foreach (var c in rows)
        {
            Add(PastGrouping.All, "", c);
            Add(PastGrouping.Street, c.Street.Shown, c);
            Add(PastGrouping.Type, c.Type.Shown, c);
            Add(PastGrouping.Unit, c.Unit.Shown, c);
        }
    }

    public PastTally All => groups.GetValueOrDefault((PastGrouping.All, ""));

    /// <summary>The groups of one kind, the largest first.</summary>
    public IEnumerable<(string Name, PastTally Tally)> Of(PastGrouping by) =>
        groups.Where(g => g.Key.By == by).OrderByDescending(static g => g.Value.Rows).ThenBy(static g => g.Key.Name, StringComparer.Ordinal).Select(static g => (g.Key.Name, g.Value));

    /// <summary>Null for a group that has no row.</summary>
    public PastTally? Find(PastGrouping by, string name) => groups.TryGetValue((by, name), out var found) ? found : null;

    private void Add(PastGrouping by, string name, PastCase c) => groups[(by, name)] = groups.GetValueOrDefault((by, name)).With(c);
}
