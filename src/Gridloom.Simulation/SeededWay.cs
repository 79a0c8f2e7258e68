using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Simulation;

/// <summary>What happens next to a case of the demo (演示办理): mostly the straight way in good time, sometimes late, wrong or refused.</summary>
public static class SeededWay
{
    /// <summary>The next act; null when the case has come to its end. The same case in the same state gives the same act.</summary>
    public static SeededStep? Next(CaseFile c, CaseRules rules, ulong seed)
    {
        var random = new SplitMix(seed + Digits(c.Number) * 1_000 + (ulong)c.Version);
        if (c.VoidAsker is not null && !c.Stage.IsEnd()) return Step(c.VoidAskedAt!.Value, Hours(0.5m, random), new(CaseActKind.ApproveVoid), "supervisor");
        return c.Stage switch
        {
            CaseStage.Reported => OnReport(c, rules, random),
            CaseStage.Verifying => Step(c.StageAt, Due(CaseClockKind.Verify), Answered(CaseActKind.Verify, random.Chance(88), "现场与上报一致。", "现场没有看到所报的情况。"), "collector"),
            CaseStage.Accepted => OnAccepted(c, rules, random, Due(CaseClockKind.File)),
            CaseStage.Filed => Step(c.StageAt, Due(CaseClockKind.Dispatch), new(CaseActKind.Dispatch) { Unit = UnitFor(c, rules, c.UnitCount == 0 && random.Chance(10)) }, "operator"),
            CaseStage.Dispatched => IsTheirs(c, rules)
                ? Step(c.StageAt, Hours(0.5m, random), new(CaseActKind.Receive), "liaison")
                : Step(c.StageAt, Hours(1, random), new(CaseActKind.Return) { Note = "经核对，不属本单位职责。" }, "liaison"),
            CaseStage.Handling => Step(c.StageAt, random.Chance(15) ? Stalled(c, random) : Share(TimeLimitOf(c), random), new(CaseActKind.Handle) { Note = random.Of(Handled) }, "liaison") with { Photographed = random.Chance(30) },
            CaseStage.Handled => Step(c.StageAt, Hours(0.3m, random), new(CaseActKind.SendCheck), "operator"),
            CaseStage.Checking => Step(c.StageAt, Due(CaseClockKind.Check), Answered(CaseActKind.Check, random.Chance(91), "已办好。", "没有办到位，仍有残留。"), "collector"),
            CaseStage.Checked => Step(c.StageAt, Hours(0.3m, random), new(CaseActKind.Close), "operator"),
            CaseStage.Closed when c.FromPublic && c.EvaluatedAt is null && random.Chance(60) =>
                Step(c.StageAt, Hours(6, random), new(CaseActKind.Evaluate) { Satisfaction = random.OfWeighted(Contentment) }, "operator"),
            _ => null,
        };

        TimeLimit Due(CaseClockKind clock) => Share(rules.Desk.Of(clock), random);
        SeededStep Step(Instant from, TimeLimit after, CaseAct act, string role) => new(Deadline.DueOf(from, after, rules.Calendar), act, role);
    }

    private static readonly string[] Handled = ["已派人到场处理完毕。", "已清理，恢复整洁。", "已修复，现场恢复正常。", "已劝离并清场，将加强巡查。", "已更换损坏部件。"];

    private static readonly (Satisfaction Answer, int Weight)[] Contentment = [(Satisfaction.Satisfied, 70), (Satisfaction.Fair, 22), (Satisfaction.Dissatisfied, 8)];

    private static SeededStep OnReport(CaseFile c, CaseRules rules, SplitMix random)
    {
        SeededStep Step(TimeLimit after, CaseAct act, string role) => new(Deadline.DueOf(c.StageAt, after, rules.Calendar), act, role);
        if (c.AwaitsModeration) return Step(Hours(0.2m, random), new(CaseActKind.ClearModeration), "operator");
        if (c.True == false) return Step(Hours(0.2m, random), new(CaseActKind.Reject) { Note = "现场核实不属实。" }, "operator");
        if (c.FromPublic && c.True is null) return Step(Hours(0.3m, random), new(CaseActKind.SendVerify), "operator");
        return c.Source == "collector" && random.Chance(8)
            ? Step(Hours(0.2m, random), new(CaseActKind.SelfHandle) { Note = "现场已随手处理。" }, "collector")
            : Step(Share(rules.Desk.Of(CaseClockKind.Accept), random), new(CaseActKind.Accept), "operator");
    }

    private static SeededStep OnAccepted(CaseFile c, CaseRules rules, SplitMix random, TimeLimit after)
    {
        var conditions = rules.Conditions.Of(c.Class).ToList();
        CaseAct act = random.Below(100) switch
        {
            < 4 => new(CaseActKind.NotFile) { Note = "未达到立案条件。" },
            < 7 => new(CaseActKind.CloseDirectly) { Note = "电话联系后已当场解决。" },
            < 9 => new(CaseActKind.AskVoid) { Note = "与另一宗案件为同一件事。" },
            _ => new(CaseActKind.File) { Condition = random.Of(conditions).Code },
        };
        return new(Deadline.DueOf(c.StageAt, after, rules.Calendar), act, "operator");
    }

    private static CaseAct Answered(CaseActKind kind, bool answer, string yes, string no) => new(kind) { Answer = answer, Note = answer ? yes : no };

    /// <summary>Whoever is responsible by the condition; where it is the street, the street of the place.</summary>
    private static string UnitFor(CaseFile c, CaseRules rules, bool wrong)
    {
        var units = rules.Units.Of(c.District);
        var kind = rules.Conditions.Find(c.Condition!)!.UnitKind;
        if (wrong) return units.First(u => u.Kind != kind).Code;
        var theirs = units.Where(u => u.Kind == kind).ToList();
        return (theirs.Find(u => c.Area.Length >= 9 && u.Code.EndsWith(c.Area[6..9], StringComparison.Ordinal)) ?? theirs.FirstOrDefault() ?? units[0]).Code;
    }

    private static bool IsTheirs(CaseFile c, CaseRules rules) =>
        c.UnitCount > 1 || rules.Units.Find(c.District, c.Unit!)!.Kind == rules.Conditions.Find(c.Condition!)!.UnitKind;

    private static TimeLimit TimeLimitOf(CaseFile c) => Read(TimeLimit.Parse(c.Limit!));

    /// <summary>A part of the limit; one time in eight more than all of it.</summary>
    private static TimeLimit Share(TimeLimit limit, SplitMix random)
    {
        var percent = random.Chance(88) ? random.Between(15, 90) : random.Between(105, 150);
        return Read(TimeLimit.Of(Math.Max(0.01m, Math.Round(limit.Amount * percent / 100, 2)), limit.Unit));
    }

    /// <summary>Several times the limit: some units let a matter lie, and a demo without them would show no backlog.</summary>
    private static TimeLimit Stalled(CaseFile c, SplitMix random) => Read(TimeLimit.Of(Math.Round(TimeLimitOf(c).Amount * random.Between(200, 700) / 100, 2), TimeLimitOf(c).Unit));

    /// <summary>Up to so many working hours.</summary>
    private static TimeLimit Hours(decimal most, SplitMix random) => Read(TimeLimit.Of(Math.Max(0.05m, Math.Round(most * random.Between(20, 100) / 100, 2)), TimeUnit.WorkingHours));

    private static TimeLimit Read(Outcome<TimeLimit> limit) => limit.Succeeded(out var read, out var refused) ? read : throw new InvalidOperationException(refused.English);

    private static ulong Digits(string number) => ulong.Parse(string.Concat(number.Where(char.IsAsciiDigit)).AsSpan(6), System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One act of the demo (演示操作).</summary>
/// <param name="Role">Whose account does it.</param>
public sealed record SeededStep(Instant At, CaseAct Act, string Role)
{
    /// <summary>It comes with a drawn picture.</summary>
    public bool Photographed { get; init; }
}
