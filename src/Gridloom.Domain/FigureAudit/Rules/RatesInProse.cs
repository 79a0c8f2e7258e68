using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>
/// Counts of one story: a rate against its numerator and a total that stands there, later steps against earlier ones, parts against the whole
/// (比率与递减). 共上报 100 宗，受理 95 宗，受理率 95%.
/// </summary>
internal sealed partial class RatesInProse : IAuditRule
{
    public const string Rule = "rate-recomputed";

    /// <summary>Fewer can be handled than were received.</summary>
    public const string FunnelRule = "funnel";

    // Words for what a rate counts, where its own word is not said.
    private static readonly Dictionary<string, string[]> OtherWords = new(StringComparer.Ordinal)
    {
        ["回收"] = ["收回"], ["及时"] = ["按时", "按期"], ["完成"] = ["实际"], ["参与"] = ["实到", "参加"], ["出勤"] = ["实到"], ["到岗"] = ["实到", "在岗"],
    };

    // A rate whose own word is not said is only doubted when it comes as near as this.
    private const decimal Far = 10;

    // Of a step in a sentence before, this.
    private const decimal NearBefore = 5;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages)
        {
            var earlier = new List<Count>();
            foreach (var sentence in Sentence.WithNumbers(passage))
            {
                var counts = Count.In(sentence);
                if (counts.Count > 1) Funnel(passage, counts, verdicts);
                foreach (Match rate in Rates().Matches(sentence.Text)) Check(sentence, rate, (counts, earlier), verdicts);
                earlier.AddRange(counts);
            }
        }
    }

    private static void Funnel(Passage of, List<Count> counts, Verdicts verdicts)
    {
        var stepped = counts.FindAll(c => c.Step >= 0 && !Part().IsMatch(c.Label));
        foreach (var (order, later) in stepped.Index())
        {
            // The nearest step before it that is told; 自行处置 and 流转处置 are that step together.
            var before = stepped.Take(order).Where(e => e.Step < later.Step && e.Step / Count.WayLength == later.Step / Count.WayLength && Alike(e, later)).ToList();
            if (before.Count == 0 || Carried().IsMatch(of.Plain)) continue;
            var nearest = before.FindAll(e => e.Step == before.Max(b => b.Step));
            var earlier = nearest[^1] with { Figure = nearest[^1].Figure with { Number = nearest.Sum(e => e.Figure.Number), Printed = string.Join('+', nearest.Select(e => e.Figure.Printed)) } };
            var place = of.PlaceOf(later.Figure.Start);
            if (later.Figure.Number <= earlier.Figure.Number) verdicts.Hold(FunnelRule, place, $"{later.Figure.Printed}≤{earlier.Figure.Printed}");
            else verdicts.Find(new(FunnelRule, Severity.Error, place, Quote(of, later.Figure), $"≤{earlier.Figure}", later.Figure.ToString(), $"“{later.Label}”{later.Figure} 多于“{earlier.Label}”{earlier.Figure}，多 {Figures.Print(later.Figure.Number - earlier.Figure.Number)}。"));
        }

        Parts(of, counts, verdicts);
    }

    private static bool Alike(Count one, Count other) => Kind(one) == Kind(other) || Kind(one).Length == 0 || Kind(other).Length == 0;

    // Matters are counted in many words.
    private static string Kind(Count count) => count.Figure.Unit is "宗" or "件" or "条" or "起" or "个" or "次" ? "件" : count.Figure.Unit;

    // 直接办结 and 非直接办结 make up what was 分拨.
    private static void Parts(Passage of, List<Count> counts, Verdicts verdicts)
    {
        foreach (var without in counts.Where(c => Part().IsMatch(c.Label)))
        {
            var name = Part().Replace(without.Label, "");
            if (name.Length < 2 || counts.Find(c => c != without && !Part().IsMatch(c.Label) && c.Label.Contains(name, StringComparison.Ordinal)) is not { } with) continue;
            var named = counts.Find(c => Wholes().IsMatch(c.Label) && c != with && c != without);
            // 排查 100 件，化解 98 件，未化解 2 件: what stands right before is the whole, when nothing is called so.
            if ((named ?? Before(counts, with, without)) is not { } whole) continue;
            // 满意 412 份、基本满意 140 份、不满意 20 份: what stands between the two is a third part.
            if (counts.Exists(c => c.Figure.Start > Math.Min(with.Figure.Start, without.Figure.Start) && c.Figure.Start < Math.Max(with.Figure.Start, without.Figure.Start) && c.Figure.Unit == with.Figure.Unit)) continue;
            Sums.Judge(new(PartsInProse.Rule, of, whole.Figure, [with.Figure, without.Figure with { Unit = whole.Figure.Unit }]) { Doubtful = named is null }, verdicts);
        }
    }

    // Three counts in a row, and no more that could be parts as well.
    private static Count? Before(List<Count> counts, Count with, Count without)
    {
        var at = counts.IndexOf(with);
        return at > 0 && counts.IndexOf(without) == at + 1 && Alike(counts[at - 1], with) && counts[at - 1].Figure.Number >= with.Figure.Number ? counts[at - 1] : null;
    }

    private static void Check(Sentence sentence, Match match, (List<Count> Here, List<Count> Earlier) told, Verdicts verdicts)
    {
        var counts = told.Here;
        var rate = sentence.Figures.Find(f => f.Figure.Start >= sentence.Start + match.Groups["p"].Index).Figure;
        var name = match.Groups["name"].Value;
        if (!rate.IsPercent || Upper(Near(sentence, counts.FindAll(c => c.Figure.End <= rate.Start && !Part().IsMatch(c.Label)), rate), name) is not { } upper) return;
        var bases = Bases(counts.FindAll(c => c != upper && c.Figure.Start < upper.Figure.Start && Alike(c, upper)));
        var (of, place) = (sentence.Of, sentence.Of.PlaceOf(rate.Start));
        if (bases.Count == 0) Before(of, (upper, rate), told.Earlier, verdicts);
        var uppers = Uppers(counts.FindAll(c => c.Figure.End <= rate.Start), upper, name);
        foreach (var (number, printed) in uppers)
            if (bases.Find(b => Rounded.Exact(number / b.Number * 100).Prints(rate.Value)) is { } fits)
            {
                verdicts.Hold(Rule, place, $"{printed}/{fits.Printed}={rate}");
                return;
            }

        // More than all is a matter of the steps, not of the rate.
        if (Base(bases, upper, rate) is not { } whole || (whole.Number < upper.Figure.Number && upper.Step >= 0)) return;
        // 达到 says what is aimed at as often as what was reached.
        if ((!upper.Label.Contains(name, StringComparison.Ordinal) || match.Value.Contains('达', StringComparison.Ordinal)) && Math.Abs((upper.Figure.Number / whole.Number * 100) - rate.Number) > Far) return;
        var expected = rate.Print(upper.Figure.Number / whole.Number * 100);
        var needed = rate.Number > 0 ? $"；要得 {rate}，分母应为 {Figures.Print(upper.Figure.Number / rate.Number * 100, 0, false)}" : "";
        verdicts.Find(new(Rule, Severity.Error, place, of.Quote(Clauses.Start(of.Plain, upper.Figure.Start), rate.End, rate.Start), expected, rate.ToString(), $"{upper.Figure.Printed}/{whole.Printed}={expected}，写的是 {rate}，文中没有能得出它的总数{needed}。"));
    }

    // 完成目标 100 宗；建成 7 个，完成率 100%: between semicolons a rate is of what was counted there; what was aimed at is no result.
    private static List<Count> Near(Sentence sentence, List<Count> counts, Figure rate)
    {
        var from = sentence.Of.Plain.LastIndexOf(';', rate.Start);
        var here = counts.FindAll(c => c.Figure.Start > from);
        return (here.Count > 0 ? here : counts).FindAll(c => !Aims().IsMatch(c.Label));
    }

    // Who is content is content, very or rather: all of them together.
    private static Count? Upper(List<Count> counts, string name)
    {
        var named = counts.FindAll(c => c.Label.Contains(name, StringComparison.Ordinal));
        if (named.Count == 0 && OtherWords.TryGetValue(name, out var others)) named = counts.FindAll(c => others.Any(o => c.Label.Contains(o, StringComparison.Ordinal)));
        if (named.Count < 2 || name != "满意") return named.LastOrDefault();
        return named[0] with { Figure = named[0].Figure with { Number = named.Sum(c => c.Figure.Number), Printed = $"({string.Join('+', named.Select(c => c.Figure.Printed))})" } };
    }

    // 受理 100 件。办结 98 件，办结率 98%: the step before stands in a sentence before.
    private static void Before(Passage of, (Count Upper, Figure Rate) said, List<Count> earlier, Verdicts verdicts)
    {
        var (upper, rate) = said;
        if (earlier.FindLast(e => e.Step >= 0 && e.Step < upper.Step && e.Step / Count.WayLength == upper.Step / Count.WayLength && Alike(e, upper)) is not { } whole) return;
        var expected = rate.Print(upper.Figure.Number / whole.Figure.Number * 100);
        var expression = $"{upper.Figure.Printed}/{whole.Figure.Printed}={expected}";
        if (Rounded.Exact(upper.Figure.Number / whole.Figure.Number * 100).Prints(rate.Value)) verdicts.Hold(Rule, of.PlaceOf(rate.Start), expression);
        else if (Math.Abs((upper.Figure.Number / whole.Figure.Number * 100) - rate.Number) <= NearBefore)
            verdicts.Find(new(Rule, Severity.Warning, of.PlaceOf(rate.Start), of.Quote(Clauses.Start(of.Plain, upper.Figure.Start), rate.End, rate.Start), expected, rate.ToString(), $"{expression}，写的是 {rate}。"));
    }

    // 优秀 2 名、合格 7 名、不合格 1 名，合格率 90%: those who are better are among them; of 满意 and 基本满意 the first alone may be meant.
    private static IEnumerable<(decimal Number, string Printed)> Uppers(List<Count> counts, Count upper, string name)
    {
        yield return (upper.Figure.Number, upper.Figure.Printed);
        foreach (var single in counts.Where(c => c.Label.StartsWith(name, StringComparison.Ordinal))) yield return (single.Figure.Number, single.Figure.Printed);
        if (counts.FindLastIndex(c => c.Figure.Start == upper.Figure.Start) is > 0 and var at && Alike(counts[at - 1], upper)) yield return (counts[at - 1].Figure.Number + upper.Figure.Number, $"({counts[at - 1].Figure.Printed}+{upper.Figure.Printed})");
    }

    /// <summary>What a rate may be of: a count before it, or two of them together.</summary>
    private sealed record Whole(decimal Number, string Printed, int Step, bool Total);

    private static List<Whole> Bases(List<Count> counts)
    {
        var single = counts.ConvertAll(c => new Whole(c.Figure.Number, c.Figure.Printed, Part().IsMatch(c.Label) ? -1 : c.Step, Wholes().IsMatch(c.Label)));
        var pairs = single.Index().SelectMany(a => single.Skip(a.Index + 1).Select(b => new Whole(a.Item.Number + b.Number, $"({a.Item.Printed}+{b.Printed})", -1, Total: false)));
        return [.. single, .. pairs];
    }

    // The one that comes within a point of the rate; else the step before, else what is called the total.
    private static Whole? Base(List<Whole> bases, Count upper, Figure rate)
    {
        var near = bases.MinBy(b => Math.Abs((upper.Figure.Number / b.Number * 100) - rate.Number));
        if (near is not null && Math.Abs((upper.Figure.Number / near.Number * 100) - rate.Number) <= 1) return near;
        return bases.FindAll(b => b.Step >= 0 && b.Step < upper.Step && b.Step / Count.WayLength == upper.Step / Count.WayLength).MaxBy(b => b.Step) ?? bases.Find(b => b.Total) ?? bases.FirstOrDefault();
    }

    private static string Quote(Passage of, Figure figure) => of.Quote(Clauses.Start(of.Plain, figure.Start), figure.End, figure.Start);

    [GeneratedRegex(@"(?<name>有效(?=回收率)|[\u4e00-\u9fff]{2})(?:回收)?率(?:为|达|达到|是)? ?(?<p>\d[\d.]*) ?%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rates();

    [GeneratedRegex("(?:目标|任务|计划)(?:数|值|量)?$", RegexOptions.None, 1000)]
    private static partial Regex Aims();

    // More can be handled than came in when some was left over from before.
    [GeneratedRegex("结转|往年|上年度?遗留|历史遗留|存量|积压", RegexOptions.None, 1000)]
    private static partial Regex Carried();

    [GeneratedRegex("^(?:非|不|未)", RegexOptions.None, 1000)]
    private static partial Regex Part();

    [GeneratedRegex("共|总|全年|合计", RegexOptions.None, 1000)]
    private static partial Regex Wholes();
}
