using System.Globalization;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Emergency;

/// <summary>Numbers that hold for all shelters (避难场所参数), from <c>data/emergency/settings.csv</c>.</summary>
/// <param name="InspectionDays">How long an inspection holds, in days.</param>
public sealed record ShelterSettings(int InspectionDays)
{
    private const string Name = "settings.csv", Key = "shelter-inspection-days";

    /// <summary>Whether it should be inspected (应检查): the last inspection is longer ago, or there never was one.</summary>
    public bool IsDue(DateOnly? inspected, DateOnly today) => inspected is not { } day || day < today.AddDays(-InspectionDays);

    /// <summary>Reads the file, one line a key, or tells every faulty line (<c>case.data-unreadable</c>); each key stands there once.</summary>
    public static Outcome<ShelterSettings> Parse(string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (!DataLines.Read(Name, "key,value,mark", text, line => ReadLine(line, seen)).Succeeded(out var days, out var refused)) return refused;
        return days is [var only] ? new ShelterSettings(only) : LifecycleProblems.DataLine(Name, 2, $"缺少 {Key}", $"{Key} is missing");
    }

    private static Outcome<int> ReadLine(DataLine line, HashSet<string> seen)
    {
        var (key, cell) = (line.Cells[0], line.Cells[1]);
        if (key != Key) return line.Fault($"没有“{key}”这一项", $"there is no key '{key}'");
        if (!int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 1 or > 10_000) return line.Fault($"“{cell}”不是 1 到 10000 的整数", $"'{cell}' is no whole number from 1 to 10000");
        return seen.Add(key) ? value : line.Fault($"“{key}”重复", $"'{key}' stands there twice");
    }
}
