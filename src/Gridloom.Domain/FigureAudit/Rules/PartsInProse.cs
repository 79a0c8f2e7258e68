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
            if (Mixed(sentence, parts) || Elsewhere(sentence, at, parts) || IsNet(sentence.Of.Plain, totals[^1])) continue;
            // 预算 12 万元，决算 9 万元。其中：… – which of them is taken apart, the sum tells.
            var sum = Rounded.Sum(parts.Select(p => p.Value));
            var total = totals.MinBy(t => Math.Abs(t.Value.Value - sum.Value));
            // 排查 30 件，化解 28 件，其中 … – what was counted first may be what is taken apart.
            if (!sum.Prints(total.Value) && parts.Count > 1 && amounts.Find(a => a.End <= at && sum.Prints(a.Value)) is { Number: > 0 } first && !Posts(sentence.Of.Plain, first, parts)) total = first;
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
            // 会议费 4.80 万元，用于培训；办公费 …: before a semicolon no part was named.
            if (ends && parts.Count == 0) break;
            if (ends && parts.Count > 1 && sentence.Of.Plain.AsSpan(parts[0].End, parts[1].Start - parts[0].End).IndexOfAny(";；") < 0) break;
            // 编制 25 人，其中事业编制 25 人；实有 23 人: what is made up already needs no more.
            if ((ends || (parts.Count > 1 && amount.Number != 0)) && totals.Exists(t => Rounded.Sum(parts.Select(p => p.Value)).Value == t.Value.Value)) break;
            if (ends) inner = false;
            // 受理 60 件，其中来信 20 件、来访 40 件，办结 58 件: what became of them is none of them.
            if (parts.Count > 0 && IsOutcome(sentence.Of.Plain, amount) && !IsOutcome(sentence.Of.Plain, parts[0])) break;
            if (parts.Count > 0 && (between.Contains("其中", StringComparison.Ordinal) || between.Contains("合计", StringComparison.Ordinal) || between.Contains("共计", StringComparison.Ordinal))) inner = true;
            if (!inner && !IsWithin(sentence.Of.Plain, amount, parts)) parts.Add(amount);
            from = amount.End;
        }

        return parts;
    }

    // 面向中小企业 80 万元，面向小微企业 40 万元，占面向中小企业的 50%: by its name or by its share a part of another part.
    private static bool IsWithin(string plain, Figure amount, List<Figure> parts)
    {
        var (name, of) = (plain[Clauses.Start(plain, amount.Start)..amount.Start], ShareOf().Match(plain[amount.End..]).Groups["of"]);
        return parts.Exists(p => plain[Clauses.Start(plain, p.Start)..p.Start] is var other && ((of.Success && other.Contains(PlainText.Label(of.Value), StringComparison.Ordinal)) || (Smallest().IsMatch(name) && other.Contains("中小", StringComparison.Ordinal))));
    }

    private static bool IsOutcome(string plain, Figure part) => Outcomes().IsMatch(plain[Clauses.Start(plain, part.Start)..part.Start]);

    // 来信 20 件、来访 503 批次: what is counted in several units adds up in none.
    private static bool Mixed(Sentence sentence, List<Figure> parts) =>
        !parts[0].IsMoney && sentence.Figures.Exists(f => f.Role == Role.Plain && f.Figure.Start > parts[0].Start && f.Figure.End < parts[^1].End && f.Figure is { IsMoney: false, IsPercent: false } && f.Figure.Unit != parts[0].Unit && Alone(sentence, f.Figure));

    private static bool Alone(Sentence sentence, Figure figure) =>
        sentence.Figures.Count(f => f.Figure.Start >= Clauses.Start(sentence.Of.Plain, figure.Start) && f.Figure.End <= Clauses.End(sentence.Of.Plain, figure.End)) == 1;

    // 结余 9 万元，用于培训，调剂后预算 171 万元: one amount behind a comma, and amounts that others became, are told of something else.
    private static bool Elsewhere(Sentence sentence, int marker, List<Figure> parts)
    {
        var text = sentence.Of.Plain[marker..parts[^1].Start];
        return (parts.Count == 1 && text.Contains('，', StringComparison.Ordinal) && !text.StartsWith("其中", StringComparison.Ordinal)) || Became().IsMatch(text);
    }

    // 净增 30 人，其中招录 45 人、离职 15 人: what came and what went make up no sum.
    private static bool IsNet(string plain, Figure total) => plain[Clauses.Start(plain, total.Start)..total.Start].Contains('净', StringComparison.Ordinal);

    // 编制 58 人，实有 55 人，其中行政 40 人: those who are there are taken apart, not the posts.
    private static bool Posts(string plain, Figure first, List<Figure> parts) =>
        plain[Clauses.Start(plain, first.Start)..first.Start].Contains("编制", StringComparison.Ordinal) && !parts.Exists(p => plain[Clauses.Start(plain, p.Start)..p.Start].Contains("编制", StringComparison.Ordinal));

    private static string Tail(Sentence sentence, Figure last) => sentence.Of.Plain[last.End..sentence.End].TrimStart();

    private static void Judge((Passage Of, Figure Total, List<Figure> Parts) said, string marker, string tail, Verdicts verdicts)
    {
        var sum = Rounded.Sum(said.Parts.Select(p => p.Value));
        var (open, less) = (tail.StartsWith('等'), sum.Value < said.Total.Value.Value);
        if (!sum.Prints(said.Total.Value))
        {
            // A part alone proves nothing unless it is more than the whole, and a list that says 等 may leave out some.
            if (less && (open || said.Parts.Count == 1)) return;
            // 党员 8 人，35 岁以下 15 人: one may be both.
            if (less && said.Parts.Exists(p => Overlaps().IsMatch(said.Of.Plain[Clauses.Start(said.Of.Plain, p.Start)..p.Start]))) return;
            if (less && (marker is "其中" or "分别为" or "分别是") && ((said.Parts.Count == 2 && !said.Parts.TrueForAll(p => AllKinds().IsMatch(said.Of.Plain[Clauses.Start(said.Of.Plain, p.Start)..p.Start]))) || sum.Value < said.Total.Value.Value * 0.7m)) return;
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

    // One car is of one kind; it is bought and it is run; what is spent goes to what must be or to projects, to people or to the office.
    [GeneratedRegex("(?:[用轿货客]车|公务用车(?:购置|运行(?:维护)?)费|(?:基本|项目)支出|(?:人员|公用)经费) ?$", RegexOptions.None, 1000)]
    private static partial Regex AllKinds();

    [GeneratedRegex(@"^[，,]? ?占(?<of>[^\d%，,。；;]{2,20}?)的? ?\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShareOf();

    [GeneratedRegex("(?:调整|增加|减少|增|减)[为至到] ?\\d|净增|净减", RegexOptions.None, 1000)]
    private static partial Regex Became();

    [GeneratedRegex("党员|以上|以下|以内|大学|本科|女性", RegexOptions.None, 1000)]
    private static partial Regex Overlaps();

    [GeneratedRegex("小微|小型|微型", RegexOptions.None, 1000)]
    private static partial Regex Smallest();

    [GeneratedRegex("办结|结案|化解|整改|回复|答复|处置|派发", RegexOptions.None, 1000)]
    private static partial Regex Outcomes();

    // 20 分，得 18 分: the points that there are, not those that were got.
    [GeneratedRegex("^ ?[)，,]{0,2}(?:自评|实际|实|评价)?得", RegexOptions.None, 1000)]
    private static partial Regex Full();

    [GeneratedRegex("其中|具体包括|主要包括|包括|包含|主要用于|用于|明细如下|分别为|分别是|具体为|(?<![\\d)] ?)分为", RegexOptions.None, 1000)]
    private static partial Regex Markers();
}
