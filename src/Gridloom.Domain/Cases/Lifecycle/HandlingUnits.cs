namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>The handling units of all districts (处置单位表).</summary>
public sealed class HandlingUnits
{
    private const string Name = "units.csv";
    private const string Header = "district,code,name,short_name,kind,level,parent,area";
    private const string NoParent = "-";

    private readonly Dictionary<(string District, string Code), HandlingUnit> byCode;

    private HandlingUnits(Dictionary<(string District, string Code), HandlingUnit> byCode) => this.byCode = byCode;

    /// <summary>Reads the file, one unit a line and each behind the unit above it, or tells every faulty line (<c>case.data-unreadable</c>).</summary>
    public static Outcome<HandlingUnits> Parse(string text)
    {
        var byCode = new Dictionary<(string, string), HandlingUnit>();
        return DataLines.Read(Name, Header, text, line => ReadLine(line, byCode)).Succeeded(out _, out var refused) ? new HandlingUnits(byCode) : refused;
    }

    /// <summary>The district's unit of that code; null when it has none.</summary>
    public HandlingUnit? Find(string district, string code) => byCode.GetValueOrDefault((district, code));

    /// <summary>The district's units, in the file's order; those of the kind that a condition names come first.</summary>
    public IReadOnlyList<HandlingUnit> Of(string district, string? kind = null) =>
        [.. byCode.Values.Where(unit => unit.District == district).OrderBy(unit => unit.Kind == kind ? 0 : 1)];

    /// <summary>The units below that one, to which it may hand a case down (下级单位); none for most.</summary>
    public IReadOnlyList<HandlingUnit> Below(string district, string code) => [.. Of(district).Where(unit => UnitCode.IsBelow(unit.Code, code))];

    private static Outcome<HandlingUnit> ReadLine(DataLine line, Dictionary<(string, string), HandlingUnit> byCode)
    {
        if (line.Cells is not [var district, var code, var name, var shortName, var kind, var levelCode, var parent, var area]) throw new InvalidOperationException("The header has eight columns.");
        if (district.Length != 6 || !district.All(char.IsAsciiDigit)) return line.Fault($"“{district}”不是区代码", $"'{district}' is no district code");
        if (code.Contains(' ', StringComparison.Ordinal)) return line.Fault($"单位代码“{code}”含空格", $"the unit code '{code}' holds a space");
        if (UnitLevelNames.Find(levelCode) is not { } level) return line.Fault($"没有单位级别“{levelCode}”", $"there is no level '{levelCode}'");
        var unit = new HandlingUnit(district, code, name, shortName, kind) { Level = level, Area = area };
        if ((unit.Parent ?? NoParent) != parent) return line.Fault($"“{code}”的上级应为“{unit.Parent ?? NoParent}”", $"the unit above '{code}' should be '{unit.Parent ?? NoParent}'");
        return RefusePlace(line, unit, byCode) is { } fault ? fault
            : byCode.TryAdd((district, code), unit) ? unit : line.Fault($"{district} 的“{code}”重复", $"'{code}' of {district} stands there twice");
    }

    /// <summary>A community's station stands below its street's office, and each answers for a part of what the one above answers for.</summary>
    private static Problem? RefusePlace(DataLine line, HandlingUnit unit, Dictionary<(string, string), HandlingUnit> byCode)
    {
        var length = unit.Level switch { UnitLevel.District => 6, UnitLevel.Street => 9, _ => 12 };
        if (unit.Area.Length != length || !unit.Area.All(char.IsAsciiDigit)) return line.Fault($"辖区“{unit.Area}”不是{unit.Level.Chinese()}代码", $"the area '{unit.Area}' is no {unit.Level.Code()}'s code");
        var above = unit.Parent is { } parent ? byCode.GetValueOrDefault((unit.District, parent)) : null;
        if (unit.Level == UnitLevel.Community ? above?.Level != UnitLevel.Street : unit.Parent is not null)
            return line.Fault($"“{unit.Code}”的上级应为前面某行的街道单位，只有社区单位有上级", $"only a community's unit has one above it, a street's on an earlier line; '{unit.Code}' has not");
        return unit.Area.StartsWith(above?.Area ?? unit.District, StringComparison.Ordinal) ? null
            : line.Fault($"辖区“{unit.Area}”不在{(above is null ? "本区" : "上级辖区")}内", $"the area '{unit.Area}' lies outside that of the {(above is null ? "district" : "unit above")}");
    }
}
