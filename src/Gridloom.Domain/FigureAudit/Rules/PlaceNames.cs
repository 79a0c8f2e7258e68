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
        OneUnit(subject, verdicts);
    }

    // 编制单位：甲市乙区城管局 over every table, 甲市丙区城管局 over one: one unit, and another district.
    private static void OneUnit(AuditSubject subject, Verdicts verdicts)
    {
        var said = subject.Passages.SelectMany(p => Full().Matches(p.Plain).Select(m => (Of: p, Match: m, Unit: (m.Groups["city"].Value, m.Groups["unit"].Value), Name: m.Groups["name"].Value)));
        foreach (var unit in said.GroupBy(s => s.Unit).Where(g => g.Count() > Rarer))
            if (unit.CountBy(s => s.Name).OrderByDescending(c => c.Value).ToList() is [var own, ..] names)
                foreach (var (of, match, _, name) in unit.Where(s => s.Name != own.Key && names.Find(n => n.Key == s.Name).Value * Rarer <= own.Value))
                    verdicts.Find(new(DistrictRule, Severity.Error, of.PlaceOf(match.Index), of.Quote(match.Index, match.Index + match.Length, match.Index), own.Key, name, $"全文说的是{own.Key}，这里写成{name}。"));
    }

    private void Districts(AuditSubject subject, Verdicts verdicts)
    {
        var said = subject.Passages.SelectMany(p => District().Matches(p.Plain).Select(m => (Of: p, Match: m, Name: m.Groups["name"].Value))).ToList();
        var counts = said.CountBy(s => s.Name).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        if (counts.Count == 0 || counts.MaxBy(c => c.Value) is not { Value: > 1 } own) return;
        var known = lists.Districts.Values.FirstOrDefault(names => names.Contains(own.Key)) ?? [];
        foreach (var (of, match, name) in said.Where(s => s.Name != own.Key && !known.Contains(s.Name) && Differ(s.Name, own.Key) == 1 && (counts[s.Name] * Rarer <= own.Value || (counts[s.Name] == 1 && IsIssuer(subject, own.Key)))))
            verdicts.Find(new(DistrictRule, counts[name] * Rarer <= own.Value ? Severity.Error : Severity.Warning, of.PlaceOf(match.Groups["name"].Index), of.Quote(match.Groups["name"].Index, Math.Min(of.Plain.Length, Clauses.End(of.Plain, match.Index + match.Length)), match.Groups["name"].Index), own.Key, name, $"全文说的是{own.Key}，这里写成{name}。"));
    }

    // The district that the document is of is named in its first line.
    private static bool IsIssuer(AuditSubject subject, string name) => subject.Passages.Count > 0 && subject.Passages[0].Plain.Contains(name, StringComparison.Ordinal);

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

    [GeneratedRegex(@"(?:(?<=^|[市“”《》（(、，,。；;：:\s>的于]|中共|全力建设平安|通过开展|我国)|(?<=州市|圳市))(?<name>[\u4e00-\u9fff]{2}区)(?!别|分|域|块|间|划)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex District();

    [GeneratedRegex("(?:单位|部门|机构)(?:名称)?: ?(?<city>[\\u4e00-\\u9fff]{2}市)(?<name>[\\u4e00-\\u9fff]{2}区)(?<unit>[\\u4e00-\\u9fff]{2,20}?(?:委员会|办公室|管理局|执法局|服务中心|管理中心|局|中心))(?![\\u4e00-\\u9fff])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Full();

    [GeneratedRegex("^(?:(?:部门|单位)名称:)?(?:中共|[\\u4e00-\\u9fff]{2,3}市)[\\u4e00-\\u9fff]{4,30}(?:委员会|办公室|管理局|管理中心|人民政府|街道办事处|局|中心)(?:\\(.{2,4}\\))?$", RegexOptions.None, 1000)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^(?:部门|单位)名称:|\(.{2,4}\)$", RegexOptions.None, 1000)]
    private static partial Regex Bare();
}
