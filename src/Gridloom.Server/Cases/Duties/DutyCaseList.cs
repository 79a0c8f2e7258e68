using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Duties;

namespace Gridloom.Server.Cases.Duties;

/// <summary>Takes the cases that a number counts one after another and keeps those of one page (所数案件).</summary>
/// <param name="query">With the number of the page.</param>
/// <param name="toUrl">The address of another page.</param>
internal sealed class DutyCaseList(IQueryCollection query, DutyWords words, Func<long, string> toUrl)
{
    private const int Size = 50;

    private readonly List<DutyCaseRow> rows = [];
    private readonly long page = long.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given is > 0 and < 1_000_000 ? given : 1;
    private long total;

    /// <param name="by">The version that was asked, and the line that it gave; null where none covers the case.</param>
    public void Add(DispatchedRow c, (string? Version, Duty? Line) by, bool late)
    {
        if (++total <= (page - 1) * Size || total > page * Size) return;
        var (t, line) = (words.T, by.Line);
        rows.Add(new(CaseNumber.Short(c.Number), "/cases/" + c.Id, words.Class(c.Class), words.Area(c.Area.Length > words.Ground.District.Length ? c.Area : ""), words.Unit(c.Unit),
            line is null ? t["没有条款"] : words.Unit(line.Unit), line is null ? "" : t["{0} 版 {1} 条", by.Version, line.Clause], line?.Unit == c.Unit, late));
    }

    public DutyCasesModel ToModel(string title, Instant at) => new()
    {
        Title = title,
        BackHref = ShowDuties.Address,
        BackText = words.T["权责清单"],
        Rows = rows,
        Total = total,
        First = (page - 1) * Size + 1,
        CutOff = at,
        PreviousHref = page > 1 ? toUrl(page - 1) : null,
        NextHref = page * Size < total ? toUrl(page + 1) : null,
    };
}
