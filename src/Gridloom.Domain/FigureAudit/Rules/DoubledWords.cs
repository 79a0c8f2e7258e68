using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Words that stand twice in a row: 用于用于 (叠字).</summary>
internal sealed partial class DoubledWords : IAuditRule
{
    public const string Rule = "doubled-words";

    // Written twice on purpose.
    private static readonly string[] Meant = ["研究", "考虑", "讨论", "商量", "家家", "户户", "层层", "人人", "处处", "时时", "一一", "不断"];

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages)
            foreach (Match match in Twice().Matches(passage.Plain))
            {
                var word = match.Groups["w"].Value;
                if (Meant.Contains(word) || IsDegree(passage.Plain, match) || (word.Length > 1 && word.Distinct().Count() == 1)) continue;
                verdicts.Find(new(Rule, Severity.Warning, passage.PlaceOf(match.Index), passage.Quote(Clauses.Start(passage.Plain, match.Index), Math.Min(passage.Plain.Length, match.Index + match.Length + 6), match.Index), word, passage.Quote(match.Index, match.Index + match.Length, match.Index), $"“{word}”连写了两次。"));
            }
    }

    // 很满意、满意、一般: a word and what is more or less of it.
    private static bool IsDegree(string plain, Match match) => match.Value.AsSpan().IndexOfAny('，', '、', ',') > 0 && Degrees().IsMatch(plain[..match.Index]);

    [GeneratedRegex("(?:很|非常|十分|特别|比较|较|基本|不太|不|最|更|未|非|已|重|特)$", RegexOptions.None, 1000)]
    private static partial Regex Degrees();

    [GeneratedRegex(@"(?<w>[需须应将要])(?:至少|及时|同时|尽快|全部|统一)\k<w>|(?<w>[\u4e00-\u9fff][\u4e00-\u9fff《（(]{1,19})(?:\s?\k<w>|[，,、]\s?\k<w>(?=[，,、。；;]|\s*$))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Twice();
}
