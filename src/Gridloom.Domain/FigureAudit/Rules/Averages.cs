using System.Globalization;
using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>An average beside what it was made of: 接待 157 人次，人均 80 元; 1-5 月上报 34,180 件，月均 6,836 件 (均值).</summary>
internal sealed partial class Averages : IAuditRule
{
    public const string Rule = "average";

    // What only lies near is meant to be this average; where the words say of what it is, it may be further off.
    private const decimal Near = 0.15m;
    private const decimal NearNamed = 0.4m;
    private const decimal About = 0.02m;

    private const int Months = 12;

    private sealed record Way(Figure Whole, decimal Count, bool Named)
    {
        /// <summary>True where nothing else can be meant: one amount, one number of people, households or cars that share it. A price for each time is often none.</summary>
        public bool Only { get; init; }
    }

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.AsSpan().IndexOfAny('均', '每') >= 0))
        {
            Sentence? before = null;
            foreach (var sentence in Sentence.WithNumbers(passage))
            {
                foreach (Match match in Told().Matches(sentence.Text)) Check(sentence, before, match, verdicts);
                before = sentence;
            }
        }
    }

    private static void Check(Sentence sentence, Sentence? before, Match match, Verdicts verdicts)
    {
        var at = sentence.Start + match.Index;
        if (sentence.Figures.Find(f => f.Figure.Start == sentence.Start + match.Groups["a"].Index).Figure is not { Number: > 0, Unit.Length: > 0, IsPercent: false } average) return;
        var ways = Ways(sentence, before, (match, average));
        if (ways.Count == 0) return;
        var (of, place) = (sentence.Of, sentence.Of.PlaceOf(average.Start));
        // It was divided, so it was rounded, even where it counts things.
        var printed = Rounded.Printed(average.Number, average.Decimals) * (average.IsMoney ? average.Yuan : 1);
        if (ways.Find(w => Value(w).MayBe(printed)) is { } fits)
        {
            verdicts.Hold(Rule, place, $"{fits.Whole.Printed}/{Figures.Print(fits.Count)}={average}");
            return;
        }

        var best = ways.MinBy(w => Math.Abs(Value(w).Value - average.Value.Value))!;
        var off = Math.Abs(Value(best).Value - average.Value.Value) / Value(best).Value;
        if ((off > (best.Named ? NearNamed : Near) && !(best.Only && average.IsMoney)) || (off <= About && match.Value.Contains('约', StringComparison.Ordinal))) return;
        var expected = average.Print(Value(best).Value);
        verdicts.Find(new(Rule, Severity.Warning, place, of.Quote(Clauses.Start(of.Plain, at), average.End, average.Start), expected, average.ToString(), $"{best.Whole}/{Figures.Print(best.Count)}={expected}，写的是 {average}。"));
    }

    private static Rounded Value(Way way) => new(way.Whole.Value.Value / way.Count, way.Whole.Value.Half / way.Count);

    // Every whole before it, in this sentence or the one before, by every number of what it is an average of.
    private static List<Way> Ways(Sentence sentence, Sentence? before, (Match Match, Figure Average) told)
    {
        var (match, average) = told;
        var here = sentence.Figures.FindAll(f => f.Figure.End <= average.Start && f.Role == Role.Plain && sentence.Depth(f.Figure.Start) <= sentence.Depth(average.Start));
        var counts = here.Where(f => Units(match.Groups["of"].Value).Contains(f.Figure.Unit) && f.Figure.Number > 0).Select(f => f.Figure.Number).ToList();
        var single = counts.Count < 2;
        // 岗前培训 2 期、专题培训 6 期 are 8.
        if (!single) counts.Add(counts.Sum());
        counts.AddRange(Periods(match.Groups["of"].Value, sentence.Text[..match.Index]));
        if (counts.Count == 0) return [];
        bool Whole((Figure Figure, Role Role) f) => f.Role == Role.Plain && (average.IsMoney ? f.Figure.IsMoney : f.Figure.Unit == average.Unit) && f.Figure.Value.Value > average.Value.Value;
        var wholes = here.FindAll(Whole).ConvertAll(f => (f.Figure, Of: sentence));
        if (wholes.Count == 0 && before is not null) wholes = before.Figures.FindAll(Whole).ConvertAll(f => (f.Figure, Of: before));
        var only = wholes.Count == 1 && single;
        var alone = only && match.Groups["of"].Value is "人" or "户" or "车" or "辆";
        return [.. wholes.SelectMany(w => counts.Where(c => c > 0).Select(c => new Way(w.Figure, c, only || Shares(match.Groups["what"].Value, w.Of.Of.Plain[Clauses.Start(w.Of.Of.Plain, w.Figure.Start)..w.Figure.Start])) { Only = alone }))];
    }

    // 运行费 is of 运行维护费.
    private static bool Shares(string what, string label) => what.Length > 1 && label.Contains(what.AsSpan(0, 2), StringComparison.Ordinal);

    private static string[] Units(string of) => of switch
    {
        "人" => ["人", "名", "人次"],
        "车" or "辆" => ["辆", "台"],
        "次" => ["次", "人次", "批次", "场次"],
        "户" or "场" or "期" or "件" or "个" or "通" or "宗" or "处" => [of],
        _ => [],
    };

    private static IEnumerable<decimal> Periods(string of, string before) => of switch
    {
        "月" when Span().Matches(before).LastOrDefault() is { } span => [Number(span, "to") - Number(span, "from") + 1],
        "月" when before.Contains("全年", StringComparison.Ordinal) => [Months],
        "日" or "天" when before.Contains("全年", StringComparison.Ordinal) => [365, 366],
        _ => [],
    };

    private static decimal Number(Match match, string group) => decimal.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:(?<of>[人户车次月日])均|平均每(?<of>[人户辆场期次月天日件个通宗处])|每(?<of>[期场]))(?<what>[^\d，,。；;、()每]{0,8}?)(?:约|为|达)* ?(?<a>\d[\d,.]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Told();

    [GeneratedRegex(@"(?<!\d)(?<from>\d{1,2}) ?月?[-—至到](?<to>1?\d) ?月", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();
}
