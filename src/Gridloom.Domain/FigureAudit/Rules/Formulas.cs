using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Formulas in words: brackets that are missing, two rates with one numerator (文字公式).</summary>
internal sealed partial class Formulas : IAuditRule
{
    /// <summary>本年数-上年数/上年数 divides before it subtracts.</summary>
    public const string BracketsRule = "formula-brackets";

    /// <summary>Two rates of one text have the same numerator.</summary>
    public const string NumeratorRule = "formula-numerator";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('/', StringComparison.Ordinal)))
        {
            foreach (Match match in Difference().Matches(passage.Plain)) Brackets(passage, match, verdicts);
            Numerators(passage, verdicts);
        }
    }

    // What is subtracted is what is divided by: a rate of change was meant.
    private static void Brackets(Passage of, Match match, Verdicts verdicts)
    {
        var (taken, by) = (PlainText.Label(match.Groups["b"].Value), PlainText.Label(match.Groups["c"].Value));
        if (taken != by && !by.StartsWith(taken, StringComparison.Ordinal)) return;
        var minuend = match.Groups["a"].Value.Trim();
        var meant = $"({minuend}-{taken})/{by}";
        verdicts.Find(new(BracketsRule, Severity.Error, of.PlaceOf(match.Index), of.Quote(match.Index, match.Index + match.Length, match.Index), meant, match.Value.Trim(), $"先除后减，得不出变化率；应写 {meant}。"));
    }

    private static void Numerators(Passage of, Verdicts verdicts)
    {
        var definitions = Definitions().Matches(of.Plain).ToList();
        foreach (var (order, later) in definitions.Index())
        {
            var name = later.Groups["name"].Value;
            var numerator = PlainText.Label(later.Groups["upper"].Value);
            if (definitions.Take(order).FirstOrDefault(d => PlainText.Label(d.Groups["upper"].Value) == numerator && d.Groups["name"].Value != name && PlainText.Label(d.Groups["lower"].Value) != PlainText.Label(later.Groups["lower"].Value)) is not { } earlier) continue;
            verdicts.Find(new(NumeratorRule, Severity.Warning, of.PlaceOf(later.Index), of.Quote(later.Index, later.Index + later.Length, later.Index), "", numerator, $"“{name}”与“{earlier.Groups["name"].Value}”的分子都是“{numerator}”，其中一个可能写错了。"));
        }
    }

    [GeneratedRegex(@"(?<a>[\u4e00-\u9fff]{3,30}) ?- ?(?<b>[\u4e00-\u9fff]{3,30}) ?/ ?(?<c>[\u4e00-\u9fff]{3,30})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Difference();

    [GeneratedRegex(@"(?<name>[\u4e00-\u9fff]{2,14}率) ?= ?(?<upper>[\u4e00-\u9fff]{3,24}) ?/ ?(?<lower>\([^()]{3,60}\)|[\u4e00-\u9fff]{3,24})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Definitions();
}
