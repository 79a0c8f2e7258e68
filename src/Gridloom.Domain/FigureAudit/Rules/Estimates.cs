using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>
/// Costs that are worked out in words: an amount a month for so many months, on top of what is due before (分段测算); and things counted one way
/// in a calculation and another way in an indicator.
/// </summary>
internal sealed partial class Estimates : IAuditRule
{
    public const string Rule = "estimate";

    // 约需 may be this far off.
    private const decimal About = 0.01m;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains("/人", StringComparison.Ordinal)))
            foreach (Match match in Concluded().Matches(passage.Plain)) Persons(passage, match, verdicts);
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains("每月", StringComparison.Ordinal)))
        {
            Months(passage, verdicts);
            foreach (Match match in Span().Matches(passage.Plain)) Rest(passage, match, verdicts);
        }
    }

    // 5 人是…126400 元/人；9 人是…123600 元/人；…合计 238.946 万元.
    private static void Persons(Passage of, Match match, Verdicts verdicts)
    {
        var paid = PerPerson(of.Plain[..match.Index]);
        if (paid.Count < 2 || Figures.In(match.Groups["whole"].Value) is not [{ IsMoney: true } whole]) return;
        whole = whole with { Start = whole.Start + match.Groups["whole"].Index, End = whole.End + match.Groups["whole"].Index };
        var more = Sentence.WithNumbers(of).SelectMany(s => s.Figures).Where(f => f.Role == Role.Result && f.Figure.IsMoney && f.Figure.End <= match.Index).Select(f => f.Figure).ToList();
        // 630 人*110 元/人=6.93 万元 is counted once, as it is printed.
        var own = paid.FindAll(p => !more.Exists(m => m.Start >= p.Each.End && Clauses.Start(of.Plain, m.Start) <= p.Each.Start));
        var sum = own.Sum(p => p.People * p.Each.Value.Value) + more.Sum(m => m.Value.Value);
        var expression = $"{string.Join('+', own.Select(p => $"{p.People}*{p.Each.Printed}").Concat(more.Select(m => Figures.Print(m.Value.Value))))}={Figures.Print(sum)}";
        var place = of.PlaceOf(whole.Start);
        if (Rounded.Exact(sum).Prints(whole.Value)) verdicts.Hold(Rule, place, expression);
        else verdicts.Find(new(Rule, Severity.Error, place, of.Quote(match.Index, match.Index + match.Length, whole.Start), whole.Print(sum), whole.ToString(), $"按人数和标准得 {expression} 元，写的是 {whole}。"));
    }

    // The number of people nearest before each price.
    private static List<(decimal People, Figure Each)> PerPerson(string text)
    {
        var (found, from) = (new List<(decimal, Figure)>(), 0);
        foreach (Match price in Paid().Matches(text))
        {
            var people = Figures.In(text[from..price.Index]).FindLast(f => f.Unit is "人" or "名");
            if (people.Number > 0 && Figures.In(price.Value) is [{ IsMoney: true } each, ..]) found.Add((people.Number, each with { Start = each.Start + price.Index, End = each.End + price.Index }));
            from = price.Index + price.Length;
        }

        return found;
    }

    // 447.48 万元, 每月 37.29 万元: twelve months, or seven. Only what fits is told, since any amount may stand beside a monthly one.
    private static void Months(Passage of, Verdicts verdicts)
    {
        var money = Figures.In(of.Plain).FindAll(f => f.IsMoney && f.Number > 0);
        foreach (var monthly in money.Where(f => of.Plain[..f.Start].TrimEnd().EndsWith("每月", StringComparison.Ordinal)))
            foreach (var whole in money.Where(f => f != monthly && f.Value.Value > monthly.Value.Value))
                if (whole.Value.Value / monthly.Value.Value is var months && months == Math.Round(months) && months <= 36) verdicts.Hold(Rule, of.PlaceOf(whole.Start), $"{monthly.Printed}*{months:0}={whole}");
    }

    // (8-12月)每月 42.9 万元，约需经费 476 万元, with what was needed before.
    private static void Rest(Passage of, Match match, Verdicts verdicts)
    {
        var (first, last) = (Number(match, "a"), Number(match, "b"));
        if (first > last || Figures.In(match.Groups["rate"].Value) is not [{ IsMoney: true } monthly] || Figures.In(match.Groups["whole"].Value) is not [{ IsMoney: true } whole]) return;
        whole = whole with { Start = whole.Start + match.Groups["whole"].Index, End = whole.End + match.Groups["whole"].Index };
        var before = Needed().Matches(of.Plain[..match.Index]).Select(m => Figures.In(m.Value)[^1]).ToList();
        var sum = Rounded.Sum(before.Select(b => b.Value)) + (monthly.Value * (last - first + 1));
        var place = of.PlaceOf(whole.Start);
        var exact = Figures.Print(sum.Value / whole.Yuan);
        var expression = $"{string.Concat(before.Select(b => b.Printed + "+"))}{monthly.Printed}*{last - first + 1}={exact}";
        var off = Math.Abs(sum.Value - whole.Value.Value);
        if (off == 0) verdicts.Hold(Rule, place, expression);
        else verdicts.Find(new(Rule, off <= sum.Value * About ? Severity.Note : Severity.Error, place, of.Quote(Clauses.Start(of.Plain, whole.Start), whole.End, whole.Start), exact + whole.Unit, whole.ToString(), $"{expression}，写的是 {whole}，相差 {Figures.Print(off / whole.Yuan)}{whole.Unit}{(off <= sum.Value * About ? "，约数可以解释" : "")}。"));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d[\d,.]* ?(?:万元|元) ?/ ?(?:年 ?/ ?)?人", RegexOptions.None, 1000)]
    private static partial Regex Paid();

    [GeneratedRegex(@"(?:合计|共计|总计) ?(?<whole>\d[\d,.]* ?(?:万元|元))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Concluded();

    [GeneratedRegex(@"\(?(?<a>1?\d) ?月?[-至到~](?<b>1?\d) ?月\)? ?每月 ?(?<rate>\d[\d,.]* ?(?:万元|元))[，,；; ]{0,2}(?:约|共|合计|总计|需|经费|费用|为)* ?(?<whole>\d[\d,.]* ?(?:万元|元))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@"(?:需|支付|应付)(?:经费|费用)? ?\d[\d,.]* ?(?:万元|元)", RegexOptions.None, 1000)]
    private static partial Regex Needed();
}
