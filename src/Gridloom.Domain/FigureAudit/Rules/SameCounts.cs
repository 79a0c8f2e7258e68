using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>How many vehicles there are, told in several places (车辆数前后), and whether all are trained who are to be (全员培训).</summary>
internal sealed partial class SameCounts : IAuditRule
{
    /// <summary>Everybody is to take part, and the number told is less.</summary>
    public const string EverybodyRule = "full-attendance";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        Vehicles(subject, verdicts);
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains("全员", StringComparison.Ordinal))) Everybody(passage, verdicts);
    }

    private static void Vehicles(AuditSubject subject, Verdicts verdicts)
    {
        var told = subject.Passages.SelectMany(p => HasVehicles().Matches(p.Plain).Select(m => (Of: p, Match: m, Number: int.Parse(m.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture), Year: Years().Matches(p.Plain[..m.Index]).LastOrDefault()?.Value ?? ""))).ToList();
        if (told.Count < 2) return;
        var first = told[0];
        foreach (var again in told.Skip(1))
        {
            var place = again.Of.PlaceOf(again.Match.Index);
            // From one year to the next their number may change.
            if (again.Number == first.Number) verdicts.Hold(NumberedParagraphs.TwiceRule, place, $"车辆:{again.Number}={first.Number}");
            else if (again.Year.Length == 0 || first.Year.Length == 0 || again.Year == first.Year)
                verdicts.Find(new(NumberedParagraphs.TwiceRule, Severity.Warning, place, again.Of.Quote(again.Match.Index, again.Match.Index + again.Match.Length, again.Match.Index), $"{first.Number}", $"{again.Number}", $"别处写的是“{first.Of.Quote(first.Match.Index, first.Match.Index + first.Match.Length, first.Match.Index)}”，这里是 {again.Number}。"));
        }
    }

    // 需配置网格员 1,630 人 … 全员培训 … 970 人*550 元.
    private static void Everybody(Passage of, Verdicts verdicts)
    {
        if (Needed().Match(of.Plain) is not { Success: true } needed || Trained().Match(of.Plain, needed.Index + needed.Length) is not { Success: true } trained) return;
        var (all, some) = (Figures.In(needed.Value)[^1], Figures.In(trained.Value)[0]);
        var place = of.PlaceOf(trained.Index);
        if (some.Number >= all.Number) verdicts.Hold(EverybodyRule, place, $"{some}≥{all}");
        else verdicts.Find(new(EverybodyRule, Severity.Warning, place, of.Quote(Clauses.Start(of.Plain, trained.Index), trained.Index + trained.Length, trained.Index), $"≥{all}", some.ToString(), $"说的是全员，应有 {all}，测算只按 {some}。"));
    }

    [GeneratedRegex(@"(?:共有|实有|现有|保有)(?:公务)?(?:用)?车辆?(?:总数)? ?(?<n>\d{1,4}) ?[辆台]|(?:共有|实有|现有|保有) ?(?<n>\d{1,4}) ?[辆台](?:公务)?(?:用)?车", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HasVehicles();

    [GeneratedRegex("20\\d\\d(?= ?年)", RegexOptions.None, 1000)]
    private static partial Regex Years();

    [GeneratedRegex(@"(?:需配置|配备|应有|共有|现有)[\u4e00-\u9fff]{2,10} ?\d[\d,]* ?人", RegexOptions.None, 1000)]
    private static partial Regex Needed();

    [GeneratedRegex(@"(?<![\d,])\d[\d,]* ?人(?= ?[*×])", RegexOptions.None, 1000)]
    private static partial Regex Trained();
}
