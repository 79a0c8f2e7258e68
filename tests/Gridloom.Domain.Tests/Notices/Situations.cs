using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Notices;
using Gridloom.Domain.Tests.Cases;
using static Gridloom.Domain.Tests.Cases.Lifecycle.Rulebook;

namespace Gridloom.Domain.Tests.Notices;

/// <summary>A case on its way, told in words, and what the rules that are shipped make of it.</summary>
internal static class Situations
{
    public static readonly NoticeTeller Teller = new(
        Made(NoticeRules.Parse(Data("rules.csv"))), Made(NoticeSettings.Parse(Data("settings.csv"))));

    /// <summary>The district's desk, chiefs and leaders, one street's own desk, and the liaisons of two units.</summary>
    public static readonly IReadOnlyList<Actor> Everybody =
    [
        Person("desk", "operator"), Person("desk-2", "operator"), Person("chief", "duty-officer"), Person("supervisor", "supervisor"), Person("leader", "leader"),
        Person("west-desk", "operator", area: District + "003"), Person("collector", "collector"), Person("reporter", "collector"),
        Person("cleaners", "liaison", "sanitation"), Person("cleaners-2", "liaison", "sanitation"), Person("builders", "liaison", "roads"), Person("assessor", "assessor"),
    ];

    public static string Data(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "notices", file));

    /// <summary>Steps like <c>03-03 08:10 desk accept</c>, parted by semicolons; <c>key=value</c> behind the act is what was filled in. The year is 2026 where none is named.</summary>
    public static (CaseFile Case, CaseActed Last) Walk(string steps, string area = Area)
    {
        var list = steps.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Read).ToList();
        var c = Reported(at: "2026-01-01 00:00") with { Area = area, ReportedAt = list[0].At, AcceptFrom = list[0].At, StageAt = list[0].At };
        CaseActed? last = null;
        foreach (var (at, who, act) in list)
        {
            var step = Made(Loop.Decide(c, act, Everybody.Single(p => p.Account == who), at));
            (c, last) = (step.Case, step.Event);
        }
        return (c, last!);
    }

    /// <summary>What the last of the steps tells, one line for each rule: who, until when it is held, and the title.</summary>
    public static IReadOnlyList<string> Told(string steps, string? collector = null, string? asker = null, string area = Area)
    {
        var (c, last) = Walk(steps, area);
        var m = Matter(c) with { By = last.By, Collector = collector, Asker = asker };
        return [.. Teller.OnEvent(m, (last.Kind, last.Answer, last.Stage), Everybody, last.At).Select(t => Words(t))];
    }

    /// <summary>What the clock tells of those uses of its time.</summary>
    public static IReadOnlyList<string> Reminded(string steps, string clock, string passed, string at, string? collector = null)
    {
        var m = Matter(Walk(steps).Case) with { Collector = collector };
        var percentages = passed.Split(' ').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToList();
        return [.. Teller.OnClock(m, (CaseClockKindNames.Find(clock)!.Value, percentages), Everybody, At(at)).Select(t => Words(t))];
    }

    public static NoticeMatter Matter(CaseFile c) => new(c, "暴露垃圾", "民治街道");

    public static Instant At(string text) => Calendars.China(text.Length > 11 ? text : "2026-" + text);

    private static string Words(Telling t) =>
        $"{string.Join('+', t.Accounts)}{(t.Urgent ? "!" : "")}{(t.HeldUntil is { } until ? $" [{until.ToChina():MM-dd HH:mm}]" : "")} {t.Chinese.Replace("：暴露垃圾（民治街道）", "", StringComparison.Ordinal)}";

    private static (Instant At, string Who, CaseAct Act) Read(string step)
    {
        var words = step.Split(' ');
        var year = words[0].Length > 5 ? "" : "2026-";
        var act = new CaseAct(CaseActKindNames.Find(words[3])!.Value) { Note = "说明", Clause = "1.2", Condition = "01-02/1", Unit = "sanitation", Until = new DateOnly(2026, 3, 20), Extension = "2 working-hours", Level = SupervisionLevel.Normal, Answer = true, Main = "440309-20260302-00007" };
        foreach (var given in words.Skip(4).Select(w => w.Split('=')))
        {
            act = given[0] switch
            {
                "condition" => act with { Condition = given[1] },
                "unit" => act with { Unit = given[1] },
                "answer" => act with { Answer = given[1] == "yes" },
                "level" => act with { Level = SupervisionLevelNames.Find(given[1]) },
                _ => throw new ArgumentException(step),
            };
        }
        return (Calendars.China($"{year}{words[0]} {words[1]}"), words[2], act);
    }
}
