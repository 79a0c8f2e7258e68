using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Cases.Classes;

/// <summary>What the lines of a case catalogue are held against (目录底数): the classes that are shipped, the kinds of units, the classes of areas.</summary>
public sealed class ClassGround
{
    private readonly ILookup<string, int> standard;
    private readonly HashSet<string> unitKinds;
    private readonly HashSet<string> areaClasses;

    /// <param name="dispatch">The lines of the dispatch catalogue (统一分拨) that is shipped beside.</param>
    public ClassGround(CaseRules shipped, IEnumerable<ClassLine> dispatch, string district)
    {
        var codes = shipped.Catalogue.Classes.Select(static c => c.Code).Concat(dispatch.Select(static line => line.Class)).Distinct(StringComparer.Ordinal);
        standard = codes.Select(static code => ClassCode.Read(code)!).ToLookup(static code => code.Major, static code => code.Minor, StringComparer.Ordinal);
        unitKinds = shipped.Units.Of(district).Select(static unit => unit.Kind).Concat(shipped.Conditions.All.Select(static k => k.UnitKind)).ToHashSet(StringComparer.Ordinal);
        areaClasses = shipped.Areas.ClassNames.ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyCollection<string> UnitKinds => unitKinds;

    public IReadOnlyCollection<string> AreaClasses => areaClasses;

    public bool IsStandard(ClassCode code) => standard[code.Major].Contains(code.Minor);

    public bool IsStandardMajor(string major) => standard.Contains(major);

    /// <summary>The classes of a standard major class that are free for a district, the first to be taken in front.</summary>
    public IEnumerable<int> FreeMinors(string major) => Enumerable.Range(1, ClassCode.LastMinor).Reverse().Where(minor => !standard[major].Contains(minor));
}
