using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Names of districts and of units that differ by a character from what the document calls them elsewhere (区名与单位名).</summary>
internal sealed partial class PlaceNames(AuditLists lists) : IAuditRule
{
    public const string DistrictRule = "district-name";
    public const string UnitRule = "unit-name";

    // So much rarer a misspelling is than the name itself.
    private const int Rarer = 3;
    private const int ShortestUnit = 10;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        Districts(subject, verdicts);
        Units(subject, verdicts);
    }

    private void Districts(AuditSubject subject, Verdicts verdicts)
    {
        var said = subject.Passages.SelectMany(p => District().Matches(p.Plain).Select(m => (Of: p, Match: m, Name: m.Groups["name"].Value))).ToList();
        var counts = said.CountBy(s => s.Name).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        if (counts.Count == 0 || counts.MaxBy(c => c.Value) is not { Value: > 1 } own) return;
        var known = lists.Districts.Values.FirstOrDefault(names => names.Contains(own.Key)) ?? [];
        foreach (var (of, match, name) in said.Where(s => s.Name != own.Key && !known.Contains(s.Name) && Differ(s.Name, own.Key) == 1 && counts[s.Name] * Rarer <= own.Value))
            verdicts.Find(new(DistrictRule, Severity.Error, of.PlaceOf(match.Groups["name"].Index), of.Quote(match.Groups["name"].Index, Math.Min(of.Plain.Length, Clauses.End(of.Plain, match.Index + match.Length)), match.Groups["name"].Index), own.Key, name, $"全文说的是{own.Key}，这里写成{name}。"));
    }

    private static int Differ(string a, string b) => a.Length == b.Length ? a.Zip(b).Count(p => p.First != p.Second) : int.MaxValue;

    // Cells that name a unit and nothing else.
    private static void Units(AuditSubject subject, Verdicts verdicts)
    {
        var said = subject.Passages.Where(p => p.Plain.Length < 40 && Unit().IsMatch(PlainText.Label(p.Plain))).Select(p => (Of: p, Name: Bare().Replace(PlainText.Label(p.Plain), ""))).Where(s => s.Name.Length >= ShortestUnit).ToList();
        var names = said.CountBy(s => s.Name).OrderByDescending(c => c.Value).ToList();
        foreach (var (order, rare) in names.Index().Skip(1))
            if (names.Take(order).FirstOrDefault(n => Distance(n.Key, rare.Key) <= 2) is { Key: { } usual } && !OneAboveOther(usual, rare.Key))
                foreach (var (of, name) in said.Where(s => s.Name == rare.Key)) verdicts.Find(new(UnitRule, Severity.Warning, of.Place, of.Text.Trim(), usual, name, $"同一单位在别处写作“{usual}”。"));
    }

    // 市 and 区 above one another are two units, not two spellings.
    private static bool OneAboveOther(string a, string b) => a.Replace("区", "", StringComparison.Ordinal) == b || b.Replace("区", "", StringComparison.Ordinal) == a;

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2) return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++) (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }

    [GeneratedRegex(@"(?:(?<=^|[市“”《》（(、，,。；;：:\s>的]|中共|全力建设平安|通过开展|我国)|(?<=州市|圳市))(?<name>[\u4e00-\u9fff]{2}区)(?!别|分|域|块|间|划)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex District();

    [GeneratedRegex("^(?:(?:部门|单位)名称:)?(?:中共|[\\u4e00-\\u9fff]{2,3}市)[\\u4e00-\\u9fff]{4,30}(?:委员会|办公室|管理局|管理中心|人民政府|街道办事处|局|中心)(?:\\(.{2,4}\\))?$", RegexOptions.None, 1000)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^(?:部门|单位)名称:|\(.{2,4}\)$", RegexOptions.None, 1000)]
    private static partial Regex Bare();
}
