using System.Globalization;
using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A score and the grade that is named with it: 优 from 90, 良 from 80, 中 from 60, 差 below (评价等级). 财预〔2020〕10号 第二十条.</summary>
internal sealed partial class Grades : IAuditRule
{
    public const string Rule = "score-grade";

    private static readonly (decimal From, string Name)[] Bands = [(90, "优"), (80, "良"), (60, "中"), (0, "差")];

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('分', StringComparison.Ordinal)))
            foreach (Match match in Graded().Matches(passage.Plain)) Judge(passage, match, verdicts);
    }

    /// <summary>The grade of a score out of 100.</summary>
    public static string NameOf(decimal score) => Bands.First(b => score >= b.From).Name;

    private static void Judge(Passage of, Match match, Verdicts verdicts)
    {
        var score = decimal.Parse(match.Groups["score"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var said = match.Groups["grade"];
        if (score > 100) return;
        var due = NameOf(score);
        if (said.Value[0] == due[0]) verdicts.Hold(Rule, of.PlaceOf(said.Index), $"{match.Groups["score"].Value}→{due}");
        else verdicts.Find(new(Rule, Severity.Warning, of.PlaceOf(said.Index), of.Quote(Clauses.Start(of.Plain, said.Index), said.Index + said.Length, said.Index), due, said.Value, $"得分 {match.Groups["score"].Value} 分在“{due}”的一档，写的是“{said.Value}”。"));
    }

    [GeneratedRegex(@"(?:得分|总分|评分|分数)(?:分别)?(?:为|是|:)? ?(?<score>\d{1,3}(?:\.\d+)?) ?分[^。\n]{0,90}?(?:等级|等次|评级|档次|结果)(?:评定|评价)?(?:均|都)?(?:为|是|:)? ?[“""']?(?<grade>优秀?|良好?|中等?|较?差)(?=[”""'，,。；;）)]|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Graded();
}
