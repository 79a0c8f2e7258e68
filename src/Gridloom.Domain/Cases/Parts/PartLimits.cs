using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Cases.Parts;

/// <summary>How long a unit that is asked for a part may take to report in and to be done (协同时限), by type and urgency.</summary>
public sealed class PartLimits
{
    private const string Header = "type,urgency,answer,work,mark";
    private const string UrgentCode = "urgent";
    private const string UsualCode = "usual";

    private readonly Dictionary<(PartType Type, bool Urgent), (TimeLimit Answer, TimeLimit Work)> limits;

    private PartLimits(string version, Dictionary<(PartType, bool), (TimeLimit, TimeLimit)> limits) => (Version, this.limits) = (version, limits);

    /// <summary>As the file is called: <c>v1</c>. Each part's first event keeps it.</summary>
    public string Version { get; }

    /// <summary>Reads the file, one line a type and urgency, or tells every faulty line (<c>case.data-unreadable</c>); each pair stands there once.</summary>
    public static Outcome<PartLimits> Parse(string version, string text)
    {
        var (name, limits) = ($"part-limits.{version}.csv", new Dictionary<(PartType, bool), (TimeLimit, TimeLimit)>());
        if (!DataLines.Read(name, Header, text, line => ReadLine(line, limits)).Succeeded(out var all, out var refused)) return refused;
        var missing = string.Join(", ", Enum.GetValues<PartType>().SelectMany(static type => new[] { (type, false), (type, true) }).Where(pair => !limits.ContainsKey(pair)).Select(CodeOf));
        return missing.Length == 0 ? new PartLimits(version, limits) : LifecycleProblems.DataLine(name, all.Count + 2, $"缺少 {missing}", $"{missing} is missing");
    }

    /// <summary>By when to report in, and by when to be done.</summary>
    public (TimeLimit Answer, TimeLimit Work) Of(PartType type, bool urgent) => limits[(type, urgent)];

    private static string CodeOf((PartType Type, bool Urgent) pair) => $"{pair.Type.Code()}/{(pair.Urgent ? UrgentCode : UsualCode)}";

    private static Outcome<string> ReadLine(DataLine line, Dictionary<(PartType, bool), (TimeLimit, TimeLimit)> limits)
    {
        var (type, urgency) = (PartTypeNames.Find(line.Cells[0]), line.Cells[1]);
        if (type is not { } found) return line.Fault($"没有协同类型“{line.Cells[0]}”", $"there is no type of part '{line.Cells[0]}'");
        if (urgency is not (UsualCode or UrgentCode)) return line.Fault($"“{urgency}”应为 {UsualCode} 或 {UrgentCode}", $"'{urgency}' must read {UsualCode} or {UrgentCode}");
        if (!TimeLimit.Parse(line.Cells[2]).Succeeded(out var answer, out var refused) || !TimeLimit.Parse(line.Cells[3]).Succeeded(out var work, out refused))
            return line.Fault(refused.Chinese.TrimEnd('。'), refused.English.TrimEnd('.'));
        return limits.TryAdd((found, urgency == UrgentCode), (answer, work)) ? urgency : line.Fault($"“{found.Code()} {urgency}”重复", $"'{found.Code()} {urgency}' stands there twice");
    }
}
