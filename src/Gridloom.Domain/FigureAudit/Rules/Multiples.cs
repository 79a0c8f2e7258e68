using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>How many times as much: 由 215 件增至 645 件，增长了 2 倍，为原来的 3 倍; 406 件，是 2022 年 203 件的 2 倍 (倍数).</summary>
internal sealed partial class Multiples : IAuditRule
{
    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('倍', StringComparison.Ordinal)))
            foreach (var sentence in Sentence.WithNumbers(passage))
            {
                foreach (Match match in Moved().Matches(sentence.Text)) Moves(sentence, match, verdicts);
                foreach (Match match in Of().Matches(sentence.Text)) Times(sentence, match, verdicts);
            }
    }

    // 增长了 2 倍 says how much was added, 为…的 3 倍 how much there is.
    private static void Moves(Sentence sentence, Match match, Verdicts verdicts)
    {
        if (Figures.In(match.Value).FindAll(f => f.Unit != "年") is not [{ Number: > 0 } from, var to, ..] || from.Unit != to.Unit) return;
        if (match.Groups["more"].Success) Judge(sentence, match, ((to.Number - from.Number) / from.Number, match.Groups["more"]), verdicts);
        if (match.Groups["as"].Success) Judge(sentence, match, (to.Number / from.Number, match.Groups["as"]), verdicts);
    }

    private static void Times(Sentence sentence, Match match, Verdicts verdicts)
    {
        if (Figures.In(match.Value).FindAll(f => f.Unit != "年") is not [{ Number: > 0, Unit.Length: > 0 } of, ..]) return;
        var nows = sentence.Figures.FindAll(f => f.Role == Role.Plain && f.Figure.Unit == of.Unit && f.Figure.End <= sentence.Start + match.Index).ConvertAll(f => f.Figure.Number / of.Number);
        if (nows.Count > 0) Judge(sentence, match, (nows.Find(n => Prints(n, match.Groups["n"])) is > 0 and var fits ? fits : nows[^1], match.Groups["n"]), verdicts);
    }

    private static bool Prints(decimal value, Group printed) => Figures.Alone(printed.Value) is { } said && Rounded.Exact(value).Prints(Rounded.Printed(said.Number, said.Decimals));

    private static void Judge(Sentence sentence, Match match, (decimal Value, Group Printed) times, Verdicts verdicts)
    {
        var (value, printed) = times;
        if (Figures.Alone(printed.Value) is not { } said) return;
        var (of, start) = (sentence.Of, sentence.Start + match.Index);
        var due = Figures.Print(value, Math.Max(said.Decimals, 1), grouped: false);
        if (Prints(value, printed)) verdicts.Hold(GrowthInProse.Rule, of.PlaceOf(start), $"{due}={said.Printed}倍");
        else verdicts.Find(new(GrowthInProse.Rule, Severity.Warning, of.PlaceOf(start), of.Quote(start, start + match.Length, start), due + "倍", said.Printed + "倍", $"算得 {due} 倍，写的是 {said.Printed} 倍。"));
    }

    private const string Number = @"\d[\d,.]* ?(?:万元|元|[宗件条起次个人名户家处])";

    [GeneratedRegex(@"[由从][^，,。；;\d]{0,8}(?:\d{4} ?年)?[^，,。；;\d]{0,4}" + Number + "(?:增加|增长|上升|提高|增)[至到为](?:\\d{4} ?年)?[^，,。；;\\d]{0,4}" + Number + @"(?:[，,](?:增长|增加|上升)了?(?:约|近)?(?<more>\d+(?:\.\d+)?)倍)?(?:[，,](?:为|是|相当于)[^，,。；;\d]{0,4}(?:\d{4} ?年)?[^，,。；;\d]{0,4}的(?<as>\d+(?:\.\d+)?)倍)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moved();

    [GeneratedRegex(@"(?:是|为|达到?|相当于)(?:\d{4} ?年)?[^，,。；;\d]{0,6}" + Number + @"的(?<n>\d+(?:\.\d+)?)倍", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Of();
}
