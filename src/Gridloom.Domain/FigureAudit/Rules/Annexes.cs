using System.Text.RegularExpressions;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>An annex that the text refers to and that is not there: 见附表 5 where there are 附表 1 to 附表 4 (附件引用).</summary>
internal sealed partial class Annexes : IAuditRule
{
    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        var there = subject.Passages.SelectMany(p => Titles().Matches(p.Plain).Concat(Sheets().Matches(p.Place.Label))).Select(Name).ToHashSet(StringComparer.Ordinal);
        foreach (var passage in subject.Passages)
            foreach (Match match in References().Matches(passage.Plain))
            {
                // Where only one of the kind has a title the others may stand in files of their own.
                if (there.Count(t => t.StartsWith(match.Groups["kind"].Value, StringComparison.Ordinal)) < 2) continue;
                var place = passage.PlaceOf(match.Index);
                if (there.Contains(Name(match))) verdicts.Hold(Outline.TableRule, place, Name(match));
                else verdicts.Find(new(Outline.TableRule, Severity.Warning, place, passage.Quote(Reading.Clauses.Start(passage.Plain, match.Index), match.Index + match.Length, match.Index), "", Name(match), $"文中说见{Name(match)}，后面没有{Name(match)}。"));
            }
    }

    private static string Name(Match match) => $"{match.Groups["kind"].Value}{Reading.Numerals.Read(match.Groups["n"].Value)}";

    [GeneratedRegex(@"^[\s#*]*(?<kind>附[表件]) ?(?<n>\d{1,2}|[一二三四五六七八九十]{1,2})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"^(?<kind>附[表件]) ?(?<n>\d{1,2}|[一二三四五六七八九十]{1,2})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sheets();

    [GeneratedRegex(@"见(?:本[^，,。；;\d]{1,6})?(?<kind>附[表件]) ?(?<n>\d{1,2}|[一二三四五六七八九十]{1,2})(?! ?号)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex References();
}
