using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>One document cited under different issuers or numbers (引文).</summary>
internal sealed partial class Citations : IAuditRule
{
    public const string Rule = "citation";

    private const int ShortestTitle = 10;

    private sealed record Cited(Passage Of, Match Match, string Title, string Issuer, string Number);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        var cited = subject.Passages.Where(p => p.Plain.Contains('《', StringComparison.Ordinal)).SelectMany(p => Documents().Matches(p.Plain).Select(m => Read(p, m))).Where(c => c.Title.Length >= ShortestTitle);
        foreach (var same in cited.GroupBy(c => c.Title, StringComparer.Ordinal).Where(g => g.Count() > 2))
        {
            Differ(same, c => c.Issuer, "发文单位", verdicts);
            Differ(same, c => c.Number, "文号", verdicts);
        }
    }

    private static Cited Read(Passage of, Match match) => new(of, match, Bare(match.Groups["title"].Value), Bare(match.Groups["issuer"].Value), Bare(match.Groups["number"].Value).Replace('〔', '[').Replace('〕', ']').Replace('(', '[').Replace(')', ']'));

    private static string Bare(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c) && c is not ('、' or '，' or ',' or '“' or '”' or '"')));

    private static void Differ(IGrouping<string, Cited> same, Func<Cited, string> part, string what, Verdicts verdicts)
    {
        var said = same.Where(c => part(c).Length > 0).GroupBy(part, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ToList();
        if (said.Count < 2) return;
        // Two offices that issue one document are those of one place; else the way that most have is the usual one, unless it is not more than another.
        var usual = said.Find(g => OnePlace(g.Key)) ?? said[0];
        var expected = OnePlace(usual.Key) || usual.Count() > said[1].Count() ? usual.Key : "";
        foreach (var others in said.Where(g => g != usual))
            if (others.First() is var other) verdicts.Find(new(Rule, Severity.Warning, other.Of.PlaceOf(other.Match.Index), other.Of.Quote(other.Match.Index, other.Match.Index + other.Match.Length, other.Match.Index), expected, others.Key, $"《{same.Key}》的{what}有几种写法：“{usual.Key}”{usual.Count()} 处，“{others.Key}”{others.Count()} 处。"));
    }

    private static bool OnePlace(string issuers) => Offices().Match(issuers) is { Success: true } match && match.Groups["party"].Value == match.Groups["government"].Value;

    [GeneratedRegex("^中共(?<party>.{2,12}?)委办公室(?<government>.{2,12}?)人民政府办公室$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Offices();

    [GeneratedRegex(@"(?<issuer>[\u4e00-\u9fff 、]{4,44}?)?(?:关于)?(?:联合)?印发 ?《(?<title>[^《》]{6,60})》 ?的?通知》?(?:[(（] ?(?<number>[\u4e00-\u9fff]{2,8} ?[\[〔(]20\d\d[\]〕)] ?\d+ ?号))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Documents();
}
