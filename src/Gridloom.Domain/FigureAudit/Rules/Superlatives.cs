using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Who is highest or lowest, and how many are above the average, against the table that tells it: 执行率最高的是甲（58%） (最值与排名).</summary>
internal sealed partial class Superlatives : IAuditRule
{
    private static readonly string[] Least = ["最低", "最小", "最少"];

    /// <summary>One row of a table with its value in the column that is spoken of.</summary>
    private sealed record Row(string Name, Figure Value);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.AsSpan().IndexOfAny('最', '均') >= 0))
        {
            var what = "";
            foreach (Match match in Best().Matches(passage.Plain))
            {
                // 执行率最高的是甲；最低的是乙.
                if (match.Groups["what"].Success) what = match.Groups["what"].Value;
                if (what.Length > 0) Check((passage, match), what, subject.Tables, verdicts);
            }

            foreach (Match match in Above().Matches(passage.Plain)) Count((passage, match), subject.Tables, verdicts);
        }
    }

    private static void Check((Passage Of, Match Match) said, string what, IReadOnlyList<AuditTable> tables, Verdicts verdicts)
    {
        var (name, least) = (PlainText.Label(said.Match.Groups["name"].Value).Trim('“', '”'), Least.Contains(said.Match.Groups["way"].Value));
        var value = Figures.Alone(said.Match.Groups["v"].Value) is { } v ? v.Number : (decimal?)null;
        var told = tables.SelectMany(t => Columns(t, what).Select(c => Rows(t, c, name))).Where(r => r.Count > 2).Select(r => (Own: r.Find(x => x.Name == name)!, Most: least ? r.MinBy(x => x.Value.Number)! : r.MaxBy(x => x.Value.Number)!)).ToList();
        // Where two columns tell of it the value says which is meant; without it nobody knows.
        if (told.Count > 1 && told.FindAll(t => t.Own.Value.Number == value) is { Count: > 0 } meant) told = meant;
        if (told.Count == 0 || (told.Count > 1 && !told.Exists(t => t.Own.Value.Number == t.Most.Value.Number))) return;
        var place = said.Of.PlaceOf(said.Match.Index);
        if (told.Exists(t => t.Own.Value.Number == t.Most.Value.Number)) verdicts.Hold(ProseTotals.Rule, place, $"{what}{said.Match.Groups["way"].Value}:{name}");
        else verdicts.Find(new(ProseTotals.Rule, Severity.Warning, place, said.Of.Quote(said.Match.Index, said.Match.Index + said.Match.Length, said.Match.Index), told[0].Most.Name, name, $"表中{what}{said.Match.Groups["way"].Value}的是{told[0].Most.Name}（{told[0].Most.Value}），{name}是 {told[0].Own.Value}。"));
    }

    // 4 个街道高于平均: the average is the rate of the row of all.
    private static void Count((Passage Of, Match Match) said, IReadOnlyList<AuditTable> tables, Verdicts verdicts)
    {
        var (match, number) = (said.Match, Numerals.Read(said.Match.Groups["n"].Value));
        var counts = tables.Select(t => Over(t, match)).OfType<int>().Distinct().ToList();
        if (counts is not [var count] || number == 0) return;
        var place = said.Of.PlaceOf(match.Index);
        if (count == number) verdicts.Hold(ProseTotals.Rule, place, $"{count}={number}");
        else verdicts.Find(new(ProseTotals.Rule, Severity.Warning, place, said.Of.Quote(match.Index, match.Index + match.Length, match.Index), $"{count}", match.Groups["n"].Value, $"表中{match.Groups["what"].Value}{match.Groups["way"].Value}平均的有 {count} 个，写的是 {match.Groups["n"].Value} 个。"));
    }

    private static int? Over(AuditTable table, Match match)
    {
        var column = Column(table, match.Groups["what"].Value);
        if (column < 0 || !Rate().IsMatch(table.Heading(column))) return null;
        var named = Named(table, column, match.Groups["noun"].Value);
        if (named.Count < 3 || table.Body.Where(r => Total().IsMatch(AuditTable.Label(r, 0))).Select(r => AuditTable.Number(r, column)).OfType<Figure>().ToList() is not [var average]) return null;
        return named.Count(r => match.Groups["way"].Value == "低于" ? r.Value.Number < average.Number : r.Value.Number > average.Number);
    }

    private static List<Row> Named(AuditTable table, int column, string noun) =>
        [.. table.Body.Where(r => AuditTable.Label(r, 0).EndsWith(noun, StringComparison.Ordinal) && !Total().IsMatch(AuditTable.Label(r, 0))).Select(r => (Name: AuditTable.Label(r, 0), Value: AuditTable.Number(r, column))).Where(r => r.Value is not null).Select(r => new Row(r.Name, r.Value!.Value))];

    // The rows that stand beside the named one; none where it stands more than once, or where some are parts of others.
    private static List<Row> Rows(AuditTable table, int column, string name)
    {
        if (Enumerable.Range(0, table.Width).FirstOrDefault(c => c != column && table.Body.Any(r => AuditTable.Label(r, c) == name), -1) is not (>= 0 and var names)) return [];
        var rows = table.Body.Select(r => (Name: AuditTable.Label(r, names), Value: AuditTable.Number(r, column))).Where(r => r.Name.Length > 1 && r.Value is not null && !Total().IsMatch(r.Name)).Select(r => new Row(r.Name, r.Value!.Value)).ToList();
        return rows.DistinctBy(r => r.Name).Count() == rows.Count && !rows.Exists(r => Ranked().IsMatch(r.Name)) && rows.Exists(r => r.Name == name) ? rows : [];
    }

    private static int Column(AuditTable table, string what) => Columns(table, what) is [var only] ? only : -1;

    // The columns that bear the name: 受理量 is 受理数, 执行率 is 1-7月执行率.
    private static List<int> Columns(AuditTable table, string what)
    {
        var word = Ending().Replace(what, "");
        return [.. Enumerable.Range(0, table.Width).Where(c => word.Length > 1 && Ending().Replace(Leaf(table.Heading(c)), "") is { Length: > 1 } leaf && (word.EndsWith(leaf, StringComparison.Ordinal) || leaf.EndsWith(word, StringComparison.Ordinal)))];
    }

    private static string Leaf(string heading) => heading.Split('/')[^1].Split('(')[0];

    [GeneratedRegex("(?:数|量|额|情况)$", RegexOptions.None, 1000)]
    private static partial Regex Ending();

    [GeneratedRegex("合计|小计|总计|共计|平均|^全|其中|^总", RegexOptions.None, 1000)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,2}、|\(|\d{1,2}[.、])", RegexOptions.None, 1000)]
    private static partial Regex Ranked();

    [GeneratedRegex("率|分|度|占比", RegexOptions.None, 1000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?<what>[\u4e00-\u9fff]{2,8})?(?<way>最高|最低|最大|最小|最多|最少)的(?:[\u4e00-\u9fff]{2,4})?[是为](?<name>[\u4e00-\u9fff“”]{2,24}?)(?=[，,(;。、]|\d|$)(?:[(，,] ?[为达]? ?(?<v>\d[\d,.]*) ?%)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Best();

    [GeneratedRegex(@"从(?<what>[\u4e00-\u9fff]{2,10})看，(?:[^。;\d]{0,6}有)?(?<n>\d{1,3}|[一两二三四五六七八九十]{1,2}) ?个(?<noun>街道|社区|镇街|单位|部门|项目|镇|村)(?:的)?(?<way>高于|低于|超过)(?:全[区市街镇县])?平均", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Above();
}
