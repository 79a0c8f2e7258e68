using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A number of points or of units against those that follow: 有以下四点：一是…；二是…；三是… (列举与个数).</summary>
internal sealed partial class ListedPoints : IAuditRule
{
    private const string Ordinals = "一二三四五六七八九";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages)
        {
            foreach (Match match in Points().Matches(passage.Plain)) Judge(passage, match, [.. Counts(passage.Plain[match.Index..])], verdicts);
            foreach (Match match in Units().Matches(passage.Plain)) Judge(passage, match, Listed(match.Groups["list"].Value), verdicts);
        }
    }

    // 一是, 二是, …: how far they go without a gap.
    private static IEnumerable<int> Counts(string text)
    {
        // A second 一是 begins another list.
        var again = text.IndexOf("一是", text.IndexOf("一是", StringComparison.Ordinal) + 1, StringComparison.Ordinal);
        if (again > 0) text = text[..again];
        var (count, at) = (0, 0);
        while (count < Ordinals.Length && text.IndexOf($"{Ordinals[count]}是", at, StringComparison.Ordinal) is >= 0 and var next) (count, at) = (count + 1, next);
        yield return count;
    }

    // What is joined by 和 may be two names or one.
    private static List<int> Listed(string list)
    {
        var names = Brackets().Replace(list, "").Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. Enumerable.Range(names.Length, 1 + names.Sum(n => And().Count(n)))];
    }

    private static void Judge(Passage of, Match match, List<int> listed, Verdicts verdicts)
    {
        var (said, place) = (Numerals.Read(match.Groups["n"].Value), of.PlaceOf(match.Index));
        if (said == 0 || listed[0] == 0) return;
        if (listed.Contains(said)) verdicts.Hold(Quantities.ListRule, place, $"{said}={said}");
        else verdicts.Find(new(Quantities.ListRule, Severity.Warning, place, of.Quote(Clauses.Start(of.Plain, match.Index), match.Index + match.Length, match.Index), $"{listed[0]}", match.Groups["n"].Value, $"写的是 {match.Groups["n"].Value}，列出的有 {listed[0]}。"));
    }

    [GeneratedRegex(@"(?<![\d一二三四五六七八九十第])(?<n>[两二三四五六七八九]|[2-9]) ?(?:个方面|方面|点|项|条|个)[^。;:，,\d]{0,8}[:，,] ?(?=一是)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Points();

    [GeneratedRegex(@"(?:单位|机构|站所|科室)(?:共有|共计|共)? ?(?<n>\d{1,2}|[一两二三四五六七八九十]{1,2}) ?[个家](?::|，(?:分别是|分别为|包括|即):?)(?<list>[^。;，,:等\d\n]{4,400})(?=。|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Units();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.None, 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex("[和及与]", RegexOptions.None, 1000)]
    private static partial Regex And();
}
