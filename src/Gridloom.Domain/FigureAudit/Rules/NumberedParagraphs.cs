using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A paragraph that announces a list by its total, against the first amount of each numbered paragraph below (总额与分段列项).</summary>
internal sealed partial class NumberedParagraphs : IAuditRule
{
    public const string Rule = "listed-total";

    /// <summary>One thing told twice in the text with different amounts.</summary>
    public const string TwiceRule = "told-twice";

    private static readonly string[] Kinds = ["h", "c", "d", "b"];

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        for (var at = 0; at < subject.Paragraphs.Count; at++)
            if (Announces().IsMatch(subject.Paragraphs[at].Plain)) Check(subject.Paragraphs[at], subject.Paragraphs.Skip(at + 1), verdicts);
        Twice(subject, verdicts);
    }

    private static void Check(Passage of, IEnumerable<Passage> below, Verdicts verdicts)
    {
        var parts = Listed(below);
        if (parts.Count < 2) return;
        // What is taken apart may be told anywhere before the list; that it is not, only its last sentence can say.
        var sum = Rounded.Sum(parts.Select(p => p.Value));
        if (Money(of).Find(t => sum.Prints(t.Value)) is { Unit: not null } whole) Sums.Judge(new(Rule, of, whole, parts) { What = "以下各项" }, verdicts);
        else if ((Sentence.In(of)[^1] is var last && Money(of, last) is { Count: > 0 } own ? own : Said(of)) is [var total]) Sums.Judge(new(Rule, of, total, parts) { What = "以下各项" }, verdicts);
    }

    // 支出总计 100 万元。包括：
    private static List<Figure> Said(Passage of) => Sentence.In(of) is [.., var before, _] ? Money(of, before) : [];

    private static List<Figure> Listed(IEnumerable<Passage> below)
    {
        var (parts, kind) = (new List<Figure>(), -1);
        foreach (var paragraph in below)
        {
            if (Part().IsMatch(paragraph.Plain)) break;
            var mark = Numbered().Match(paragraph.Plain);
            var rank = mark.Success ? Array.FindIndex(Kinds, k => mark.Groups[k].Success) : int.MaxValue;
            // Between the items only what goes on about one of them may stand; what is numbered as above them is no item.
            if (kind >= 0 && rank > kind) continue;
            if (!mark.Success) continue;
            if (kind >= 0 && rank < kind) break;
            kind = rank;
            if (Numerals.Read(mark.Groups[Kinds[kind]].Value) != parts.Count + 1 || Money(paragraph) is not [var first, ..]) break;
            parts.Add(first);
        }

        return parts;
    }

    private static List<Figure> Money(Passage passage, Sentence? within = null) => [.. (within is null ? Sentence.WithNumbers(passage) : [within]).SelectMany(s => s.Figures).Where(f => f.Figure.IsMoney && f.Role == Role.Plain).Select(f => f.Figure)];

    // 人员支出 244 万元 here and 人员支出 250 万元 there.
    private static void Twice(AuditSubject subject, Verdicts verdicts)
    {
        var said = subject.Paragraphs.SelectMany(p => Told().Matches(p.Plain).Select(m => (Of: p, Match: m, Name: PlainText.Label(m.Groups["name"].Value), Figure: Figures.In(m.Value)[^1], Fund: Funds().Matches(p.Plain[..m.Index]).LastOrDefault()?.Value ?? "", Whole: Sentence.WholeBefore(p, m.Index))));
        // What one fund pays is no more than a part of all.
        foreach (var same in said.GroupBy(s => (s.Name, s.Fund)).Where(g => g.Count() > 1))
        {
            // 本级预算 100 万元，包括 …；中心预算 50 万元，包括 …: each unit has its own.
            if (same.Select(s => s.Whole).OfType<decimal>().Distinct().Count() > 1) continue;
            var first = same.First();
            foreach (var again in same.Skip(1))
            {
                var place = again.Of.PlaceOf(again.Match.Index);
                if (again.Figure.Value.Prints(first.Figure.Value) || first.Figure.Value.Prints(again.Figure.Value)) verdicts.Hold(TwiceRule, place, $"{same.Key.Name}:{again.Figure}={first.Figure}");
                else verdicts.Find(new(TwiceRule, again.Figure.Value.MayBe(first.Figure.Value) ? Severity.Note : Severity.Warning, place, again.Of.Quote(again.Match.Index, again.Match.Index + again.Match.Length, again.Match.Index), first.Figure.ToString(), again.Figure.ToString(), $"“{same.Key.Name}”前面是 {first.Figure}，这里是 {again.Figure}。"));
            }
        }
    }

    [GeneratedRegex(@"(?:包括|如下|构成|以下[^。:：]{0,8})[:：]\s*$", RegexOptions.None, 1000)]
    private static partial Regex Announces();

    // From the outermost: 一、 (一) 1. (1)
    [GeneratedRegex(@"^\s*(?:(?<h>[一二三四五六七八九十]{1,2})、|\((?<c>[一二三四五六七八九十]{1,2})\)|(?<d>\d{1,2})[.、．](?!\d)|\((?<b>\d{1,2})\))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*(?:#|第[一二三四五六七八九十]+部分)", RegexOptions.None, 1000)]
    private static partial Regex Part();

    [GeneratedRegex("政府性基金|国有资本经营|一般公共预算|财政拨款", RegexOptions.None, 1000)]
    private static partial Regex Funds();

    // The three kinds of spending that every budget tells, and what each consists of.
    [GeneratedRegex(@"(?:^|[，,、。；;:：)\s])(?<name>(?:人员|公用|项目|基本|离退休人员|对个人和家庭的?补助)支出) ?\d[\d,.]* ?(?:亿元|万元|元)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Told();
}
