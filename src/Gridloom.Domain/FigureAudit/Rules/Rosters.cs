using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Shifts against the people who stand in them, as a sentence tells both: 每班 2 人、每天 3 班，全周需 42 人次 (值班排班).</summary>
internal sealed partial class Rosters : IAuditRule
{
    private const int DaysOfWeek = 7;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('周', StringComparison.Ordinal)))
        {
            if (Shifts().Match(passage.Plain) is { Success: true } shifts) Needed(passage, shifts, verdicts);
            if (Hours().Match(passage.Plain) is { Success: true } hours) Enough(passage, hours, verdicts);
        }
    }

    private static void Needed(Passage of, Match match, Verdicts verdicts)
    {
        var (people, shifts) = (Number(match, "people"), Number(match, "shifts"));
        var said = Said(match, "all", "人次");
        new Claim(Feasibility.Rule, of, match.Index, said).Judge(Rounded.Exact(people * shifts * DaysOfWeek), $"{people}×{shifts}×7", verdicts);
    }

    // 每周需 1,008 工时, 每人每周 40 小时, 16 名.
    private static void Enough(Passage of, Match match, Verdicts verdicts)
    {
        var (needed, each, people) = (Number(match, "need"), Number(match, "each"), Number(match, "people"));
        if (each is 0 or > 168 || needed == 0) return;
        var (place, expression) = (of.PlaceOf(match.Groups["people"].Index), $"{people}×{each}={people * each}");
        if (people * each >= needed) verdicts.Hold(Feasibility.Rule, place, $"{expression}≥{needed}");
        else verdicts.Find(new(Feasibility.Rule, Severity.Warning, place, of.Quote(Clauses.Start(of.Plain, match.Groups["people"].Index), match.Index + match.Length, match.Groups["people"].Index), $"≥{Math.Ceiling((decimal)needed / each):0}人", $"{people}人", $"每周需 {needed} 工时，{people} 人每周只有 {people * each} 工时（{expression}），至少要 {Math.Ceiling((decimal)needed / each):0} 人。"));
    }

    private static int Number(Match match, string group) => Figures.Alone(match.Groups[group].Value) is { } figure && figure.Number < 1_000_000 ? (int)figure.Number : 0;

    private static Figure Said(Match match, string group, string unit) => new(match.Groups[group].Index, match.Groups[group].Index + match.Groups[group].Length + unit.Length, match.Groups[group].Value, Number(match, group), 0, unit);

    [GeneratedRegex(@"每班 ?(?<people>\d{1,3}) ?[人名][，,、] ?每[天日] ?(?<shifts>\d) ?班.{0,60}?(?:全周|每周|一周)(?:共)?需要? ?(?<all>\d{1,4}) ?人次", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shifts();

    [GeneratedRegex(@"每周(?:共)?需要?[^。;]{0,20}?(?<![\d,])(?<need>\d[\d,]*) ?(?:个)?工时.{0,80}?每人每周(?:工作|值班)? ?(?<each>\d{1,3}) ?(?:个)?(?:小时|工时).{0,20}?(?:配备|配有|现有|共有)[^\d。;，,]{0,10}(?<people>\d{1,4}) ?[人名]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hours();
}
