using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A share of something that an earlier paragraph tells by the name the share gives it: 占总支出预算 61.33% (前文总额的占比).</summary>
internal static partial class ToldBefore
{
    // So far back a reader remembers.
    private const int Passages = 8;

    private const int ShortestName = 3;

    public static void Judge((IReadOnlyList<Passage> All, int At) where, (Figure Part, Figure Rate, string Of) share, Verdicts verdicts)
    {
        var name = Ornament().Replace(share.Of, "");
        // 本年支出合计 is told by its whole name, or not at all.
        var whole = name.Length < ShortestName && share.Of.Length > ShortestName;
        if (name.Length < ShortestName && !whole) return;
        var wholes = where.All.Skip(Math.Max(0, where.At - Passages)).Take(Math.Min(Passages, where.At)).Reverse().SelectMany(p => whole ? Named(p, share.Of, static l => l) : Named(p, name, static l => Ornament().Replace(l, ""))).Where(w => w.IsMoney == share.Part.IsMoney && w.Number > 0).ToList();
        // A part is no more than its whole; where each that bears the name is less, the part is wrong.
        if (wholes.Exists(w => w.Value.Value >= share.Part.Value.Value) || share.Rate.Number > 100) wholes = wholes.FindAll(w => w.Value.Value >= share.Part.Value.Value);
        // Where several bear the name, only a rate that one of them bears out says which is meant.
        if (wholes.Find(w => PercentOf.Holds(share.Part, share.Rate, w)) is { Number: > 0 } fits) wholes = [fits];
        if (wholes.Select(w => w.Value.Value).Distinct().Count() == 1) PercentOf.Judge((PartsOfWhole.Rule, where.All[where.At]), (share.Part, share.Rate, wholes[0]), verdicts);
    }

    // The amounts of a passage that the name stands right before: 支出预算 100 万元.
    private static IEnumerable<Figure> Named(Passage of, string name, Func<string, string> bare) => Sentence.WithNumbers(of).SelectMany(s => s.Figures)
        .Where(f => f.Role == Role.Plain && bare(PlainText.Label(of.Plain[Clauses.Start(of.Plain, f.Figure.Start)..f.Figure.Start])).EndsWith(name, StringComparison.Ordinal)).Select(f => f.Figure);

    [GeneratedRegex("总|合计|本年度?|全年|部门|年初|(?:预算数|决算数|决算)$|为$|约$", RegexOptions.None, 1000)]
    private static partial Regex Ornament();
}
