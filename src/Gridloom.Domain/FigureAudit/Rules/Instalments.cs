using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A payment in so many parts, each with its share: 分 3 期支付：…支付 30%，…50%，…20% (分期比例).</summary>
internal sealed partial class Instalments : IAuditRule
{
    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('%', StringComparison.Ordinal)))
            foreach (var sentence in Sentence.WithNumbers(passage))
            {
                if (Parts().Match(sentence.Text) is { Success: true } parts) Check(sentence, parts, verdicts);
                foreach (Match match in InRow().Matches(sentence.Text)) Row(sentence, match, verdicts);
            }
    }

    private static void Check(Sentence sentence, Match parts, Verdicts verdicts)
    {
        var shares = sentence.Figures.FindAll(f => f.Figure.IsPercent && f.Figure.Start > sentence.Start + parts.Index).ConvertAll(f => f.Figure);
        if (shares.Count < 2 || shares.Count != Numerals.Read(parts.Groups["n"].Value)) return;
        Judge(sentence, sentence.Start + parts.Index, shares, verdicts);
    }

    // 按 30%、50%、20% 三期支付.
    private static void Row(Sentence sentence, Match match, Verdicts verdicts)
    {
        var shares = sentence.Figures.FindAll(f => f.Figure.IsPercent && f.Figure.Start >= sentence.Start + match.Index && f.Figure.End <= sentence.Start + match.Index + match.Length).ConvertAll(f => f.Figure);
        if (shares.Count == Numerals.Read(match.Groups["n"].Value)) Judge(sentence, sentence.Start + match.Index, shares, verdicts);
    }

    private static void Judge(Sentence sentence, int from, List<Figure> shares, Verdicts verdicts)
    {
        var (of, sum, place) = (sentence.Of, shares.Sum(s => s.Number), sentence.Of.PlaceOf(shares[0].Start));
        var expression = $"{string.Join('+', shares)}={Figures.Print(sum)}%";
        if (sum == 100) verdicts.Hold(Shares.WholeRule, place, expression);
        else verdicts.Find(new(Shares.WholeRule, Severity.Warning, place, of.Quote(from, shares[^1].End, shares[0].Start), "100%", Figures.Print(sum) + "%", $"各期比例 {expression}，不是 100%。"));
    }

    [GeneratedRegex(@"按(?:合同[^\d，,。;]{0,6})? ?\d[\d.]* ?%(?:[、，,和:] ?\d[\d.]* ?%){1,5}(?:的?比例)? ?分? ?(?<n>[2-6]|[两二三四五六]) ?(?:期|次|笔|批|阶段)(?:支付|付款|付清|拨付)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InRow();

    [GeneratedRegex("分 ?(?<n>[2-9]|[两二三四五六]) ?(?:期|次|笔|阶段)(?:支付|付款|付清|拨付)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parts();
}
