using Gridloom.Domain;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Emergency.Watch;

/// <summary>Writes the duty log as a file (值班日志文件): each matter with what was written about it, in the order of the page.</summary>
internal sealed class WatchFile(WatchLookup log, WatchViews views, Clocks clocks)
{
    // A year of a busy district; the page says what is on it.
    private const int Most = 20_000;

    public async Task<IResult> Show(HttpContext http, Caller caller, bool asCsv)
    {
        var (t, now) = (http.RequestServices.GetRequiredService<Words>(), clocks.Now(caller.Actor.District));
        if (!WatchFilter.Read(http.Request.Query, now.ChinaDay()).Succeeded(out var filter, out var refused)) return Answers.Refusal(http, refused);
        var first = await log.Matters(caller.Actor, filter with { After = null }, Most, http.RequestAborted);
        var matters = await views.Matters(caller.Actor, (first, await log.Later(caller.Actor, first, http.RequestAborted)), (now, t));
        var rows = matters.SelectMany(m => m.Later.Prepend(m.First).Select(line => Row(m, line, t))).ToList();
        string[] head = [t["编号"], t["发生时间"], t["区划"], t["类别"], t["关联"], t["事项"], t["处置措施"], t["报告方"], t["案件编号"], t["状态"], t["登记人"]];
        var name = "watch-log-" + Ui.Show.Day(filter.From);
        return asCsv ? new Csv(name, head, rows.ToAsyncEnumerable()) : new Xlsx(name, head, rows);
    }

    private static IReadOnlyList<string> Row(WatchMatter m, WatchLine line, Words t) =>
    [
        line.Serial.ToString(System.Globalization.CultureInfo.InvariantCulture), Ui.Show.Printed(line.At), m.Area, m.Kind, line.Relation is { } relation ? relation + (line.Serial == m.First.Serial ? "" : "（" + t["第 {0} 条", m.First.Serial] + "）") : "",
        line.Words, line.Measures, line.Source, m.CaseNumber ?? "", line.Serial == m.First.Serial && m.Open ? t["待跟进"] : "", line.By,
    ];
}
