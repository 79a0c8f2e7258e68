using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>An amount for each of those who were counted: 接待费 2.96 万元，来宾 200 人次，人均 148 元 (人均、车均).</summary>
internal sealed partial class Averages : IAuditRule
{
    public const string Rule = "average";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('均', StringComparison.Ordinal)))
            foreach (var sentence in Sentence.WithNumbers(passage))
                foreach (Match match in Each().Matches(sentence.Text)) Check(sentence, match, verdicts);
    }

    private static void Check(Sentence sentence, Match match, Verdicts verdicts)
    {
        var average = sentence.Figures.Find(f => f.Figure.Start >= sentence.Start + match.Groups["a"].Index).Figure;
        var before = sentence.Figures.FindAll(f => f.Figure.End <= sentence.Start + match.Index && f.Figure.Number > 0).ConvertAll(f => f.Figure);
        string[] units = match.Groups["of"].Value switch { "辆" or "车" => ["辆", "台"], "户" => ["户"], _ => ["人", "人次", "名"] };
        var (amounts, counts) = (before.FindAll(f => f.IsMoney), before.FindAll(f => units.Contains(f.Unit)));
        if (!average.IsMoney || amounts.Count == 0 || counts.Count == 0) return;
        var place = sentence.Of.PlaceOf(average.Start);
        foreach (var (amount, count) in amounts.SelectMany(a => counts.Select(c => (a, c))))
            if ((amount.Value * (1 / count.Number)).MayBe(average.Value))
            {
                verdicts.Hold(Rule, place, $"{amount.Printed}/{count.Printed}={average}");
                return;
            }

        // Of several amounts or crowds another may be meant.
        if (amounts.Select(a => a.Value.Value).Distinct().Count() > 1 || counts.Select(c => c.Number).Distinct().Count() > 1) return;
        var due = average.Print(amounts[0].Value.Value / counts[0].Number);
        verdicts.Find(new(Rule, Severity.Warning, place, sentence.Of.Quote(sentence.Start + match.Index, average.End, average.Start), due, average.ToString(), $"{amounts[0]}/{counts[0]}={due}，写的是 {average}。"));
    }

    [GeneratedRegex(@"(?:(?<of>[人户车])均|平均每(?<of>[人辆户]))(?:约|为)? ?(?<a>\d[\d,.]*) ?(?:万元|元)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Each();
}
