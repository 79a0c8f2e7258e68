using System.Globalization;
using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Steps of one purchase or of one work with their days in the wrong order: signed before bids were opened, accepted before it was finished (事项先后).</summary>
internal sealed partial class EventOrder : IAuditRule
{
    // In the order in which they follow each other.
    private static readonly string[][] Steps = [["立项"], ["挂网公告", "招标公告", "采购公告"], ["开标", "评标"], ["签订", "签约"], ["开工", "进场施工"], ["完工", "竣工"], ["验收"]];

    // A year that is not said again is the one before, unless the months say that it went on.
    private const int NextYear = 6;

    private sealed record Event(DateOnly Day, int Step, int From, int To);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('月', StringComparison.Ordinal)))
            foreach (var sentence in Sentence.In(passage))
                if (!Skips().IsMatch(sentence.Text)) Check(passage, [.. In(sentence)], verdicts);
    }

    private static void Check(Passage of, List<Event> events, Verdicts verdicts)
    {
        foreach (var (one, next) in events.Zip(events.Skip(1)))
        {
            if (one.Step >= next.Step || of.Plain.AsSpan(one.From, next.To - one.From).Contains(';')) continue;
            var quote = of.Quote(one.From, next.To, one.From);
            if (one.Day <= next.Day) verdicts.Hold(Dates.OrderRule, of.PlaceOf(one.From), $"{one.Day:yyyy-MM-dd}≤{next.Day:yyyy-MM-dd}");
            else if (one.Day.AddMonths(-NextYear) < next.Day) verdicts.Find(new(Dates.OrderRule, Severity.Warning, of.PlaceOf(next.From), quote, $"≥{one.Day:yyyy-MM-dd}", $"{next.Day:yyyy-MM-dd}", $"“{Steps[next.Step][0]}”（{next.Day:yyyy-MM-dd}）早于“{Steps[one.Step][0]}”（{one.Day:yyyy-MM-dd}）。"));
        }
    }

    // The words behind a day, up to the end of its clause, say what happened on it.
    private static IEnumerable<Event> In(Sentence sentence)
    {
        var year = 0;
        foreach (Match match in Days().Matches(sentence.Text))
        {
            if (match.Groups["y"].Success) year = Number(match, "y");
            var (month, day) = (Number(match, "m"), Number(match, "d"));
            var end = Clauses.End(sentence.Of.Plain, sentence.Start + match.Index + match.Length);
            var words = sentence.Of.Plain[(sentence.Start + match.Index + match.Length)..end];
            var steps = Enumerable.Range(0, Steps.Length).Where(s => Array.Exists(Steps[s], w => words.Contains(w, StringComparison.Ordinal))).ToList();
            if (year > 0 && steps is [var step] && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)) yield return new(new(year, month, day), step, sentence.Start + match.Index, end);
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("次年|翌年|明年|上年|前[，,]|补充协议|续签", RegexOptions.None, 1000)]
    private static partial Regex Skips();

    [GeneratedRegex(@"(?:(?<y>(?:19|20)\d\d) ?年 ?)?(?<!\d)(?<m>\d{1,2}) ?月 ?(?<d>\d{1,2}) ?日", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Days();
}
