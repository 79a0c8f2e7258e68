using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>One thing under the names of two years in one form: “2019 年度发布会” and “2020 年度发布会” (名称年份).</summary>
internal sealed partial class NamedYears : IAuditRule
{
    private sealed record Name(Passage Of, Match Match, string Year, string What);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var form in subject.Forms)
        {
            var cells = form.Indicators.SelectMany(i => (Passage?[])[i.NameOf, i.Of, i.Source]).OfType<Passage>().Concat(form.Fields.Values).Distinct();
            var names = cells.SelectMany(c => Quoted().Matches(c.Plain).Select(m => new Name(c, m, m.Groups["y"].Value, PlainText.Label(m.Groups["what"].Value))));
            foreach (var same in names.GroupBy(n => n.What, StringComparer.Ordinal).Where(g => g.Select(n => n.Year).Distinct().Count() > 1)) Differ([.. same], verdicts);
        }
    }

    private static void Differ(List<Name> same, Verdicts verdicts)
    {
        var (first, other) = (same[0], same.Find(n => n.Year != same[0].Year)!);
        var quote = other.Of.Quote(other.Match.Index, other.Match.Index + other.Match.Length, other.Match.Index);
        verdicts.Find(new(NumberedParagraphs.TwiceRule, Severity.Warning, other.Of.PlaceOf(other.Match.Index), quote, first.Year, other.Year, $"同一事项在同一张表里另写作“{first.Of.Quote(first.Match.Index, first.Match.Index + first.Match.Length, first.Match.Index)}”，年份不同。"));
    }

    [GeneratedRegex("(?<=[“《\"])(?<y>20\\d\\d) ?年度? ?(?<what>[\u4e00-\u9fff ]{4,30})(?=[”》\"])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
