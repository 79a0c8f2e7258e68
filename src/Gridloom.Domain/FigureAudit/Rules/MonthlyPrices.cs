using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>So many things at so much a month for so many months: 终端 250 台，每台每月 120 元，7 个月合计 21 万元 (按台按月).</summary>
internal sealed partial class MonthlyPrices : IAuditRule
{
    private const decimal MonthsOfYear = 12;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains("每月", StringComparison.Ordinal)))
            foreach (var sentence in Sentence.WithNumbers(passage))
                foreach (Match match in Priced().Matches(sentence.Text)) Check(sentence, match, verdicts);
    }

    private static void Check(Sentence sentence, Match match, Verdicts verdicts)
    {
        var (count, price, total) = (sentence.At(match.Groups["n"]), sentence.At(match.Groups["p"]), sentence.At(match.Groups["t"]));
        var months = match.Groups["m"].Success ? sentence.At(match.Groups["m"]).Number : MonthsOfYear;
        if (!price.IsMoney || !total.IsMoney || count.Number <= 0 || months <= 0) return;
        new Claim(PerPeriod.Rule, sentence.Of, count.Start, total).Judge(Rounded.Exact(price.Value.Value) * count.Number * months, $"{count.Printed}×{price.Printed}×{Figures.Print(months)}", verdicts);
    }

    [GeneratedRegex(@"(?<![\d.,])(?<n>\d[\d,]*) ?(?<of>[台辆人名套间处路])[，,]每\k<of>每月 ?(?<p>\d[\d,.]*) ?(?:万元|元)(?: ?/ ?\k<of>)?[，,](?:全年|一年|(?<m>\d{1,2}) ?个月) ?(?:合计|共计|总计|共需|共|计|需)? ?(?<t>\d[\d,.]*) ?(?:万元|元)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Priced();
}
