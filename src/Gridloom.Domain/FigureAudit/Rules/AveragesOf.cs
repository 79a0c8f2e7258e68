using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>An average of named things, and one of numbers that are listed: 960 个网格…平均每个网格 104 宗; 三个项目分别为…，平均 98 分 (按对象平均).</summary>
internal sealed partial class AveragesOf : IAuditRule
{
    // What is off by more is an average of something else.
    private const decimal Near = 0.4m;
    private const decimal About = 0.05m;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains("平均", StringComparison.Ordinal)))
        {
            var sentences = Sentence.WithNumbers(passage).ToList();
            foreach (var sentence in sentences)
            {
                var told = sentences.TakeWhile(s => s.Start <= sentence.Start).SelectMany(s => s.Figures).Where(f => f.Role == Role.Plain).Select(f => f.Figure).ToList();
                foreach (Match match in Each().Matches(sentence.Text)) Check((sentence, match), told, verdicts);
                foreach (Match match in Listed().Matches(sentence.Text)) List(sentence, match, verdicts);
            }
        }
    }

    private static void Check((Sentence Of, Match Match) said, List<Figure> told, Verdicts verdicts)
    {
        var (of, match) = said;
        if (of.At(match.Groups["a"]) is not { Number: > 0, Unit.Length: > 0, IsPercent: false } average) return;
        var counts = told.FindAll(f => f.End <= average.Start && f is { Number: > 0, IsMoney: false, IsPercent: false } && Counts(of.Of.Plain, f, match.Groups["noun"].Value));
        var wholes = told.FindAll(f => f.End <= of.Start + match.Index && !counts.Contains(f) && (average.IsMoney ? f.IsMoney : f.Unit == average.Unit) && f.Value.Value > average.Value.Value);
        if (counts.Count == 0 || wholes.Count == 0) return;
        var ways = counts.SelectMany(c => wholes.Select(w => (Whole: w, Count: c))).ToList();
        var fits = ways.FindIndex(w => Value(w).MayBe(Printed(average)));
        if (fits < 0 && match.Groups["what"] is { Success: true, Value: [_, _, ..] what }) ways = ways.FindAll(w => Label(of.Of.Plain, w.Whole).Contains(what[..2], StringComparison.Ordinal));
        if (fits < 0 && (ways.Count != 1 || Off(ways[0], average) > Near || (match.Value.Contains('约', StringComparison.Ordinal) && Off(ways[0], average) < About))) return;
        var (whole, count) = ways[Math.Max(fits, 0)];
        // It was divided, so it was rounded, even where it counts things.
        var expected = average.Print(whole.Value.Value / count.Number);
        if (fits >= 0) verdicts.Hold(Averages.Rule, of.Of.PlaceOf(average.Start), $"{whole.Printed}/{count.Printed}={average}");
        else verdicts.Find(new(Averages.Rule, Severity.Warning, of.Of.PlaceOf(average.Start), of.Of.Quote(of.Start + match.Index, average.End, average.Start), expected, average.ToString(), $"{whole}/{count}={expected}，写的是 {average}。"));
    }

    private static Rounded Value((Figure Whole, Figure Count) way) => new(way.Whole.Value.Value / way.Count.Number, way.Whole.Value.Half / way.Count.Number);

    private static decimal Off((Figure Whole, Figure Count) way, Figure average) => Math.Abs(Value(way).Value - average.Value.Value) / Value(way).Value;

    private static Rounded Printed(Figure average) => Rounded.Printed(average.Number, average.Decimals) * (average.IsMoney ? average.Yuan : 1);

    // 960 个网格, 18.6 平方公里, 点位 390 个.
    private static bool Counts(string plain, Figure figure, string noun) =>
        figure.Unit == noun || plain[figure.End..].TrimStart().StartsWith(noun, StringComparison.Ordinal) || Label(plain, figure).TrimEnd().EndsWith(noun, StringComparison.Ordinal);

    private static string Label(string plain, Figure figure) => plain[Clauses.Start(plain, figure.Start)..figure.Start];

    // 三个项目分别为 99 分、97 分、96 分，平均 97 分.
    private static void List(Sentence sentence, Match match, Verdicts verdicts)
    {
        if (sentence.At(match.Groups["a"]) is not { Unit.Length: > 0 } average) return;
        var parts = sentence.Figures.FindAll(f => f.Role == Role.Plain && f.Figure.Unit == average.Unit && f.Figure.Start > sentence.Start + match.Groups["n"].Index && f.Figure.End <= average.Start).ConvertAll(f => f.Figure);
        if (parts.Count < 2 || parts.Count != Numerals.Read(match.Groups["n"].Value)) return;
        var due = Rounded.Sum(parts.Select(p => p.Value)).Value / parts.Count;
        new Claim(Averages.Rule, sentence.Of, parts[0].Start, average).Judge(Rounded.Exact(due), $"({string.Join('+', parts.Select(p => p.Printed))})/{parts.Count}", verdicts);
    }

    [GeneratedRegex(@"平均每(?<c>[个名家座条处所支辆台户])?(?<noun>平方公里|公里|[\u4e00-\u9fff]{2,6}?)(?<what>(?:受理|上报|配备|采集|办理|处置|服务|发放|承担|管理|负责|接待|召开)[\u4e00-\u9fff]{0,6})?(?:为|约|达|有)? ?(?<a>\d[\d,.]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Each();

    [GeneratedRegex(@"(?<n>[两二三四五六七八九十]|\d{1,2}) ?个[^。;，,\d]{1,16}分别[为是].{4,400}?平均(?:得分|分)?(?:为|是)? ?(?<a>\d[\d,.]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listed();
}
