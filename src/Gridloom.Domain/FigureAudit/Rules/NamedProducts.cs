using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A product told under a name, against the amount that the text gives that name: 平台运维：12 个月×4.6 万元/月 and 平台运维 55.20 万元 (测算与金额).</summary>
internal sealed partial class NamedProducts : IAuditRule
{
    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        var products = subject.Passages.Where(p => p.Plain.AsSpan().IndexOfAny('*', '×') >= 0).SelectMany(p => Products().Matches(p.Plain).Select(m => (Of: p, Match: m))).ToList();
        // A name that two products bear is of two things.
        foreach (var (of, match) in products.GroupBy(p => p.Match.Groups["name"].Value, StringComparer.Ordinal).Where(g => g.DistinctBy(p => p.Match.Groups["sum"].Value).Count() == 1).Select(g => g.First()))
            if (Arithmetic.Read(match.Groups["sum"].Value) is { Money: true } calculated) Check((of, match), calculated, Told(subject, match.Groups["name"].Value), verdicts);
    }

    // Every amount that stands right behind the name.
    private static List<(Passage Of, Figure Figure)> Told(AuditSubject subject, string name) =>
    [
        .. subject.Paragraphs.Where(p => p.Plain.Contains(name, StringComparison.Ordinal)).SelectMany(p => Sentence.WithNumbers(p).SelectMany(s => s.Figures.Where(f => f.Role == Role.Plain && f.Figure.IsMoney)).Select(f => (p, f.Figure)))
            .Where(t => PlainText.Label(t.p.Plain[..t.Figure.Start]).EndsWith(name, StringComparison.Ordinal) && t.p.Plain[Clauses.Start(t.p.Plain, t.Figure.Start)..].Length > 0),
    ];

    private static void Check((Passage Of, Match Match) product, Arithmetic.Result calculated, List<(Passage Of, Figure Figure)> told, Verdicts verdicts)
    {
        // Where the text gives the name two amounts, one of them may be another thing.
        if (told.Count == 0 || told.DistinctBy(t => t.Figure.Value.Value).Count() > 1) return;
        var ((of, match), amount) = (product, told[0].Figure);
        var (place, expected) = (of.PlaceOf(match.Index), amount.Print(calculated.Value));
        if (Rounded.Exact(calculated.Value).MayBe(amount.Value)) verdicts.Hold(PrintedExpressions.Rule, place, $"{calculated.Expression}={expected}");
        else verdicts.Find(new(PrintedExpressions.Rule, Severity.Warning, place, of.Quote(match.Index, match.Index + match.Length, match.Index), expected, amount.ToString(), $"{calculated.Expression}={expected}，正文写的是“{match.Groups["name"].Value}”{amount}。"));
    }

    // 61 万平方米 is no 61.
    [GeneratedRegex(@"(?<=^|[;。\n]|[;。] )(?:\d{1,2}[.、])?(?<name>[\u4e00-\u9fff]{4,16}):(?<sum>(?![^;。]*\d ?万(?!元))(?:[^\d;。=:，,*×]{0,10})\d[^;。=:，,、]{1,40}[*×][^;。=:，,、]{1,40})(?=[;。\n]|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Products();
}
