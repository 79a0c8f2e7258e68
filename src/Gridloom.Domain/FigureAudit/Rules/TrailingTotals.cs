using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A list with its sum behind it: 3 月下达 8 万元，6 月下达 7 万元，合计 15 万元; 专职 6 名、兼职 12 名，共 18 名 (后置合计).</summary>
internal sealed partial class TrailingTotals : IAuditRule
{
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

    // Each clause back to the colon must hold one number of the kind, and nothing else: then nothing was left out.
    private static void Check(Sentence sentence, Match match, Verdicts verdicts)
    {
        var at = sentence.Start + match.Index;
        if (sentence.Figures.Find(f => f.Figure.Start >= at).Figure is not { Unit.Length: > 0 } total || (!total.IsMoney && total.Decimals > 0)) return;
        var opened = sentence.Of.Plain.LastIndexOfAny([':', '；', ';', '(', '\n'], Math.Max(at - 1, 0));
        var start = Math.Max(sentence.Start, opened + 1);
        if (sentence.Depth(at) != sentence.Depth(start)) return;
        var parts = sentence.Figures.FindAll(f => f.Figure.Start >= start && f.Figure.End <= at && Alike(f.Figure, total));
        var clauses = sentence.Of.Plain[start..at].Split(['，', ',', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length;
        if (parts.Count < 2 || parts.Count != clauses || parts.Exists(p => p.Role != Role.Plain)) return;
        if (sentence.Of.Plain[parts[^1].Figure.End..at].Contains('等', StringComparison.Ordinal)) return;
        // What stands before may be the whole of what follows it.
        var sum = Rounded.Sum(parts.Select(p => p.Figure.Value));
        var nested = parts[0].Figure.Value.Value >= Rounded.Sum(parts.Skip(1).Select(p => p.Figure.Value)).Value && !sum.Prints(total.Value);
        if (nested && parts.Count > 2) return;
        Rules.Sums.Judge(new(PartsInProse.Rule, sentence.Of, total, parts.ConvertAll(p => p.Figure)) { Doubtful = true, From = Clauses.Start(sentence.Of.Plain, parts[0].Figure.Start) }, verdicts);
    }

    private static bool Alike(Figure one, Figure other) => one.IsMoney ? other.IsMoney : one.Unit == other.Unit;

    [GeneratedRegex(@"[，,、；;] ?(?<name>[\u4e00-\u9fff]{2,4})(?:合计|总计|共计) ?(?<n>\d[\d,]*) ?[人名辆台个]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfOneKind();

    [GeneratedRegex(@"[，,、] ?(?:合计|共计|总计|共)(?:为|约)? ?(?=\d)", RegexOptions.None, 1000)]
    private static partial Regex Sums();
}
