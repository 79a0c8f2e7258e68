using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>
/// Parts that are all there are because of their words: 按采购方式划分 …; 期限内 485 份，超期 37 份; 实有 39 人；实有 15 人；合计 54 人; 印制 …，发放 …、结存 … (分类合计).
/// </summary>
internal sealed partial class Kinds : IAuditRule
{
    // What is further off is a part of something else.
    private const decimal Near = 0.2m;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        var earlier = new List<Sentence>();
        foreach (var passage in subject.Passages)
            foreach (var sentence in Sentence.WithNumbers(passage))
            {
                foreach (Match match in Divided().Matches(sentence.Text)) Division((sentence, match), earlier, verdicts);
                foreach (Match match in InTimeOrLate().Matches(sentence.Text)) Halves(sentence, match, earlier, verdicts);
                foreach (Match match in HandedOut().Matches(sentence.Text)) Stock((sentence, match), earlier, verdicts);
                if (Last().Match(sentence.Text) is { Success: true } last) Repeated(sentence, last, verdicts);
                earlier.Add(sentence);
            }
    }

    private static List<Figure> Plain(Sentence sentence, string unit) => sentence.Figures.FindAll(f => f.Role == Role.Plain && f.Figure.Unit == unit && sentence.Depth(f.Figure.Start) == 0).ConvertAll(f => f.Figure);

    // Each clause between semicolons has one number of the kind.
    private static void Division((Sentence Of, Match Match) said, List<Sentence> earlier, Verdicts verdicts)
    {
        var (of, match) = said;
        var first = of.Figures.Find(f => f.Figure.Start >= of.Start + match.Index + match.Length).Figure;
        if (first is not { Unit: "份" or "个" or "家" or "宗" or "件" or "人" or "名" or "辆" or "台" }) return;
        var parts = Plain(of, first.Unit).FindAll(f => f.Start >= first.Start);
        if (parts.Count < 2 || of.Of.Plain[first.End..of.End].Split(';').Length != parts.Count || of.Text.Contains('等', StringComparison.Ordinal)) return;
        var wholes = earlier.TakeLast(3).SelectMany(s => Plain(s, first.Unit).Where(f => Together().IsMatch(s.Of.Plain[Clauses.Start(s.Of.Plain, f.Start)..f.Start])).Select(f => (Of: s, Figure: f))).ToList();
        if (wholes is [var whole]) new Claim(PartsInProse.Rule, of.Of, first.Start, parts[^1] with { Printed = string.Join('+', parts.Select(p => p.Printed)), Number = parts.Sum(p => p.Number) }).Judge(whole.Figure.Value, $"共 {whole.Figure}，分类", verdicts);
    }

    private static void Halves(Sentence sentence, Match match, List<Sentence> earlier, Verdicts verdicts)
    {
        var (one, other) = (sentence.At(match.Groups["a"]), sentence.At(match.Groups["b"]));
        if (string.IsNullOrEmpty(one.Unit) || one.Unit != other.Unit) return;
        var wholes = earlier.Where(s => s.Of == sentence.Of).Append(sentence).SelectMany(s => Plain(s, one.Unit)).Where(f => f.End <= one.Start).ToList();
        var sum = one.Number + other.Number;
        // What is neither yet is a third part.
        if (wholes.Count == 0 || Open().IsMatch(sentence.Of.Plain) || Plain(sentence, one.Unit).Exists(f => f.Start > other.Start)) return;
        var whole = wholes.Find(w => w.Number == sum) is { Number: > 0 } fits ? fits : wholes.MaxBy(w => w.Number);
        if (Math.Abs(whole.Number - sum) <= whole.Number * Near) Sums.Judge(new(PartsInProse.Rule, sentence.Of, whole, [one, other]) { Doubtful = true, Details = sentence.Of }, verdicts);
    }

    // 印制折页 30,000 份。发放折页 28,740 份、结存 1,260 份.
    private static void Stock((Sentence Of, Match Match) said, List<Sentence> earlier, Verdicts verdicts)
    {
        var (of, match) = said;
        var (gone, left) = (of.At(match.Groups["a"]), of.At(match.Groups["b"]));
        if (string.IsNullOrEmpty(gone.Unit) || gone.Unit != left.Unit) return;
        var noun = match.Groups["noun"].Value[^2..];
        var made = earlier.Where(s => s.Of == of.Of).Append(of).SelectMany(s => Plain(s, gone.Unit)).Where(f => f.End <= of.Start + match.Index && of.Of.Plain[..f.Start].TrimEnd().EndsWith(noun, StringComparison.Ordinal)).ToList();
        if (made is [var whole]) new Claim(PartsInProse.Rule, of.Of, of.Start + match.Index, gone).Judge(Rounded.Exact(whole.Number - left.Number), $"{whole.Printed}-{left.Printed}", verdicts);
    }

    // 行政实有 39 人；事业实有 15 人；在编合计 54 人: what is said in each clause before by the same word.
    private static void Repeated(Sentence sentence, Match last, Verdicts verdicts)
    {
        var total = sentence.At(last.Groups["n"]);
        var clauses = sentence.Text[..last.Index].TrimEnd(';', ' ').Split(';');
        if (clauses.Length < 2 || string.IsNullOrEmpty(total.Unit)) return;
        var labels = Plain(sentence, "人").Concat(Plain(sentence, "名")).Where(f => f.End <= total.Start && f.Unit == total.Unit).Select(f => (Figure: f, Label: sentence.Of.Plain[Clauses.Start(sentence.Of.Plain, f.Start)..f.Start].Trim())).ToList();
        var same = labels.FindAll(l => l.Label is "实有" or "在岗" or "实际在岗");
        if (same.Count == clauses.Length && same.DistinctBy(s => s.Label).Count() == 1) Sums.Judge(new(PartsInProse.Rule, sentence.Of, total, same.ConvertAll(s => s.Figure)) { Doubtful = true, From = sentence.Start }, verdicts);
    }

    [GeneratedRegex("^ ?(?:其中，?)?按[\u4e00-\u9fff]{2,8}(?:划分|分类|分)[:，]", RegexOptions.None, 1000)]
    private static partial Regex Divided();

    [GeneratedRegex("在办|尚|未办结|办理中|正在|未到期", RegexOptions.None, 1000)]
    private static partial Regex Open();

    [GeneratedRegex("共|合计|总计", RegexOptions.None, 1000)]
    private static partial Regex Together();

    [GeneratedRegex(@"(?<a>\d[\d,]*) ?[\u4e00-\u9fff]{1,2}(?:在[\u4e00-\u9fff]{0,6}期限内|按期|按时)[\u4e00-\u9fff]{0,6}[，,、;] ?(?<b>\d[\d,]*) ?[\u4e00-\u9fff]{1,2}(?:超过[\u4e00-\u9fff]{0,6}期限|超期|逾期|超时)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InTimeOrLate();

    [GeneratedRegex(@"(?:发放(?<noun>[\u4e00-\u9fff]{2,6})|(?<noun>[\u4e00-\u9fff]{2,6})发放) ?(?<a>\d[\d,]*) ?[\u4e00-\u9fff]{1,2}[，,、] ?(?:结存|库存|剩余) ?(?<b>\d[\d,]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HandedOut();

    [GeneratedRegex(@"(?<=;)[^;，,\d]{0,8}合计 ?(?<n>\d[\d,]*) ?[人名](?!次)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Last();
}
