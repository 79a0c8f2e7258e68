using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Points told in words: 过程指标满分 20 分，得 18.8 分，得分率 94% (文中得分). None is more than it may be, and the rate is of both.</summary>
internal sealed partial class ScoresInProse : IAuditRule
{
    private const decimal Full = 100;

    private sealed record Score(Figure May, Figure Got, Figure? Rate);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('分', StringComparison.Ordinal)))
        {
            var scores = Scored().Matches(passage.Plain).Select(m => Read(m)).ToList();
            foreach (var score in scores)
            {
                Most(passage, score, verdicts);
                if (score.Rate is { } rate && score.Got.Number <= score.May.Number) PercentOf.Judge((RatesInProse.Rule, passage), (score.Got with { Exact = true }, rate, score.May with { Exact = true }), verdicts);
            }

            // All the points there are: then they make up the result.
            if (scores.Sum(s => s.May.Number) == Full && Result().Matches(passage.Plain).LastOrDefault(m => m.Index < scores[0].May.Start) is { } result) Sum(passage, At(result.Groups["s"], "分"), scores, verdicts);
        }
    }

    private static void Most(Passage of, Score score, Verdicts verdicts)
    {
        var place = of.PlaceOf(score.Got.Start);
        if (score.Got.Number <= score.May.Number) verdicts.Hold(Scores.MostRule, place, $"{score.Got.Printed}≤{score.May.Printed}");
        else verdicts.Find(new(Scores.MostRule, Severity.Error, place, of.Quote(Clauses.Start(of.Plain, score.May.Start), score.Got.End, score.Got.Start), $"≤{score.May.Printed}", score.Got.Printed, $"得分 {score.Got.Printed} 多于分值 {score.May.Printed}。"));
    }

    private static void Sum(Passage of, Figure total, List<Score> scores, Verdicts verdicts) =>
        Sums.Judge(new(Scores.Rule, of, total with { Exact = true }, scores.ConvertAll(s => s.Got with { Exact = true })) { What = "各项得分：" }, verdicts);

    private static Score Read(Match match) => new(At(match.Groups["may"], "分"), At(match.Groups["got"], "分"), match.Groups["rate"].Success ? At(match.Groups["rate"], "%") : null);

    private static Figure At(Group printed, string unit) => Figures.Alone(printed.Value) is { } figure ? figure with { Start = printed.Index, End = printed.Index + printed.Length + unit.Length, Unit = unit } : default;

    [GeneratedRegex(@"(?<![\d.])(?<may>\d{1,3}(?:\.\d+)?)分[)，,、]{0,2}(?:自评|实际|实|评价)?得分?(?:为|:)? ?(?<got>\d{1,3}(?:\.\d+)?)分(?:[，,、(]{1,2}得分率(?:为|:)? ?(?<rate>\d{1,3}(?:\.\d+)?)%)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Scored();

    [GeneratedRegex(@"(?:得分|总分|评分)(?:为|是|:)? ?(?<s>\d{1,3}(?:\.\d+)?)分", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Result();
}
