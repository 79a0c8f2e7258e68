using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>What is left of a number: 发现 9,740 处，整改 9,584 处，剩余 156 处 (余数).</summary>
internal sealed partial class Remainders : IAuditRule
{
    // What is off by more speaks of something else.
    private const decimal Near = 0.5m;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages)
            foreach (var sentence in Sentence.WithNumbers(passage))
                foreach (Match match in Left().Matches(sentence.Text)) Check(sentence, match, verdicts);
    }

    private static void Check(Sentence sentence, Match match, Verdicts verdicts)
    {
        if (sentence.Figures.Find(f => f.Figure.Start == sentence.Start + match.Groups["n"].Index).Figure is not { Unit.Length: > 0, IsMoney: false, Decimals: 0 } rest) return;
        var before = sentence.Figures.FindAll(f => f.Role == Role.Plain && f.Figure.Unit == rest.Unit && f.Figure.End <= rest.Start).ConvertAll(f => f.Figure);
        if (before.Count < 2) return;
        var pairs = before.Index().SelectMany(a => before.Skip(a.Index + 1).Select(b => (Whole: a.Item, Done: b))).Where(p => p.Whole.Number > p.Done.Number).ToList();
        var place = sentence.Of.PlaceOf(rest.Start);
        if (pairs.Find(p => p.Whole.Number - p.Done.Number == rest.Number) is { Whole.Number: > 0 } fits)
        {
            verdicts.Hold(PartsInProse.Rule, place, $"{fits.Whole.Printed}-{fits.Done.Printed}={rest}");
            return;
        }

        // 整改 30 处，其中当场 20 处: several are left of several, and nobody knows which.
        if (pairs is not [var only] || Math.Abs(only.Whole.Number - only.Done.Number - rest.Number) > Near * rest.Number) return;
        var due = rest.Print(only.Whole.Number - only.Done.Number);
        verdicts.Find(new(PartsInProse.Rule, Severity.Warning, place, sentence.Of.Quote(Clauses.Start(sentence.Of.Plain, only.Whole.Start), rest.End, rest.Start), due, rest.ToString(), $"{only.Whole.Printed}-{only.Done.Printed}={due}，写的是 {rest}。"));
    }

    [GeneratedRegex(@"(?:剩余|其余|余下|尚余|尚有|放弃|不予立案|未接通)[^\d，,。；;、]{0,4}(?<n>\d[\d,]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Left();
}
