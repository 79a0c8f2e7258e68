using Gridloom.Domain.Text;

namespace Gridloom.Domain.Cases.Duties;

/// <summary>A line as it was typed or came in a file (条款输入), nothing of it checked yet.</summary>
public sealed record DutyInput(string? Clause, string? Class, string? Condition, string? Area, string? Unit, string? Cooperating, string? Supervisor, string? Wording)
{
    public const int SupervisorMax = 60;
    public const int WordingMax = 200;

    private static readonly char[] BetweenUnits = [' ', '、', '，', ',', '；', ';'];

    /// <summary>The line, or every fault of it by its field.</summary>
    public Outcome<Duty> Read(DutyGround ground)
    {
        var faults = new List<Problem>();
        var key = ReadKey(ground, faults);
        var clause = DutyClause.Read(Clause?.Trim() ?? "");
        if (clause is null) faults.Add(DutyProblems.ClauseUnreadable);
        var unit = ground.FindUnit(Unit?.Trim() ?? "");
        if (unit is null) faults.Add(DutyProblems.UnknownUnit(Unit?.Trim() ?? ""));
        else if ((key.Area.Length == 0 || ground.KnowsArea(key.Area)) && !(key.Area.Length == 0 ? ground.District : key.Area).StartsWith(unit.Area, StringComparison.Ordinal)) faults.Add(DutyProblems.UnitOutside(unit));
        var cooperating = ReadCooperating(ground, unit?.Code, faults);
        var supervisor = ReadText(Supervisor, SupervisorMax, "supervisor", faults);
        var wording = ReadText(Wording, WordingMax, "wording", faults);
        return faults.Count > 0 ? Problem.Of(faults) : new Duty(clause!, key, unit!.Code, cooperating, supervisor, wording);
    }

    private DutyKey ReadKey(DutyGround ground, List<Problem> faults)
    {
        var (of, condition, area) = (Class?.Trim() ?? "", Condition?.Trim() ?? "", Area?.Trim() ?? "");
        if (area == ground.District) area = "";
        if (!ground.KnowsClass(of)) faults.Add(DutyProblems.UnknownClass(of));
        if (condition.Length > 0)
        {
            var found = ground.Rules.Conditions.Find(condition);
            if (found is null) faults.Add(DutyProblems.UnknownCondition(condition));
            else if (found.Class != of) faults.Add(DutyProblems.ConditionOfOther(condition, found.Class));
        }
        if (area.Length > 0 && !ground.KnowsArea(area)) faults.Add(DutyProblems.UnknownArea(area));
        return new DutyKey(of, condition, area);
    }

    private string ReadCooperating(DutyGround ground, string? responsible, List<Problem> faults)
    {
        var codes = new List<string>();
        foreach (var named in (Cooperating ?? "").Split(BetweenUnits, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ground.FindUnit(named)?.Code is not { } code) faults.Add(DutyProblems.UnknownCooperating(named));
            else if (code == responsible || codes.Contains(code)) faults.Add(DutyProblems.CooperatingTwice(named));
            else codes.Add(code);
        }
        return string.Join(' ', codes);
    }

    private static string ReadText(string? typed, int most, string field, List<Problem> faults)
    {
        var text = Typed.Clean(typed) ?? "";
        if (text.Length > most) faults.Add(DutyProblems.TooLong(field, text.Length, most));
        else if (Typed.HasControl(text) || text.Contains('\n', StringComparison.Ordinal)) faults.Add(DutyProblems.OneLine(field));
        return text;
    }
}
