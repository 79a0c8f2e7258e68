using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>An amount in digits and the same in capitals: 182.6 万元（大写：壹佰捌拾贰万陆仟元整） (大小写金额).</summary>
internal sealed partial class Capitals : IAuditRule
{
    public const string Rule = "capital-amount";

    private const string Digits = "零壹贰叁肆伍陆柒捌玖", Tens = "拾佰仟";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains("大写", StringComparison.Ordinal)))
            foreach (Match match in Written().Matches(passage.Plain)) Check(passage, match, verdicts);
    }

    private static void Check(Passage of, Match match, Verdicts verdicts)
    {
        var figure = Figures.In(match.Value)[0];
        if (!figure.IsMoney || Read(match.Groups["c"].Value) is not { } yuan) return;
        var place = of.PlaceOf(match.Groups["c"].Index);
        var written = Figures.Print(yuan / figure.Yuan) + figure.Unit;
        if (Rounded.Exact(yuan).Prints(figure.Value)) verdicts.Hold(Rule, place, $"{match.Groups["c"].Value}={figure}");
        else verdicts.Find(new(Rule, Severity.Error, place, of.Quote(match.Index, match.Index + match.Length, match.Groups["c"].Index), figure.ToString(), match.Groups["c"].Value, $"大写“{match.Groups["c"].Value}”是 {written}，小写是 {figure}。"));
    }

    /// <summary>In 元; null for what is no amount.</summary>
    private static decimal? Read(string capitals)
    {
        decimal sum = 0, group = 0, digit = 0;
        foreach (var sign in capitals.TrimEnd('整', '正'))
        {
            if (Digits.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var value) digit = value;
            else if (Tens.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var power) (group, digit) = (group + (digit * (power switch { 0 => 10, 1 => 100, _ => 1000 })), 0);
            else if (sign == '亿') (sum, group, digit) = ((sum + group + digit) * 100_000_000, 0, 0);
            else if (sign == '万') (sum, group, digit) = (sum + ((group + digit) * 10_000), 0, 0);
            else if (sign is '元' or '圆') (sum, group, digit) = (sum + group + digit, 0, 0);
            else if (sign is '角' or '分') (sum, digit) = (sum + (digit / (sign == '角' ? 10 : 100)), 0);
        }

        return group + digit == 0 && sum > 0 ? sum : null;
    }

    [GeneratedRegex(@"\d[\d,.]* ?(?:亿元|万元|元)[^。；;\d]{0,4}大写(?:金额)?(?:为|:)? ?(?:人民币)?(?<c>[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]{3,40})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
