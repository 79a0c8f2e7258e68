using System.Globalization;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Cases.Doubles;

/// <summary>
/// Tells which reports may be of one matter (疑似重复规则). It only proposes: whoever reads both decides. How near, how soon and how alike is
/// data, and every number is whole, so both engines and every machine say the same.
/// </summary>
public sealed class DoubleRules
{
    private const string Name = "doubles.csv";

    private static readonly string[] Keys =
        ["radius-metres", "hours", "at-least", "weight-place", "weight-time", "weight-class", "weight-words", "repeat-days", "repeat-cases", "repeat-metres"];

    private readonly Dictionary<string, int> values;

    private DoubleRules(Dictionary<string, int> values) => this.values = values;

    /// <summary>How far apart two places of one matter may be at most, in metres; included.</summary>
    public int RadiusMetres => values["radius-metres"];

    /// <summary>How much time may lie between two sightings of one matter at most; included.</summary>
    public TimeSpan Window => TimeSpan.FromHours(values["hours"]);

    /// <summary>From which score on two reports are proposed; included.</summary>
    public int AtLeast => values["at-least"];

    /// <summary>How many days back repeated cases of one place are counted (屡发).</summary>
    public int RepeatDays => values["repeat-days"];

    /// <summary>From how many cases on a place is proposed as a problem; included.</summary>
    public int RepeatCases => values["repeat-cases"];

    /// <summary>How large one place is, in metres.</summary>
    public int RepeatMetres => values["repeat-metres"];

    /// <summary>Reads the file, one line a key, or tells every faulty line (<c>case.data-unreadable</c>); each key stands there once.</summary>
    public static Outcome<DoubleRules> Parse(string text)
    {
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        if (!DataLines.Read(Name, "key,value,mark", text, line => ReadLine(line, values)).Succeeded(out var all, out var refused)) return refused;
        var missing = string.Join(", ", Keys.Where(key => !values.ContainsKey(key)));
        return missing.Length == 0 ? new DoubleRules(values) : LifecycleProblems.DataLine(Name, all.Count + 2, $"缺少 {missing}", $"{missing} is missing");
    }

    /// <summary>How alike the two are; null when they are too far apart, or less alike than is proposed.</summary>
    public DoubleMatch? Compare(Sighting a, Sighting b)
    {
        var apart = a.At > b.At ? a.At - b.At : b.At - a.At;
        int? metres = a.Position is { } from && b.Position is { } to ? (int)Math.Round(from.MetresTo(to)) : null;
        if (apart > Window || metres > RadiusMetres) return null;
        var kind = a.Class == b.Class ? 2 : a.Major == b.Major ? 1 : 0;
        var (words, address) = (SharedGrams(a.Description, b.Description), SharedGrams(a.Address, b.Address));
        // Where a position is missing the addresses have to speak for the place; with less than half in common they speak against it.
        if (metres is null && address < 50) return null;
        var place = metres is { } m ? 100 - (100 * m / (RadiusMetres + 1)) : address;
        var time = 100 - (int)(100 * apart.Ticks / (Window.Ticks + 1));
        var score = ((place * values["weight-place"]) + (time * values["weight-time"]) + (50 * kind * values["weight-class"]) + (words * values["weight-words"])) / 100;
        return score < AtLeast ? null : new(score, metres, apart, kind, words);
    }

    /// <summary>How many of the shorter text's pairs of characters stand in the other too, in percent; 0 when either has none. One person writes more than another.</summary>
    internal static int SharedGrams(string one, string other)
    {
        var (a, b) = (Grams.ToFind([Grams.Plain(one)]), Grams.ToFind([Grams.Plain(other)]));
        var shorter = Math.Min(a.Count, b.Count);
        return shorter == 0 ? 0 : 100 * a.Intersect(b, StringComparer.Ordinal).Count() / shorter;
    }

    private static Outcome<string> ReadLine(DataLine line, Dictionary<string, int> values)
    {
        var (key, cell) = (line.Cells[0], line.Cells[1]);
        if (!Keys.Contains(key)) return line.Fault($"没有“{key}”这一项", $"there is no key '{key}'");
        if (!int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 1 or > 10_000)
            return line.Fault($"“{cell}”不是 1 到 10000 的整数", $"'{cell}' is no whole number from 1 to 10000");
        return values.TryAdd(key, value) ? key : line.Fault($"“{key}”重复", $"'{key}' stands there twice");
    }
}
