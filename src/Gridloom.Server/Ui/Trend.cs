using System.Globalization;

namespace Gridloom.Server.Ui;

/// <summary>
/// How numbers went over time (走势), for <c>TrendChart</c>. Everything stands in the page as a table; the drawing is made from that table by a
/// script, so the page says the same without it. Any page may use it: it knows nothing of what is counted.
/// </summary>
/// <param name="Id">Stands once on a page: its table is found open again by it when the page brings itself up to date.</param>
/// <param name="Name">What is shown, in the page's language: 率的走势.</param>
/// <param name="Periods">The names along the axis, oldest first: 11-05, or 2026-03.</param>
/// <param name="Lines">The first is drawn in blue and is the one that the sentence speaks of; the rest are grey. Each has one point a period.</param>
public sealed record Trend(string Id, string Name, IReadOnlyList<string> Periods, IReadOnlyList<TrendLine> Lines)
{
    /// <summary>True for rates in per cent, whose axis ends at 100 and whose differences are 个百分点; false for counts.</summary>
    public bool Percent { get; init; }

    /// <summary>Stands beside counts in the sentence and above the axis: 宗.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The first line as bars from zero instead of a line: for counts of single days.</summary>
    public bool Bars { get; init; }

    /// <summary>Where the target is met; null when there is none.</summary>
    public TrendBand? Band { get; init; }

    /// <summary>What the drawing shows, in one sentence: where the first line began and ended, its highest and its lowest.</summary>
    public string Said(Words t)
    {
        var known = Periods.Zip(Lines[0].Points).Where(static p => p.Second.Value is not null).ToList();
        if (known.Count == 0) return t["{0}：这段时间没有可画的数。", Lines[0].Name];
        var ((from, first), (to, last)) = (known[0], known[^1]);
        if (known.Count == 1) return t["{0}：只有 {1} 有数，{2}。", Lines[0].Name, from, first.Shown];
        var (high, low) = (known.MaxBy(static p => p.Second.Value), known.MinBy(static p => p.Second.Value));
        return t["{0}：{1} {2}，{3} {4}，{5}；最高 {6}（{7}），最低 {8}（{9}）。", Lines[0].Name, from, first.Shown, to, last.Shown, Difference(last.Value!.Value - first.Value!.Value, t),
            high.Second.Shown, high.First, low.Second.Shown, low.First];
    }

    private string Difference(decimal more, Words t) => (Percent, more) switch
    {
        (true, _) => Show.Points(more, t),
        (false, > 0) => t["多 {0} {1}", Show.Count((long)more), Unit],
        (false, < 0) => t["少 {0} {1}", Show.Count((long)-more), Unit],
        _ => t["持平"],
    };
}

/// <summary>One series of a trend (走势线), labelled by its own name.</summary>
public sealed record TrendLine(string Name, IReadOnlyList<TrendPoint> Points);

/// <summary>One value of a line (走势点).</summary>
/// <param name="Value">Null when there was nothing to measure; the line then has a gap.</param>
/// <param name="Shown">As it stands in the table: 98.33 %, or — without a value.</param>
/// <param name="Href">The list of what it counts; null when there is none.</param>
public sealed record TrendPoint(decimal? Value, string Shown, string? Href)
{
    internal string? Machine => Value?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The values that meet the target (达标区).</summary>
/// <param name="From">Null when it reaches down to the end of the axis.</param>
/// <param name="To">Null when it reaches up to the end of the axis.</param>
/// <param name="Name">Stands in it: 达标区 ≥ 98 %.</param>
public sealed record TrendBand(decimal? From, decimal? To, string Name)
{
    internal string? Least => From?.ToString(CultureInfo.InvariantCulture);

    internal string? Most => To?.ToString(CultureInfo.InvariantCulture);
}
