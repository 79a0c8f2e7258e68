namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>How long the desk and those on the spot may take for a step (岗位时限): every clock but the case's and the holder's.</summary>
public sealed class DeskLimits
{
    private const string Name = "desk-limits.csv";
    private const string Header = "clock,limit,mark";

    private static readonly CaseClockKind[] Clocks = [.. Enum.GetValues<CaseClockKind>().Where(static clock => clock is not (CaseClockKind.Case or CaseClockKind.Holder))];

    private readonly Dictionary<CaseClockKind, TimeLimit> limits;

    private DeskLimits(Dictionary<CaseClockKind, TimeLimit> limits) => this.limits = limits;

    /// <summary>Reads the file, one line a clock, or tells every faulty line (<c>case.data-unreadable</c>); each clock stands there once.</summary>
    public static Outcome<DeskLimits> Parse(string text)
    {
        var limits = new Dictionary<CaseClockKind, TimeLimit>();
        if (!DataLines.Read(Name, Header, text, line => ReadLine(line, limits)).Succeeded(out var all, out var refused)) return refused;
        var missing = Clocks.Where(clock => !limits.ContainsKey(clock)).Select(static clock => clock.Code()).ToList();
        if (missing.Count == 0) return new DeskLimits(limits);
        var codes = string.Join(", ", missing);
        return LifecycleProblems.DataLine(Name, all.Count + 2, $"缺少 {codes}", $"{codes} is missing");
    }

    /// <exception cref="KeyNotFoundException">The clock is the case's or the holder's: their limit follows from the filing condition.</exception>
    public TimeLimit Of(CaseClockKind clock) => limits[clock];

    private static Outcome<TimeLimit> ReadLine(DataLine line, Dictionary<CaseClockKind, TimeLimit> limits)
    {
        var cells = line.Cells;
        if (CaseClockKindNames.Find(cells[0]) is not { } clock || !Clocks.Contains(clock)) return line.Fault($"没有岗位计时“{cells[0]}”", $"the desk has no clock '{cells[0]}'");
        if (!TimeLimit.Parse(cells[1]).Succeeded(out var limit, out var refused)) return line.Fault(refused.Chinese.TrimEnd('。'), refused.English.TrimEnd('.'));
        return limits.TryAdd(clock, limit) ? limit : line.Fault($"“{cells[0]}”重复", $"'{cells[0]}' stands there twice");
    }
}
