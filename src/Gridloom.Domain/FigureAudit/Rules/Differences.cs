using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>An amount, the one that it is compared with, and the difference between them: 比上年 90 万元增加 10 万元 (增减额).</summary>
internal sealed partial class Differences : IAuditRule
{
    public const string Rule = "growth-amount";

    private const string Unit = "(?:亿元|万元|元|万人次|万人|人次|场次|平方米|公里|小时|分钟|[宗件条起次个人名户家处辆份栋套台场期])";

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
        if (Figures.In(match.Value).FindAll(f => f.Unit != "年" && !f.IsPercent) is not [{ Unit.Length: > 0 } before, .., var change] || !Alike(before, change)) return;
        // What is compared is named last before, or first in the sentence with its parts behind it.
        var nows = sentence.Figures.FindAll(f => f.Role == Role.Plain && Alike(f.Figure, before) && f.Figure.End <= at).ConvertAll(f => f.Figure);
        if (nows.Count == 0) return;
        var (of, place) = (sentence.Of, sentence.Of.PlaceOf(at + change.Start));
        var up = Up.Contains(match.Groups["way"].Value);
        var now = nows.FindIndex(n => Due(n, before, up).MayBe(change.Value)) is >= 0 and var fits ? nows[fits] : nows[^1];
        if (Turned((of, at, match), now, (before, change)) is { } turned)
        {
            verdicts.Find(turned);
            return;
        }

        var due = Due(now, before, up);
        var expression = up ? $"{now.Printed}-{before.Printed}={change.Print(due.Value)}" : $"{before.Printed}-{now.Printed}={change.Print(due.Value)}";
        if (due.Prints(change.Value)) verdicts.Hold(Rule, place, expression);
        else verdicts.Find(new(Rule, due.MayBe(change.Value) ? Severity.Note : Severity.Error, place, of.Quote(at, at + match.Length, at + change.Start), change.Print(due.Value), change.ToString(), $"{expression}，写的是{match.Groups["way"].Value} {change}。"));
    }

    private static bool Alike(Figure one, Figure other) => one.IsMoney ? other.IsMoney : one.Unit == other.Unit;

    // 100 件，比上年的 90 件减少 10 件: the amount is right, the word is not.
    private static Finding? Turned((Passage Of, int At, Match Match) where, Figure now, (Figure Before, Figure Change) said)
    {
        var (of, at, match) = where;
        var up = Up.Contains(match.Groups["way"].Value);
        if (said.Change.Number == 0 || !Due(now, said.Before, !up).Prints(said.Change.Value)) return null;
        return new(GrowthInProse.DirectionRule, Severity.Error, of.PlaceOf(at + said.Change.Start), of.Quote(Clauses.Start(of.Plain, at), at + match.Length, at + said.Change.Start), up ? "减少" : "增加", match.Groups["way"].Value, $"从 {said.Before} 到 {now} 是{(up ? "减少" : "增加")}，写的是{match.Groups["way"].Value}。");
    }

    private static Rounded Due(Figure now, Figure before, bool up) => up ? now.Value - before.Value : before.Value - now.Value;

    [GeneratedRegex(@"(?:比|较|同比)(?:上年|上一年|去年|\d{4} ?年)[^，,。；;\d]{0,12}(?:为|的)? ?\d[\d,.]* ?" + Unit + @"[，,]? ?(?<way>增加|减少|增长|下降|上升|降低|提高|多|少)(?:了)? ?\d[\d,.]* ?" + Unit, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Compared();
}
