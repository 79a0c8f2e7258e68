using System.Globalization;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Notices;

/// <summary>Numbers that hold for all notices (通知参数), from <c>data/notices/settings.csv</c>.</summary>
public sealed class NoticeSettings
{
    private const string Name = "settings.csv";

    private static readonly string[] Times = ["quiet-from", "quiet-until"];
    private static readonly string[] Numbers = ["stale-hours", "keep-read-days", "keep-unread-days"];

    private readonly Dictionary<string, string> values;

    private NoticeSettings(Dictionary<string, string> values) => this.values = values;

    public QuietHours Quiet => new(TimeOf("quiet-from"), TimeOf("quiet-until"));

    /// <summary>What happened longer ago is told to nobody: a server that was away does not bring up last week.</summary>
    public TimeSpan Stale => TimeSpan.FromHours(NumberOf("stale-hours"));

    /// <summary>How long a notice is kept after it was read.</summary>
    public TimeSpan KeptRead => TimeSpan.FromDays(NumberOf("keep-read-days"));

    /// <summary>How long one is kept that nobody read.</summary>
    public TimeSpan KeptUnread => TimeSpan.FromDays(NumberOf("keep-unread-days"));

    /// <summary>Reads the file, one line a key, or tells every faulty line (<c>case.data-unreadable</c>); each key stands there once.</summary>
    public static Outcome<NoticeSettings> Parse(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!DataLines.Read(Name, "key,value,mark", text, line => ReadLine(line, values)).Succeeded(out var all, out var refused)) return refused;
        var missing = string.Join(", ", Times.Concat(Numbers).Where(key => !values.ContainsKey(key)));
        return missing.Length == 0 ? new NoticeSettings(values) : LifecycleProblems.DataLine(Name, all.Count + 2, $"缺少 {missing}", $"{missing} is missing");
    }

    private TimeOnly TimeOf(string key) => TimeOnly.ParseExact(values[key], "HH:mm", CultureInfo.InvariantCulture);

    private int NumberOf(string key) => int.Parse(values[key], CultureInfo.InvariantCulture);

    private static Outcome<string> ReadLine(DataLine line, Dictionary<string, string> values)
    {
        var (key, cell) = (line.Cells[0], line.Cells[1]);
        if (Times.Contains(key))
        {
            if (!TimeOnly.TryParseExact(cell, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return line.Fault($"“{cell}”不是 21:00 样的时间", $"'{cell}' is no time like 21:00");
        }
        else if (!Numbers.Contains(key)) return line.Fault($"没有“{key}”这一项", $"there is no key '{key}'");
        else if (!int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 1 or > 10_000)
            return line.Fault($"“{cell}”不是 1 到 10000 的整数", $"'{cell}' is no whole number from 1 to 10000");
        return values.TryAdd(key, cell) ? key : line.Fault($"“{key}”重复", $"'{key}' stands there twice");
    }
}
