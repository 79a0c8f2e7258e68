using System.Globalization;
using System.Text.RegularExpressions;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Notices;

/// <summary>All rules in force (通知规则表), from <c>data/notices/rules.csv</c>.</summary>
public sealed partial class NoticeRules
{
    private const string Name = "rules.csv";
    private const string Header = "on,audience,topic,urgency,mandatory,while,chinese,english,mark";
    private const string ClockPrefix = "clock.";

    /// <summary>What stands in a template for the case's number, class and street, and the clock's deadline and use.</summary>
    private static readonly string[] Places = ["number", "class", "street", "due", "percent"];

    private readonly ILookup<string, NoticeRule> byOn;
    private readonly Dictionary<string, NoticeRule> byCode;

    private NoticeRules(Dictionary<string, NoticeRule> byCode) => (this.byCode, byOn) = (byCode, byCode.Values.ToLookup(static r => r.On, StringComparer.Ordinal));

    public IEnumerable<NoticeRule> All => byCode.Values;

    /// <summary>Reads the file, one rule a line, or tells every faulty line (<c>case.data-unreadable</c>).</summary>
    public static Outcome<NoticeRules> Parse(string text)
    {
        var byCode = new Dictionary<string, NoticeRule>(StringComparer.Ordinal);
        return DataLines.Read(Name, Header, text, line => ReadLine(line, byCode)).Succeeded(out _, out var refused) ? new NoticeRules(byCode) : refused;
    }

    /// <summary>The rules about an event of this kind and with this answer.</summary>
    public IReadOnlyList<NoticeRule> Of(string kind, bool? answer) => [.. byOn[kind], .. answer is { } yes ? byOn[kind + (yes ? "=yes" : "=no")] : []];

    /// <summary>By code; null when there is no such rule any more.</summary>
    public NoticeRule? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The rules about this clock, the least use first.</summary>
    public IReadOnlyList<NoticeRule> Of(CaseClockKind clock) => [.. byCode.Values.Where(r => r.Clock == clock).OrderBy(static r => r.Percent)];

    private static Outcome<NoticeRule> ReadLine(DataLine line, Dictionary<string, NoticeRule> byCode)
    {
        if (line.Cells is not [var on, var audience, var topic, var urgency, var mandatory, var holds, var chinese, var english, _]) throw new InvalidOperationException("The header has nine columns.");
        if (NoticeNames.Audience(audience) is not { } who) return line.Fault($"没有通知对象“{audience}”", $"there is no audience '{audience}'");
        if (NoticeNames.Topic(topic) is not { } about) return line.Fault($"没有通知类别“{topic}”", $"there is no topic '{topic}'");
        if (NoticeNames.While(holds) is not { } held) return line.Fault($"没有成立条件“{holds}”", $"there is no condition '{holds}'");
        if (urgency is not ("normal" or "urgent")) return line.Fault($"“{urgency}”应为 normal 或 urgent", $"'{urgency}' must be normal or urgent");
        if (mandatory is not ("yes" or "no")) return line.Fault($"“{mandatory}”应为 yes 或 no", $"'{mandatory}' must be yes or no");
        if ((UnknownPlace(chinese) ?? UnknownPlace(english)) is { } place) return line.Fault($"标题里没有“{place}”可填", $"nothing can be filled in for '{place}'");
        var rule = new NoticeRule(on, who, about, urgency == "urgent", mandatory == "yes", held, chinese, english);
        if (!Told(rule, line).Succeeded(out var whole, out var refused)) return refused;
        return byCode.TryAdd(whole.Code, whole) ? whole : line.Fault($"“{whole.Code}”重复", $"'{whole.Code}' stands there twice");
    }

    /// <summary>The rule with its clock, or why nothing could ever set it off.</summary>
    private static Outcome<NoticeRule> Told(NoticeRule rule, DataLine line)
    {
        if (!rule.On.StartsWith(ClockPrefix, StringComparison.Ordinal))
            return rule.While != NoticeWhile.Clock && Kinds.Contains(rule.On.Split('=')[0]) && Answer().IsMatch(rule.On) ? rule : line.Fault($"没有事件“{rule.On}”，或它不能以计时为成立条件", $"there is no event '{rule.On}', or it cannot last as long as a clock");
        if (rule.On[ClockPrefix.Length..].Split('@') is not [var clock, var used] || CaseClockKindNames.Find(clock) is not { } kind) return line.Fault($"没有计时“{rule.On}”", $"there is no clock '{rule.On}'");
        return int.TryParse(used, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent is >= 1 and <= 1000
            ? rule with { Clock = kind, Percent = percent }
            : line.Fault($"“{used}”不是 1 到 1000 的整数", $"'{used}' is no whole number from 1 to 1000");
    }

    /// <summary>The events that rules may be about: those of the lifecycle, and that a task was given to somebody.</summary>
    private static readonly HashSet<string> Kinds = [.. LifecycleTable.Rows.Select(static row => row.Event), "task.assigned"];

    private static string? UnknownPlace(string template) => Hole().Matches(template).Select(static m => m.Groups[1].Value).FirstOrDefault(static name => !Places.Contains(name));

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex("^[a-z.-]+(=yes|=no)?$", RegexOptions.None, 1000)]
    private static partial Regex Answer();
}
