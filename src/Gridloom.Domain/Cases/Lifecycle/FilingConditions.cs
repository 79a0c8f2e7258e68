namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>The filing conditions of one version (立案条件表). A case keeps the version under which it was filed.</summary>
public sealed class FilingConditions
{
    private const string Header = "class,condition,limit,closing,unit_kind,mark";

    private readonly Dictionary<string, FilingCondition> byCode;
    private readonly ILookup<string, FilingCondition> byClass;

    private FilingConditions(string version, IReadOnlyList<FilingCondition> all)
    {
        Version = version;
        byCode = all.ToDictionary(static condition => condition.Code, StringComparer.Ordinal);
        byClass = all.ToLookup(static condition => condition.Class, StringComparer.Ordinal);
    }

    /// <summary>As the file is named: <c>v2</c>.</summary>
    public string Version { get; }

    public IEnumerable<FilingCondition> All => byCode.Values;

    /// <summary>
    /// Reads the file (a header, then one condition a line; the serial counts the lines of a class), or tells every faulty line
    /// (<c>case.data-unreadable</c>). Every class that is on has at least one condition.
    /// </summary>
    public static Outcome<FilingConditions> Parse(string text, CaseCatalogue catalogue)
    {
        var name = $"conditions.{catalogue.Version}.csv";
        var serials = new Dictionary<string, int>(StringComparer.Ordinal);
        var classes = catalogue.Classes.Select(static c => c.Code).ToHashSet(StringComparer.Ordinal);
        var read = DataLines.Read(name, Header, text, line => ReadLine(line, classes, serials));
        if (!read.Succeeded(out var all, out var refused)) return refused;

        var without = catalogue.Classes.Where(c => c.On && !serials.ContainsKey(c.Code)).Select(static c => c.Code).ToList();
        if (without.Count == 0) return new FilingConditions(catalogue.Version, all);
        var codes = string.Join('、', without);
        return LifecycleProblems.DataLine(name, all.Count + 2, $"启用的小类没有立案条件：{codes}", $"classes that are on have no condition: {string.Join(", ", without)}");
    }

    /// <summary>Those of a version that a district keeps, checked before it came into force.</summary>
    public static FilingConditions Of(string version, IReadOnlyList<FilingCondition> all) => new(version, all);

    /// <summary>By code; null when this version has no such condition.</summary>
    public FilingCondition? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Those of one class, in the file's order.</summary>
    public IEnumerable<FilingCondition> Of(string caseClass) => byClass[caseClass];

    private static Outcome<FilingCondition> ReadLine(DataLine line, HashSet<string> classes, Dictionary<string, int> serials)
    {
        var cells = line.Cells;
        if (!classes.Contains(cells[0])) return line.Fault($"目录里没有小类“{cells[0]}”", $"the catalogue has no class '{cells[0]}'");
        if (!TimeLimit.Parse(cells[2]).Succeeded(out var limit, out var refused)) return line.Fault(refused.Chinese.TrimEnd('。'), refused.English.TrimEnd('.'));
        if (cells[5] is not ("样例" or "正式")) return line.Fault($"标注“{cells[5]}”应为 样例 或 正式", $"the mark '{cells[5]}' must be 样例 or 正式");
        var serial = serials[cells[0]] = serials.GetValueOrDefault(cells[0]) + 1;
        return new FilingCondition(cells[0], FormattableString.Invariant($"{cells[0]}/{serial}"), cells[1], limit, cells[3], cells[4], cells[5] == "样例");
    }
}
