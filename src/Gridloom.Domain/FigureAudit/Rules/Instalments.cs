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
                foreach (Match listed in Listed().Matches(sentence.Text))
                    if (sentence.Figures.ConvertAll(f => f.Figure).FindAll(f => f.IsPercent && f.Start >= sentence.Start + listed.Index && f.End <= sentence.Start + listed.Index + listed.Length) is var each && each.Count == Numerals.Read(listed.Groups["n"].Value)) Judge(sentence, listed, each, verdicts);
            }
    }

    private static void Check(Sentence sentence, Match parts, Verdicts verdicts)
    {
        var shares = sentence.Figures.FindAll(f => f.Figure.IsPercent && f.Figure.Start > sentence.Start + parts.Index).ConvertAll(f => f.Figure);
        if (shares.Count > 1 && shares.Count == Numerals.Read(parts.Groups["n"].Value)) Judge(sentence, parts, shares, verdicts);
    }

    private static void Judge(Sentence sentence, Match parts, List<Figure> shares, Verdicts verdicts)
    {
        var (of, sum, place) = (sentence.Of, shares.Sum(s => s.Number), sentence.Of.PlaceOf(shares[0].Start));
        var expression = $"{string.Join('+', shares)}={Figures.Print(sum)}%";
        if (sum == 100) verdicts.Hold(Shares.WholeRule, place, expression);
        else verdicts.Find(new(Shares.WholeRule, Severity.Warning, place, of.Quote(sentence.Start + parts.Index, shares[^1].End, shares[0].Start), "100%", Figures.Print(sum) + "%", $"各期比例 {expression}，不是 100%。"));
    }

    // 按 30%、50%、20% 分三期支付.
    [GeneratedRegex(@"按(?:合同[金总]?[额价]?的?)? ?\d[\d.]* ?%(?:[、,，:] ?\d[\d.]* ?%)+ ?的?(?:比例)?分? ?(?<n>[2-9]|[两二三四五六]) ?(?:期|次|笔|阶段)(?:支付|付款|付清|拨付)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listed();

    [GeneratedRegex("分 ?(?<n>[2-9]|[两二三四五六]) ?(?:期|次|笔|阶段)(?:支付|付款|付清|拨付)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parts();
}
