namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>
/// Classes of areas (区域类别) and the limits that differ by them: a main street may be swept within two hours where a lane has four. A condition
/// without a line of its own has the same limit everywhere.
/// </summary>
public sealed class AreaLimits
{
    private const string AreasName = "area-classes.csv";
    private const string AreasHeader = "area,class,mark";
    private const string LimitsHeader = "condition,area_class,limit,mark";

    private readonly Dictionary<string, string> classes;
    private readonly Dictionary<(string Condition, string Class), TimeLimit> limits;

    private AreaLimits(Dictionary<string, string> classes, Dictionary<(string, string), TimeLimit> limits) => (this.classes, this.limits) = (classes, limits);

    /// <summary>Reads both files, one area or limit a line, or tells every faulty line (<c>case.data-unreadable</c>).</summary>
    /// <param name="areas">Which area is of which class; the longest code that an area begins with counts.</param>
    /// <param name="limits">The limits that a class of areas has instead of the condition's own.</param>
    public static Outcome<AreaLimits> Parse(string areas, string limits, FilingConditions conditions)
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!DataLines.Read(AreasName, AreasHeader, areas, line => ReadArea(line, classes)).Succeeded(out _, out var refused)) return refused;
        var byClass = new Dictionary<(string, string), TimeLimit>();
        return DataLines.Read($"area-limits.{conditions.Version}.csv", LimitsHeader, limits, line => ReadLimit(line, (conditions, classes), byClass)).Succeeded(out _, out refused)
            ? new AreaLimits(classes, byClass)
            : refused;
    }

    /// <summary>The class of the smallest region with one that holds the area; null when none has.</summary>
    public string? ClassOf(string area)
    {
        for (var length = area.Length; length >= 6; length--)
        {
            if (classes.TryGetValue(area[..length], out var found)) return found;
        }

        return null;
    }

    /// <summary>Every class that an area is of.</summary>
    public IEnumerable<string> ClassNames => classes.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The same classes of areas with other limits.</summary>
    public AreaLimits With(IEnumerable<(string Condition, string Class, TimeLimit Limit)> others) => new(classes, others.ToDictionary(l => (l.Condition, l.Class), l => l.Limit));

    /// <summary>The condition's limit in areas of that class; null where it has none of its own.</summary>
    public TimeLimit? LimitOf(string condition, string? areaClass) => areaClass is null ? null : limits.GetValueOrDefault((condition, areaClass));

    private static Outcome<string> ReadArea(DataLine line, Dictionary<string, string> classes)
    {
        var (area, name) = (line.Cells[0], line.Cells[1]);
        if (area.Length is not (6 or 9 or 12 or 15) || !area.All(char.IsAsciiDigit)) return line.Fault($"“{area}”不是区划或网格代码", $"'{area}' is no code of a region");
        return classes.TryAdd(area, name) ? name : line.Fault($"“{area}”重复", $"'{area}' stands there twice");
    }

    private static Outcome<TimeLimit> ReadLimit(DataLine line, (FilingConditions Conditions, Dictionary<string, string> Classes) known, Dictionary<(string, string), TimeLimit> limits)
    {
        var (condition, name) = (line.Cells[0], line.Cells[1]);
        if (known.Conditions.Find(condition) is null) return line.Fault($"没有立案条件“{condition}”", $"there is no filing condition '{condition}'");
        if (!known.Classes.ContainsValue(name)) return line.Fault($"没有区域属于“{name}”", $"no area is of the class '{name}'");
        if (!TimeLimit.Parse(line.Cells[2]).Succeeded(out var limit, out var refused)) return line.Fault(refused.Chinese.TrimEnd('。'), refused.English.TrimEnd('.'));
        return limits.TryAdd((condition, name), limit) ? limit : line.Fault($"“{condition}”的“{name}”重复", $"'{condition}' for '{name}' stands there twice");
    }
}
