using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>An amount, the one that it is compared with, and the difference between them: 比上年 90 万元增加 10 万元 (增减额).</summary>
internal sealed partial class Differences : IAuditRule
{
    public const string Rule = "growth-amount";

    private static readonly string[] Up = ["增加", "增长", "上升", "提高", "多"];

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages)
            foreach (var sentence in Sentence.WithNumbers(passage))
                foreach (Match match in Compared().Matches(sentence.Text)) Check(sentence, match, verdicts);
    }

    private static void Check(Sentence sentence, Match match, Verdicts verdicts)
    {
        var at = sentence.Start + match.Index;
        if (Figures.In(match.Value) is not { Count: > 1 } told || told.FindAll(f => f.IsMoney) is not [var before, .., var change]) return;
        // What is compared is named last before, or first in the sentence with its parts behind it.
        var nows = sentence.Figures.FindAll(f => f.Role == Role.Plain && f.Figure.IsMoney && f.Figure.End <= at).ConvertAll(f => f.Figure);
        if (nows.Count == 0) return;
        var (of, place) = (sentence.Of, sentence.Of.PlaceOf(at + change.Start));
        var up = Up.Contains(match.Groups["way"].Value);
        var now = Due(nows[0], before, up).MayBe(change.Value) ? nows[0] : nows[^1];
        var due = Due(now, before, up);
        var expression = up ? $"{now.Printed}-{before.Printed}={change.Print(due.Value)}" : $"{before.Printed}-{now.Printed}={change.Print(due.Value)}";
        if (due.Prints(change.Value)) verdicts.Hold(Rule, place, expression);
        else verdicts.Find(new(Rule, due.MayBe(change.Value) ? Severity.Note : Severity.Error, place, of.Quote(at, at + match.Length, at + change.Start), change.Print(due.Value), change.ToString(), $"{expression}，写的是{match.Groups["way"].Value} {change}。"));
    }

    private static Rounded Due(Figure now, Figure before, bool up) => up ? now.Value - before.Value : before.Value - now.Value;

    [GeneratedRegex(@"(?:比|较|同比)(?:上年|上一年|去年|\d{4} ?年)[^，,。；;\d]{0,12}(?:为|的)? ?\d[\d,.]* ?(?:亿元|万元|元)[，,]? ?(?<way>增加|减少|增长|下降|上升|降低|提高|多|少)(?:了)? ?\d[\d,.]* ?(?:亿元|万元|元)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Compared();
}
