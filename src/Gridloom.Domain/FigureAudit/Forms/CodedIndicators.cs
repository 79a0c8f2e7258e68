using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Forms;

/// <summary>Reads indicators that are printed as one text: <c>1、1-产出指标:11-数量指标;名称;实施周期指标值:…;年度指标值:…</c> (文本指标).</summary>
internal static partial class CodedIndicators
{
    /// <summary>All of a cell, in their order; none when it is no such text.</summary>
    public static List<AuditIndicator> In(Passage cell)
    {
        var marks = Marks().Matches(cell.Plain);
        return [.. marks.Index().Select(m => Read(cell, m.Item, m.Index + 1 < marks.Count ? marks[m.Index + 1].Index : cell.Plain.Length)).OfType<AuditIndicator>()];
    }

    /// <summary>The printed numbers of the indicators: 1, 2, 3, ….</summary>
    public static List<(int Number, int At)> Numbers(Passage cell) => [.. Marks().Matches(cell.Plain).Select(m => (int.Parse(m.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture), m.Index))];

    private static AuditIndicator? Read(Passage cell, Match mark, int end)
    {
        var body = cell.Plain[(mark.Index + mark.Length)..end];
        if (Parts().Match(body) is not { Success: true } parts) return null;
        var name = PlainText.Label(parts.Groups["name"].Value).Trim(';', ':', '；');
        return new(mark.Groups["l1"].Value, mark.Groups["l2"].Value, name, PlainText.Label(parts.Groups["year"].Value).Trim(';', '；', '。'), cell)
        {
            NameOf = cell,
            Code1 = mark.Groups["c1"].Value,
            Code2 = mark.Groups["c2"].Value,
            CycleTarget = PlainText.Label(parts.Groups["cycle"].Value).Trim(';', '；', '。'),
            Span = (mark.Index, mark.Index + mark.Length + parts.Length),
        };
    }

    [GeneratedRegex(@"(?<n>\d{1,2})、(?<c1>\d)-(?<l1>[\u4e00-\u9fff]{2,4})指标[:;] ?(?<c2>\d\d)-(?<l2>[\u4e00-\u9fff]{2,8}?)(?:指标)?[:;] ?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?<name>.*?)[;:；] ?实施周期指标值[:;] ?(?<cycle>.*?)[;；] ?年度指标值[:;] ?(?<year>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Parts();
}
