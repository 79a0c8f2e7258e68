namespace Gridloom.Domain.Budget.Work;

/// <summary>Something that a record of a kind counts (工作量): participants, copies, places.</summary>
/// <param name="Unit">In which it is counted (计量单位).</param>
/// <param name="Needed">A record without it is refused; otherwise it may be left out, and is then unknown, not zero.</param>
/// <param name="PartOf">The count of the same kind of which it is a part, and at most as large; null when it stands alone.</param>
/// <param name="Rate">What the two make together (合格率); null, as <paramref name="PartOf"/>, when it stands alone.</param>
public sealed record WorkCount(string Code, Bilingual Name, Bilingual Unit, bool Needed, string? PartOf, Bilingual? Rate);

/// <summary>A kind of work that budget documents count (工作类别): trainings, publicity, drills, meetings.</summary>
/// <param name="Unit">In which the records themselves are counted: 期, 次, 场.</param>
public sealed record WorkKind(string Code, Bilingual Name, Bilingual Unit, IReadOnlyList<WorkCount> Counts)
{
    /// <summary>Null when the kind does not count it.</summary>
    public WorkCount? Find(string? count) => Counts.FirstOrDefault(c => c.Code == count);
}

/// <summary>All kinds, in the order of the data (工作类别表).</summary>
public sealed class WorkKinds(IReadOnlyList<WorkKind> all)
{
    public IReadOnlyList<WorkKind> All => all;

    /// <summary>Null when there is no such kind.</summary>
    public WorkKind? Find(string? code) => all.FirstOrDefault(kind => kind.Code == code);
}
