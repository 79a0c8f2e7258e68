namespace Gridloom.Domain.Cases.Classes;

/// <summary>What one version has that another has not (两版目录差异), by the codes of the lines.</summary>
/// <param name="Changed">The same code with another name, text or limit: as it was, and as it is.</param>
public sealed record ClassDiff(IReadOnlyList<ClassLine> Added, IReadOnlyList<ClassLine> Removed, IReadOnlyList<(ClassLine Before, ClassLine After)> Changed)
{
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count == 0;

    public static ClassDiff Of(ClassBook before, ClassBook after) => new(
        [.. after.Lines.Where(line => before.Line(line.Code) is null)],
        [.. before.Lines.Where(line => after.Line(line.Code) is null)],
        [.. after.Lines.Select(line => (Before: before.Line(line.Code), After: line)).Where(static p => p.Before is not null && p.Before != p.After).Select(static p => (p.Before!, p.After))]);
}
