using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>
/// Per cents that say of what an amount or a number is a part: 基本支出 64 万元，占 24%; 甲 6 万元、乙 4 万元，分别占 60%、40% (占比).
/// </summary>
internal sealed partial class PartsOfWhole : IAuditRule
{
    public const string Rule = "share-of-total";

    private const string Counted = "宗|件|条|起|次|个|人次|人|名|户|家|处|辆|份|栋|套";

    private static readonly string[] CountedUnits = Counted.Split('|');

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        var everywhere = new Lazy<List<Figure>>(() => [.. subject.Passages.SelectMany(Sentence.WithNumbers).SelectMany(s => s.Figures).Where(Counts).Select(f => f.Figure)]);
        foreach (var (order, passage) in subject.Passages.Index())
        {
            if (!passage.Plain.Contains('占', StringComparison.Ordinal) || !passage.Plain.Contains('%', StringComparison.Ordinal)) continue;
            var amounts = Sentence.WithNumbers(passage).SelectMany(s => s.Figures).Where(Counts).Select(f => f.Figure).ToList();
            var shares = Shares().Matches(passage.Plain).Select(m => Read(passage, m, amounts)).OfType<Share>().ToList();
            var near = shares.FindAll(s => IsNamed(passage, s, Others(shares, s, amounts)));
            foreach (var far in shares.Except(near)) ToldBefore.Judge((subject.Passages, order), (far.Part, far.Rate, far.Of), verdicts);
            Judge(passage, near, amounts, verdicts);
            foreach (Match match in Each().Matches(passage.Plain)) Distributed(passage, match, (amounts, everywhere), verdicts);
            foreach (Match match in ByName().Matches(passage.Plain)) Named(passage, match, amounts, verdicts);
        }
    }

    private static bool Counts((Figure Figure, Role Role) told) => told.Role == Role.Plain && (told.Figure.IsMoney || CountedUnits.Contains(told.Figure.Unit));

    /// <param name="Of">What it is said to be a part of: 实有人数; empty when the text does not say.</param>
    private sealed record Share(Figure Part, Figure Rate, string Of);

    private static Share? Read(Passage of, Match match, List<Figure> amounts)
    {
        var part = amounts.FindLast(a => a.Start <= match.Index + 1 && a.End > match.Index);
        return part.Unit is null ? null : new(part, Rate(match), PlainText.Label(match.Groups["of"].Value));
    }

    private static void Judge(Passage of, List<Share> shares, List<Figure> amounts, Verdicts verdicts)
    {
        Figure? last = null;
        foreach (var share in shares)
        {
            // Nothing stands before the first of the parts: only together can they be the whole.
            var bare = !amounts.Exists(a => a.End <= shares[0].Part.Start && Alike(a, share.Part));
            // The whole is told before, and is at least as much; of several the one that the text names, or that the share before is a part of.
            var wholes = Others(shares, share, amounts).FindAll(a => a.End <= share.Part.Start && Alike(a, share.Part) && a.Value.Value >= share.Part.Value.Value && a.Number > 0);
            if (bare && share.Of.Length == 0) wholes = Together(shares, share) is { } sum ? [sum] : [];
            if (wholes.Count == 0) continue;
            var named = wholes.MaxBy(w => Alike(share.Of, of.Plain[Clauses.Start(of.Plain, w.Start)..w.Start]));
            var usual = share.Of.Length > 1 && Alike(share.Of, of.Plain[Clauses.Start(of.Plain, named.Start)..named.Start]) > 1 ? named : last is { } l && wholes.Contains(l) ? l : wholes[0];
            var whole = PercentOf.Best(share.Part, share.Rate, wholes, usual);
            if (PercentOf.Holds(share.Part, share.Rate, whole)) last = whole;
            PercentOf.Judge((Rule, of), (share.Part, share.Rate, whole), verdicts);
        }
    }

    // What is said to be a part of the same is not the whole.
    private static List<Figure> Others(List<Share> shares, Share one, List<Figure> amounts) =>
        one.Of.Length == 0 ? amounts : amounts.FindAll(a => !shares.Exists(s => s != one && s.Of == one.Of && s.Part == a));

    // What it is a part of stands in the same passage, by its name or by its rate.
    private static bool IsNamed(Passage of, Share share, List<Figure> amounts) => share.Of.Length <= 1 || amounts.Exists(a =>
        a.Start != share.Part.Start && Alike(a, share.Part) && a.Number > 0 && (Alike(share.Of, of.Plain[Clauses.Start(of.Plain, a.Start)..a.Start]) > 1 || PercentOf.Holds(share.Part, share.Rate, a)));

    // All parts of a sentence are the whole when most of their shares say so.
    private static Figure? Together(List<Share> shares, Share one)
    {
        var all = shares.FindAll(s => Alike(s.Part, one.Part) && s.Of == one.Of);
        var sum = one.Part with { Number = all.Sum(s => s.Part.Value.Value) / (one.Part.IsMoney ? one.Part.Yuan : 1), Printed = string.Join('+', all.Select(s => s.Part.Printed)), Decimals = all.Max(s => s.Part.Decimals) };
        return all.Count >= 3 && all.Count(s => PercentOf.Holds(s.Part, s.Rate, sum)) >= all.Count - 1 ? sum with { Printed = $"({sum.Printed})" } : null;
    }

    // As many amounts before as there are shares, and the whole before those.
    private static void Distributed(Passage of, Match match, (List<Figure> Here, Lazy<List<Figure>> Everywhere) told, Verdicts verdicts)
    {
        var amounts = told.Here;
        var rates = Figures.In(match.Value).FindAll(f => f.IsPercent).ConvertAll(f => f with { Start = f.Start + match.Index, End = f.End + match.Index });
        var before = amounts.FindAll(a => a.End <= match.Index);
        if (rates.Count < 2 || before.Count < rates.Count) return;
        var parts = before[^rates.Count..];
        bool MayBe(Figure whole) => Alike(whole, parts[0]) && parts.TrueForAll(p => whole.Value.Value >= p.Value.Value) && whole.Number > 0;
        int Fits(Figure whole) => parts.Zip(rates).Count(p => PercentOf.Holds(p.First, p.Second, whole));
        var wholes = before[..^rates.Count].FindAll(MayBe);
        // Told in another paragraph, it is known by its shares: all of them but one fit.
        if (wholes.Count == 0) wholes = rates.Count < 3 ? [] : told.Everywhere.Value.FindAll(w => MayBe(w) && Fits(w) >= rates.Count - 1);
        if (wholes.Count == 0) return;
        var whole = wholes.MaxBy(Fits);
        foreach (var (part, rate) in parts.Zip(rates)) PercentOf.Judge((Rule, of), (part, rate, whole), verdicts);
    }

    // 实有 45 名，其中专职 36 名、兼职 9 名，专职占 80%: the part is told before, by its name.
    private static void Named(Passage of, Match match, List<Figure> amounts, Verdicts verdicts)
    {
        var name = match.Groups["name"].Value;
        var sentence = of.Plain.LastIndexOf('。', match.Index) + 1;
        var before = amounts.FindAll(a => a.Start >= sentence && a.End <= match.Index);
        var at = before.FindLastIndex(a => of.Plain.AsSpan(Clauses.Start(of.Plain, a.Start)..a.Start).Contains(name, StringComparison.Ordinal));
        if (at < 1) return;
        var wholes = before[..at].FindAll(w => Alike(w, before[at]) && w.Value.Value >= before[at].Value.Value && w.Number > 0);
        // 占基本支出的 15%: only what bears that name is the whole.
        if (PlainText.Label(match.Groups["of"].Value) is { Length: > 1 } whole) wholes = wholes.FindAll(w => Alike(whole, of.Plain[Clauses.Start(of.Plain, w.Start)..w.Start]) > 1);
        if (wholes.Count == 0) return;
        var rate = Rate(match);
        PercentOf.Judge((Rule, of), (before[at], rate, PercentOf.Best(before[at], rate, wholes, wholes[^1])), verdicts);
    }

    // How much of a name, from its begin, the other words hold.
    private static int Alike(string name, string words)
    {
        var length = name.Length;
        while (length > 1 && !words.Contains(name.AsSpan(0, length), StringComparison.Ordinal)) length--;
        return length;
    }

    private static bool Alike(Figure one, Figure other) => one.IsMoney ? other.IsMoney : one.Unit == other.Unit;

    private static Figure Rate(Match match) => Figures.In(match.Value).FindLast(f => f.IsPercent) is var rate ? rate with { Start = rate.Start + match.Index, End = rate.End + match.Index } : default;

    [GeneratedRegex(@"(?<=\d) {0,3}(?:亿元|万元|元|" + Counted + @")[，,(（] ?占(?!比?[例重]?(?:分别|依次))(?:比(?:重)?(?:为|达)?|(?<of>[^，,。；;\d%]{0,16}?)的?) ?(?<p>\d[\d.]*) ?%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shares();

    [GeneratedRegex(@"[，,；;、](?<name>[\u4e00-\u9fff]{2,8})占(?:比(?:为)?|(?<of>[^，,。；;\d%]{0,10})的)? ?\d[\d.]* ?%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ByName();

    [GeneratedRegex(@"(?:(?:分别|各)占(?:比)?[^，,。；;\d%]{0,16}|占比?[例重]?(?:分别|依次)为) ?\d[\d.]* ?%(?:[、，,和及] ?\d[\d.]* ?%)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Each();
}
