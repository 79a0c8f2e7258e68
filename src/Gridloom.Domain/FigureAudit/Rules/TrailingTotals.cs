using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A list with its sum behind it: 3 月下达 8 万元，6 月下达 7 万元，合计 15 万元; 专职 6 名、兼职 12 名，共 18 名 (后置合计).</summary>
internal sealed partial class TrailingTotals : IAuditRule
{
    // A list of which the begin is not sure is only doubted when it comes as near as this part of the sum.
    private const decimal Far = 0.3m;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages)
            foreach (var sentence in Sentence.WithNumbers(passage))
            {
                foreach (Match match in Sums().Matches(sentence.Text)) Check(sentence, match, verdicts);
                foreach (Match match in OfOneKind().Matches(sentence.Text)) Kind(sentence, match, verdicts);
            }
    }

    // 行政编制 32 人，事业编制 18 人，编制合计 50 人: what bears the name of the sum is a part of it.
    private static void Kind(Sentence sentence, Match match, Verdicts verdicts)
    {
        var total = sentence.Figures.Find(f => f.Figure.Start >= sentence.Start + match.Groups["n"].Index).Figure;
        var parts = sentence.Figures.FindAll(f => f.Figure.End <= sentence.Start + match.Index && f.Role == Role.Plain && f.Figure.Unit == total.Unit && sentence.Depth(f.Figure.Start) == sentence.Depth(total.Start) && sentence.Of.Plain[sentence.Start..f.Figure.Start].TrimEnd().EndsWith(match.Groups["name"].Value, StringComparison.Ordinal)).ConvertAll(f => f.Figure);
        if (parts.Count > 1) Rules.Sums.Judge(new(PartsInProse.Rule, sentence.Of, total, parts) { Doubtful = true, From = Clauses.Start(sentence.Of.Plain, parts[0].Start) }, verdicts);
    }

    // Each clause of the list holds one number of the kind, and nothing else: then nothing was left out.
    private static void Check(Sentence sentence, Match match, Verdicts verdicts)
    {
        var at = sentence.Start + match.Index;
        if (sentence.Figures.Find(f => f.Figure.Start >= at).Figure is not { Unit.Length: > 0 } total || (!total.IsMoney && total.Decimals > 0)) return;
        var opened = sentence.Of.Plain.LastIndexOfAny([':', '；', ';', '(', '\n'], Math.Max(at - 1, 0));
        var start = Math.Max(sentence.Start, opened + 1);
        if (sentence.Depth(at) != sentence.Depth(start)) return;
        var (parts, whole) = Listed(sentence, (start, at), total);
        if (parts.Count < 2 || OfOthers(sentence.Of.Plain, total, parts) || sentence.Of.Plain[parts[^1].End..at].Contains('等', StringComparison.Ordinal)) return;
        // What stands before may be the whole of what follows it.
        var sum = Rounded.Sum(parts.Select(p => p.Value));
        var nested = parts[0].Value.Value >= Rounded.Sum(parts.Skip(1).Select(p => p.Value)).Value && !sum.Prints(total.Value);
        if ((nested && parts.Count > 2) || (!whole && Math.Abs(sum.Value - total.Value.Value) > total.Value.Value * Far)) return;
        Rules.Sums.Judge(new(PartsInProse.Rule, sentence.Of, total, parts) { Doubtful = true, From = Clauses.Start(sentence.Of.Plain, parts[0].Start) }, verdicts);
    }

    // 2 个街道、2 个镇，共 61 个社区: what is counted is something else.
    private static bool OfOthers(string plain, Figure total, List<Figure> parts) =>
        total.Unit == "个" && Noun().Match(plain, total.End) is { Success: true } noun && !parts.Exists(p => plain.AsSpan(p.End).TrimStart().StartsWith(noun.Value, StringComparison.Ordinal));

    // The clauses right before the sum that are alike, and whether they are all back to the colon; where they are not, the last ones that come nearest to it.
    private static (List<Figure> Parts, bool Whole) Listed(Sentence sentence, (int Start, int At) list, Figure total)
    {
        var (parts, end) = (new List<Figure>(), list.At);
        while (end > list.Start)
        {
            var from = Clauses.ListedStart(sentence.Of.Plain, list.Start, end);
            if (!string.IsNullOrWhiteSpace(sentence.Of.Plain[from..end]))
            {
                if (sentence.Figures.FindAll(f => f.Figure.Start >= from && f.Figure.End <= end && Alike(f.Figure, total)) is not [{ Role: Role.Plain, Figure: var one }]) break;
                // What should be there is none of what is.
                if (parts.Count > 1 && Planned().IsMatch(sentence.Of.Plain[from..end])) return (parts, true);
                parts.Insert(0, one);
            }

            end = from - 1;
        }

        if (end <= list.Start || parts.Count < 2) return (parts, parts.Count > 1);
        return (Enumerable.Range(0, parts.Count - 1).Select(skip => parts[skip..]).MinBy(way => Math.Abs(Rounded.Sum(way.Select(p => p.Value)).Value - total.Value.Value))!, false);
    }

    private static bool Alike(Figure one, Figure other) => one.IsMoney ? other.IsMoney : one.Unit == other.Unit;

    [GeneratedRegex(@"[，,、；;] ?(?<name>[\u4e00-\u9fff]{2,4})(?:合计|总计|共计) ?(?<n>\d[\d,]*) ?[人名辆台个]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfOneKind();

    [GeneratedRegex(@"\G[\u4e00-\u9fff]{2}", RegexOptions.None, 1000)]
    private static partial Regex Noun();

    [GeneratedRegex("编制|核定|应有|计划|目标", RegexOptions.None, 1000)]
    private static partial Regex Planned();

    [GeneratedRegex(@"[，,、] ?(?:[^\d，,、。；;()]{0,8}?(?:合计|共计|总计)|共)(?:为|约)? ?(?=\d)", RegexOptions.None, 1000)]
    private static partial Regex Sums();
}
