using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A sum told in a sentence with its parts: 项目支出 853 万元，包括 … (合计与明细).</summary>
internal sealed partial class PartsInProse : IAuditRule
{
    public const string Rule = "parts-total";

    private const int WordsBetween = 70;

    private static readonly string[] Counted = ["人", "万人", "人次", "名", "台", "辆", "个", "家", "套", "件", "宗", "条", "场", "次", "份", "分"];

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('(', StringComparison.Ordinal) || Markers().IsMatch(p.Plain)))
        {
            Sentence? before = null;
            foreach (var sentence in Sentence.WithNumbers(passage))
            {
                foreach (var unit in Counted.Prepend("")) Check(sentence, before, unit, verdicts);
                before = sentence;
            }
        }
    }

    // Money of every unit together, counted things by their unit.
    private static void Check(Sentence sentence, Sentence? before, string unit, Verdicts verdicts)
    {
        var amounts = Amounts(sentence, unit);
        if (amounts.Count == 0) return;
        foreach (Match marker in Markers().Matches(sentence.Text))
        {
            var at = sentence.Start + marker.Index;
            var depth = sentence.Depth(at);
            var totals = Totals(sentence, before, (at, depth, unit));
            var parts = Parts(sentence, (amounts.FindAll(a => a.Start > at && sentence.Depth(a.Start) == depth), totals), at);
            if (totals.Count == 0 || parts.Count == 0) continue;
            // 预算 12 万元，决算 9 万元。其中：… – which of them is taken apart, the sum tells.
            var sum = Rounded.Sum(parts.Select(p => p.Value));
            var total = totals.MinBy(t => Math.Abs(t.Value.Value - sum.Value));
            // 排查 30 件，化解 28 件，其中 … – what was counted first may be what is taken apart.
            if (!sum.Prints(total.Value) && parts.Count > 1 && amounts.Find(a => a.End <= at && sum.Prints(a.Value)) is { Number: > 0 } first) total = first;
            Judge((sentence.Of, total, parts), totals.Count > 1 ? "其中" : marker.Value, Tail(sentence, parts[^1]), verdicts);
        }

        foreach (var total in amounts) Brackets(sentence, amounts, total, verdicts);
    }

    private static List<Figure> Amounts(Sentence sentence, string unit) =>
        [.. sentence.Figures.Where(f => f.Role is Role.Plain or Role.Result && (unit.Length == 0 ? f.Figure.IsMoney : f.Figure.Unit == unit) && !(unit == "分" && Full().IsMatch(sentence.Of.Plain[f.Figure.End..sentence.End]))).Select(f => f.Figure)];

    private static List<Figure> Totals(Sentence sentence, Sentence? before, (int At, int Depth, string Unit) marker)
    {
        var own = Amounts(sentence, marker.Unit).FindAll(a => a.End <= marker.At && sentence.Depth(a.Start) <= marker.Depth);
        if (own.Count > 0) return marker.At - own[^1].End <= WordsBetween ? [own[^1]] : [];
        return before is not null && marker.Unit.Length == 0 && sentence.Text.TrimStart().StartsWith("其中", StringComparison.Ordinal) ? Amounts(before, "") : [];
    }

    // What a part itself consists of is no part of the whole; a semicolon ends it. Where the first two have no semicolon between them, one ends the list.
    private static List<Figure> Parts(Sentence sentence, (List<Figure> Amounts, List<Figure> Totals) told, int marker)
    {
        var (amounts, totals) = told;
        var parts = new List<Figure>();
        var (from, inner) = (marker + 2, false);
        foreach (var amount in amounts)
        {
            var between = sentence.Of.Plain[from..amount.Start];
            var ends = between.AsSpan().IndexOfAny(";；") >= 0;
            if (ends && parts.Count > 1 && sentence.Of.Plain.AsSpan(parts[0].End, parts[1].Start - parts[0].End).IndexOfAny(";；") < 0) break;
            // 编制 25 人，其中事业编制 25 人；实有 23 人: what is made up already needs no more.
            if ((ends || (parts.Count > 1 && amount.Number != 0)) && totals.Exists(t => Rounded.Sum(parts.Select(p => p.Value)).Value == t.Value.Value)) break;
            if (ends) inner = false;
            if (parts.Count > 0 && (between.Contains("其中", StringComparison.Ordinal) || between.Contains("合计", StringComparison.Ordinal) || between.Contains("共计", StringComparison.Ordinal))) inner = true;
            if (!inner) parts.Add(amount);
            from = amount.End;
        }

        return parts;
    }

    private static string Tail(Sentence sentence, Figure last) => sentence.Of.Plain[last.End..sentence.End].TrimStart();

    private static void Judge((Passage Of, Figure Total, List<Figure> Parts) said, string marker, string tail, Verdicts verdicts)
    {
        var sum = Rounded.Sum(said.Parts.Select(p => p.Value));
        var (open, less) = (tail.StartsWith('等'), sum.Value < said.Total.Value.Value);
        if (!sum.Prints(said.Total.Value))
        {
            // A part alone proves nothing unless it is more than the whole, and a list that says 等 may leave out some.
            if (less && (open || said.Parts.Count == 1)) return;
            if (less && marker == "其中" && (said.Parts.Count == 2 || sum.Value < said.Total.Value.Value * 0.7m)) return;
        }

        Sums.Judge(new(Rule, said.Of, said.Total, said.Parts) { Doubtful = less && marker is "其中" or "主要用于" or "用于" or "由" }, verdicts);
    }

    /// <summary>10 万元(甲 6 万元、乙 4 万元).</summary>
    private static void Brackets(Sentence sentence, List<Figure> amounts, Figure total, Verdicts verdicts)
    {
        var plain = sentence.Of.Plain;
        var open = total.End;
        while (open < sentence.End && (plain[open] == ' ' || (total.IsMoney ? false : char.IsLetter(plain[open]) && open - total.End < 10))) open++;
        if (open >= sentence.End || plain[open] != '(') return;
        var depth = sentence.Depth(open) + 1;
        var close = Enumerable.Range(open + 1, sentence.End - open - 1).FirstOrDefault(i => plain[i] == ')' && sentence.Depth(i) == depth, sentence.End);
        var parts = amounts.FindAll(a => a.Start > open && a.End <= close && sentence.Depth(a.Start) == depth);
        if (parts.Count < 2) return;
        var sum = Rounded.Sum(parts.Select(p => p.Value));
        if (!sum.Prints(total.Value) && !Every(plain[(open + 1)..close], parts.Count)) return;
        Sums.Judge(new(Rule, sentence.Of, total, parts) { Doubtful = !total.IsMoney }, verdicts);
    }

    // Each of the clauses in the brackets has its number: nothing was left out.
    private static bool Every(string inside, int parts) => inside.Split([',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length == parts;

    // 20 分，得 18 分: the points that there are, not those that were got.
    [GeneratedRegex("^ ?[)，,]{0,2}(?:自评|实际|实|评价)?得", RegexOptions.None, 1000)]
    private static partial Regex Full();

    [GeneratedRegex("其中|具体包括|主要包括|包括|包含|主要用于|用于|明细如下|分别为|分别是|具体为|分为", RegexOptions.None, 1000)]
    private static partial Regex Markers();
}
