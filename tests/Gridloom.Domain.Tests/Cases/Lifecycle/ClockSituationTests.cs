using System.Globalization;
using System.Runtime.CompilerServices;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using static Gridloom.Domain.Tests.Cases.Calendars;
using static Gridloom.Domain.Tests.Cases.Lifecycle.Rulebook;

namespace Gridloom.Domain.Tests.Cases.Lifecycle;

/// <summary>The table of clock situations beside this file, each with its count spelled out; the count itself is held to the minute-by-minute clock.</summary>
public sealed class ClockSituationTests
{
    private static readonly MinuteClock Oracle = new(Csv);

    private static readonly IReadOnlyList<Situation> All = [.. File.ReadAllLines(Path.Combine(Folder(), "clock-situations.txt")).Skip(1).Chunk(3).Select(Read)];

    private static readonly CaseLifecycle Loop = Filed(All);

    public static TheoryData<string> Names => [.. All.Select(static s => s.Name)];

    [Fact]
    public void The_table_has_at_least_forty_situations() => All.Select(static s => s.Name).Distinct().Count().ShouldBeGreaterThanOrEqualTo(40);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_deadlines_are_those_that_were_counted_by_hand(string name)
    {
        var situation = All.Single(s => s.Name == name);

        var last = Live(situation);

        (Said(last.CaseDue!.Value), Said(last.HolderDue!.Value)).ShouldBe((situation.Case.Due, situation.Holder.Due));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_was_counted_by_hand_is_what_counts(string name)
    {
        var situation = All.Single(s => s.Name == name);
        var last = Live(situation);
        foreach (var (count, from) in new[] { (situation.Case, last.FirstDispatchedAt!.Value), (situation.Holder, last.HolderFrom!.Value) })
        {
            var spans = Spans(count.Spelled, from.ToChina().Year);
            var limits = (last.Limit + ";" + last.Extended).Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Calendars.Limit).ToList();
            spans.Aggregate(TimeSpan.Zero, static (sum, s) => sum + (s.To - s.From)).ShouldBe(limits.Aggregate(TimeSpan.Zero, static (sum, l) => sum + l.Length));
            Said(China(spans[^1].To)).ShouldBe(count.Due);
            if (situation.Steps.Contains(".", StringComparison.Ordinal)) continue;
            Oracle.Add(from.ToChina().DateTime, (int)limits.Sum(static l => l.Length.TotalMinutes), limits[0].Unit is TimeUnit.UrgentHours or TimeUnit.CalendarDays, Pauses(situation))
                .ShouldBe(spans[^1].To);
        }
    }

    private sealed record Count(string Due, string Spelled);

    private sealed record Situation(string Name, string Limit, string Steps, Count Case, Count Holder);

    private static Situation Read(string[] lines)
    {
        var head = lines[0].Split(" | ");
        Count Line(string line) => new(line.Trim().Split(' ', 2)[1].Split(" = ")[0], line.Split(" = ")[1]);
        return new(head[0], head[1], head[2], Line(lines[1]), Line(lines[2]));
    }

    private static CaseFile Live(Situation situation)
    {
        var steps = Steps(situation);
        var at = steps[0].At;
        var c = Loop.Open(District, new CaseReported("id", "440309-20260303-00001", "01-01", "v2", "collector", Area, "", "垃圾", null, [], null, false), "reporter", at - TimeSpan.FromMinutes(3));
        c = Do(c, (at - TimeSpan.FromMinutes(2), "accept", ""));
        c = Do(c, (at - TimeSpan.FromMinutes(1), "file", situation.Limit));
        return steps.Aggregate(c, Do);
    }

    private static CaseFile Do(CaseFile c, (Instant At, string Act, string Given) step)
    {
        var (at, name, given) = step;
        var kind = CaseActKindNames.Find(name == "ask-engineering" ? "ask-extension" : name)!.Value;
        var who = name == "check" ? "another" : name.StartsWith("approve", StringComparison.Ordinal) || name == "resume" ? "chief" : "somebody";
        var act = new CaseAct(kind)
        {
            Answer = given != "no", Condition = kind is CaseActKind.File or CaseActKind.Reclassify ? ConditionOf(given) : null, Unit = given.Length > 0 ? given : "roads",
            Extension = given, Engineering = name == "ask-engineering", Until = at.ChinaDay().AddDays(3), Clause = "1.1", Note = "说明", Photos = [new("00", "image/jpeg", 1)],
        };
        return Made(Loop.Decide(c, act, Person(who, "duty-officer collector liaison supervisor leader", c.Unit), at)).Case;
    }

    private static List<(Instant At, string Act, string Given)> Steps(Situation situation)
    {
        var year = situation.Steps[..5];
        return [.. situation.Steps.Split(", ").Select(step => step.StartsWith("20", StringComparison.Ordinal) ? step : year + step).Select(static step =>
        {
            var words = step.Split(' ', 3);
            var act = words[2].Split(':', 2);
            return (China($"{words[0]} {words[1]}"), act[0], act.Length > 1 ? act[1] : "");
        })];
    }

    /// <summary>Read from the steps alone: rests, and the time from the handling to the reopening.</summary>
    private static List<(DateTime From, DateTime To)> Pauses(Situation situation)
    {
        var (pauses, from) = (new List<(DateTime, DateTime)>(), default(DateTime));
        foreach (var (at, act, _) in Steps(situation))
        {
            if (act is "approve-suspension" or "handle") from = at.ToChina().DateTime;
            if (act is "resume" or "reopen") pauses.Add((from, at.ToChina().DateTime));
        }

        return pauses;
    }

    /// <summary>"02-13 16:30-18:00 + 02-14 08:00-10:30", a day or year named where it changes.</summary>
    private static List<(DateTime From, DateTime To)> Spans(string spelled, int year) => [.. spelled.Split(" + ").Select(span =>
    {
        var full = span.StartsWith("20", StringComparison.Ordinal) ? span : FormattableString.Invariant($"{year}-{span}");
        var from = full[..full.IndexOf('-', 11)];
        var to = full[(from.Length + 1)..];
        return (Time(from), Time(to.Contains(' ', StringComparison.Ordinal) ? FormattableString.Invariant($"{year}-{to}") : $"{from[..10]} {to}"));
    })];

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    private static string Said(Instant at)
    {
        var time = at.ToChina().DateTime;
        return time.ToString(time.Millisecond > 0 ? "yyyy-MM-dd HH:mm:ss.f" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>A catalogue with one class for each limit that the table files or changes to.</summary>
    private static CaseLifecycle Filed(IReadOnlyList<Situation> all)
    {
        var catalogue = new CaseCatalogue("v2", [.. Limits(all).Select(static (_, i) => new CaseClass(ClassOf(i), true, "试验", ClassOf(i), true))], Catalogue.Sources);
        var lines = Limits(all).Select(static (limit, i) => $"{ClassOf(i)},试验,{limit},办好,街道,样例");
        var conditions = Made(FilingConditions.Parse("class,condition,limit,closing,unit_kind,mark\n" + string.Join('\n', lines), catalogue));
        return new(Rulebook.Shipped with { Catalogue = catalogue, Conditions = conditions, Areas = Made(AreaLimits.Parse("area,class,mark", "condition,area_class,limit,mark", conditions)) });
    }

    private static List<string> Limits(IReadOnlyList<Situation> all) =>
        [.. all.Select(static s => s.Limit).Concat(all.SelectMany(Steps).Where(static s => s.Act == "reclassify").Select(static s => s.Given)).Distinct()];

    private static string ConditionOf(string limit) => ClassOf(Limits(All).IndexOf(limit)) + "/1";

    private static string ClassOf(int index) => FormattableString.Invariant($"01-{index + 1:00}");

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
