namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>How long the desk and those on the spot may take for a step (岗位时限): every clock but the case's and the holder's; supervisions by their level, and how long the reporter may answer.</summary>
public sealed class DeskLimits
{
    private const string Name = "desk-limits.csv";
    private const string Header = "clock,limit,mark";

    private static readonly string[] Codes =
    [
        .. Enum.GetValues<CaseClockKind>().Where(static clock => clock is not (CaseClockKind.Case or CaseClockKind.Holder or CaseClockKind.Supervise)).Select(CaseClockKindNames.Code),
        .. Enum.GetValues<SupervisionLevel>().Select(CodeOf),
        CaseActKind.Evaluate.Code(), CaseActKind.AskReopen.Code(),
    ];

    private readonly Dictionary<string, TimeLimit> limits;

    private DeskLimits(Dictionary<string, TimeLimit> limits) => this.limits = limits;

    /// <summary>Reads the file, one line a clock, or tells every faulty line (<c>case.data-unreadable</c>); each clock stands there once.</summary>
    public static Outcome<DeskLimits> Parse(string text)
    {
        var limits = new Dictionary<string, TimeLimit>(StringComparer.Ordinal);
        if (!DataLines.Read(Name, Header, text, line => ReadLine(line, limits)).Succeeded(out var all, out var refused)) return refused;
        var missing = Codes.Where(code => !limits.ContainsKey(code)).ToList();
        if (missing.Count == 0) return new DeskLimits(limits);
        var codes = string.Join(", ", missing);
        return LifecycleProblems.DataLine(Name, all.Count + 2, $"缺少 {codes}", $"{codes} is missing");
    }

    /// <exception cref="KeyNotFoundException">The limit of this clock follows from the filing condition, or from the level of a supervision.</exception>
    public TimeLimit Of(CaseClockKind clock) => limits[clock.Code()];

    /// <summary>By when a supervision of this level is to be answered.</summary>
    public TimeLimit Of(SupervisionLevel level) => limits[CodeOf(level)];

    /// <summary>Within which time of the closing the reporter may evaluate, or ask to reopen (评价、申请重办期限).</summary>
    public TimeLimit Of(CaseActKind act) => limits[act.Code()];

    private static string CodeOf(SupervisionLevel level) => $"{CaseClockKind.Supervise.Code()}-{level.Code()}";

    private static Outcome<TimeLimit> ReadLine(DataLine line, Dictionary<string, TimeLimit> limits)
    {
        var cells = line.Cells;
        if (!Codes.Contains(cells[0])) return line.Fault($"没有岗位计时“{cells[0]}”", $"the desk has no clock '{cells[0]}'");
        if (!TimeLimit.Parse(cells[1]).Succeeded(out var limit, out var refused)) return line.Fault(refused.Chinese.TrimEnd('。'), refused.English.TrimEnd('.'));
        return limits.TryAdd(cells[0], limit) ? limit : line.Fault($"“{cells[0]}”重复", $"'{cells[0]}' stands there twice");
    }
}
