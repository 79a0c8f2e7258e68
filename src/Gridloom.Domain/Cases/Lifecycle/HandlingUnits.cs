namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>The handling units of all districts (处置单位表).</summary>
public sealed class HandlingUnits
{
    private const string Name = "units.csv";
    private const string Header = "district,code,name,short_name,kind";

    private readonly Dictionary<(string District, string Code), HandlingUnit> byCode;

    private HandlingUnits(Dictionary<(string District, string Code), HandlingUnit> byCode) => this.byCode = byCode;

    /// <summary>Reads the file, one unit a line, or tells every faulty line (<c>case.data-unreadable</c>).</summary>
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

    private static Outcome<HandlingUnit> ReadLine(DataLine line, Dictionary<(string, string), HandlingUnit> byCode)
    {
        if (line.Cells is not [var district, var code, var name, var shortName, var kind]) throw new InvalidOperationException("The header has five columns.");
        if (district.Length != 6 || !district.All(char.IsAsciiDigit)) return line.Fault($"“{district}”不是区代码", $"'{district}' is no district code");
        if (code.Contains(' ', StringComparison.Ordinal)) return line.Fault($"单位代码“{code}”含空格", $"the unit code '{code}' holds a space");
        var unit = new HandlingUnit(district, code, name, shortName, kind);
        return byCode.TryAdd((district, code), unit) ? unit : line.Fault($"{district} 的“{code}”重复", $"'{code}' of {district} stands there twice");
    }
}
