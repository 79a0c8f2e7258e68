using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>
/// What is left of an amount, and what rises and falls come to: 预算 386 万元，支出 370 万元，结余 16 万元; 调增 713 万元，调减 213 万元，净增加 500 万元 (结余与净增).
/// </summary>
internal sealed partial class Balances : IAuditRule
{
    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages)
        {
            Sentence? before = null;
            foreach (var sentence in Sentence.WithNumbers(passage))
            {
                foreach (Match match in Left().Matches(sentence.Text)) Rest(sentence, before, match, verdicts);
                foreach (Match match in Net().Matches(sentence.Text)) Both(sentence, match, verdicts);
                before = sentence;
            }
        }
    }

    private static void Rest(Sentence sentence, Sentence? before, Match match, Verdicts verdicts)
    {
        if (sentence.At(match.Groups["n"]) is not { IsMoney: true } rest) return;
        var here = Money(sentence).FindAll(f => f.End <= rest.Start);
        var wholes = Money(before).Concat(here).Where(f => Wholes().IsMatch(Label(sentence.Of, f))).ToList();
        var spent = here.FindAll(f => Spent().IsMatch(Label(sentence.Of, f)));
        var pairs = wholes.SelectMany(w => spent.Where(s => s.Start > w.Start).Select(s => (Whole: w, Spent: s))).ToList();
        if (pairs.FindIndex(p => (p.Whole.Value - p.Spent.Value).MayBe(rest.Value)) is >= 0 and var fits) pairs = [pairs[fits]];
        // Of several amounts nobody knows what was left of which; one far off is left of something else.
        if (pairs is not [var only] || only.Whole.Value.Value < only.Spent.Value.Value) return;
        var due = only.Whole.Value - only.Spent.Value;
        // An amount more between them was added or taken away.
        if (due.MayBe(rest.Value) || (Math.Abs(due.Value - rest.Value.Value) < rest.Value.Value / 2 && Between(sentence, before, (only.Whole, rest)) == 1))
            new Claim(PartsInProse.Rule, sentence.Of, only.Spent.Start, rest).Judge(due, $"{only.Whole.Printed}-{only.Spent.Printed}", verdicts);
    }

    private static int Between(Sentence sentence, Sentence? before, (Figure Whole, Figure Remainder) ends) =>
        (before?.Figures ?? []).Concat(sentence.Figures).Count(f => f.Figure.IsMoney && f.Figure.Start > ends.Whole.Start && f.Figure.End <= ends.Remainder.Start && (f.Figure.Start < sentence.Start || sentence.Depth(f.Figure.Start) == 0));

    private static void Both(Sentence sentence, Match match, Verdicts verdicts)
    {
        var (up, down, net) = (sentence.At(match.Groups["up"]), sentence.At(match.Groups["down"]), sentence.At(match.Groups["net"]));
        if (string.IsNullOrEmpty(net.Unit) || up.Unit != net.Unit || down.Unit != net.Unit) return;
        var rises = match.Groups["way"].Value == "增";
        var (more, less) = rises ? (up, down) : (down, up);
        new Claim(Differences.Rule, sentence.Of, up.Start, net).Judge(more.Value - less.Value, $"{more.Printed}-{less.Printed}", verdicts);
    }

    private static List<Figure> Money(Sentence? sentence) => sentence is null ? [] : sentence.Figures.FindAll(f => f.Role == Role.Plain && f.Figure.IsMoney && sentence.Depth(f.Figure.Start) == 0).ConvertAll(f => f.Figure);

    private static string Label(Passage of, Figure figure) => of.Plain[Clauses.Start(of.Plain, figure.Start)..figure.Start];

    [GeneratedRegex(@"(?<=[，,;、。 ])(?:资金)?(?:结余|剩余|余额|尚未支付|尚未支出|节约)(?:资金|金额)?(?:为)? ?(?<n>\d[\d,.]*) ?(?:亿元|万元|元)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Left();

    [GeneratedRegex(@"(?:调增|增加|追加)[^\d，,。;]{0,8}(?<up>\d[\d,.]*) ?[\u4e00-\u9fff]{1,3}[，,、;] ?(?:调减|减少|核减)[^\d，,。;]{0,8}(?<down>\d[\d,.]*) ?[\u4e00-\u9fff]{1,3}[，,、;] ?净(?<way>增|减)(?:加|少)?(?:额|了|为)? ?(?<net>\d[\d,.]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Net();

    [GeneratedRegex("预算|到位|下达|合同(?:金)?额|中标|总额", RegexOptions.None, 1000)]
    private static partial Regex Wholes();

    [GeneratedRegex("支出|支付|执行|使用|实际采购|合同(?:金)?额|成交|中标", RegexOptions.None, 1000)]
    private static partial Regex Spent();
}
