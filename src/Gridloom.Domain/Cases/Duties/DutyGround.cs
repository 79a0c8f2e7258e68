using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Cases.Duties;

/// <summary>What a catalogue's codes are looked up in (清单底数): classes, conditions and units by the rules in force, and the district's ground.</summary>
public sealed record DutyGround(CaseRules Rules, Ground Ground)
{
    public string District => Ground.District;

    /// <summary>The unit by its code, its name or its short name; null when the district has none, or several of that name.</summary>
    public HandlingUnit? FindUnit(string codeOrName)
    {
        if (Rules.Units.Find(District, codeOrName) is { } found) return found;
        var named = Rules.Units.Of(District).Where(u => u.Name == codeOrName || u.ShortName == codeOrName).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>True for a class of the catalogue, for a major class that has one, and for all classes.</summary>
    public bool KnowsClass(string code) =>
        code == DutyKey.AnyClass || Rules.Catalogue.Classes.Any(c => c.Code == code || (DutyKey.IsMajor(code) && DutyKey.MajorOf(c.Code) == code));

    /// <summary>What a class, a major class or all of them is called.</summary>
    public string ClassName(string code) => DutyKey.IsMajor(code)
        ? Rules.Catalogue.Classes.FirstOrDefault(c => DutyKey.MajorOf(c.Code) == code)?.Major ?? code
        : Rules.Catalogue.NameOf(code);

    /// <summary>True for a street, a community or a grid of the district.</summary>
    public bool KnowsArea(string code) => code.Length > District.Length && code.StartsWith(District, StringComparison.Ordinal) && Ground.Knows(code);
}
