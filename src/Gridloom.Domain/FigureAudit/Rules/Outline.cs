using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Forms;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>What a document numbers and announces: lists whose numbers leap, tables that its contents name and that are not there (编号与目录).</summary>
internal sealed partial class Outline : IAuditRule
{
    public const string NumberRule = "list-number";
    public const string TableRule = "table-missing";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages)
        {
            Numbers(passage, [.. CodedIndicators.Numbers(passage)], verdicts);
            Numbers(passage, [.. Items.In(passage.Plain).Select(i => (i.Number, i.Mark))], verdicts);
        }

        Headings(subject, verdicts);
        Tables(subject, verdicts);
    }

    // 五、 behind 三、; a part of its own begins anew.
    private static void Headings(AuditSubject subject, Verdicts verdicts)
    {
        var last = 0;
        foreach (var paragraph in subject.Paragraphs)
        {
            if (Heading().Match(paragraph.Plain) is not { Success: true } match) continue;
            var number = Numerals.Read(match.Groups["n"].Value);
            if (last > 0 && number > last + 1) verdicts.Find(new(NumberRule, Severity.Note, paragraph.Place, paragraph.Quote(match.Index, Math.Min(paragraph.Plain.Length, match.Index + match.Length + 12), match.Index), $"{last + 1}", $"{number}", $"编号从 {last} 到 {number}，跳了号。"));
            last = number;
        }
    }

    private static void Numbers(Passage of, List<(int Number, int At)> items, Verdicts verdicts)
    {
        if (items.Count < 2) return;
        for (var at = 1; at < items.Count; at++)
        {
            var (number, mark) = items[at];
            if (number == items[at - 1].Number + 1 || number == 1) continue;
            verdicts.Find(new(NumberRule, Severity.Note, of.PlaceOf(mark), of.Quote(mark, Clauses.End(of.Plain, Math.Min(of.Plain.Length - 1, mark + 6)), mark), $"{items[at - 1].Number + 1}", $"{number}", $"编号从 {items[at - 1].Number} 到 {number}，{(number <= items[at - 1].Number ? "重了" : "跳了号")}。"));
        }
    }

    // (二) 收入总表 in the contents, and no table of that name.
    private static void Tables(AuditSubject subject, Verdicts verdicts)
    {
        var titles = subject.Tables.Select(t => Bare(t.Title)).Where(t => t.Length > 0).ToList();
        var listed = subject.Paragraphs.Where(p => p.Plain.Length < 60).Select(p => (Of: p, Match: Entry().Match(p.Plain.Trim()))).Where(p => p.Match.Success).ToList();
        if (listed.Count < 3 || titles.Count < 3) return;
        foreach (var (of, match) in listed)
        {
            var name = Bare(PlainText.Label(match.Groups["name"].Value));
            if (titles.Exists(t => t == name || (t.EndsWith(name, StringComparison.Ordinal) && !NameBefore(t[..^name.Length])) || Stem(t) == name)) verdicts.Hold(TableRule, of.Place, name);
            else verdicts.Find(new(TableRule, Severity.Warning, of.Place, of.Text.Trim(), name, "", $"目录列有“{name}”，正文里没有这张表的内容。"));
        }
    }

    // 基本支出总表 is not 支出总表, but 部门收支总表 is 收支总表.
    private static bool NameBefore(string before) => before is not ("部门" or "单位" or "部门(单位)");

    private static string Stem(string title) => title.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? title[..at] : title;

    private static string Bare(string title) => title.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal).Replace("申报表", "表", StringComparison.Ordinal).Replace("(按", "(", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*#*\s*\**(?<n>[一二三四五六七八九十]{1,2})、", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[-*• ]*(?:\([一二三四五六七八九十]{1,2}\)|\d{1,2}[.、]|[一二三四五六七八九十]{1,2}、) ?(?<name>[^\d。；;，,]{3,40}表(?:\([^()]{2,16}\))?)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();
}
