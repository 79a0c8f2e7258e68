using Gridloom.Domain.Budget.Work;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Work;

/// <summary>How work records are spoken of (工作记录用语).</summary>
internal sealed class WorkWords(WorkKinds kinds, Words t)
{
    public string Kind(string code) => kinds.Find(code) is { } kind ? ProjectPage.In(kind.Name, t) : code;

    /// <summary>参加人数 45 人次，合格人数 44 人次.</summary>
    public string Counts(WorkRow row) => kinds.Find(row.Work.Kind) is { } kind
        ? string.Join(t["，"], kind.Counts.Where(c => row.Counts.ContainsKey(c.Code)).Select(c => $"{ProjectPage.In(c.Name, t)} {Number(c, row.Counts[c.Code])}"))
        : "";

    /// <summary>A line for each kind that has records, in the order of the kinds; each opens to its own records.</summary>
    public IEnumerable<WorkSumLine> Sums(IReadOnlyList<WorkRow> rows, WorkAsked asked)
    {
        var counted = rows.Where(r => r.Counted).ToLookup(r => r.Work.Kind, StringComparer.Ordinal);
        foreach (var kind in kinds.All.Where(k => counted.Contains(k.Code)))
        {
            var sum = WorkSum.Of(kind, [.. counted[kind.Code].Select(r => r.Counts)]);
            yield return new(
                ProjectPage.In(kind.Name, t), $"{Show.Count(sum.Records)} {ProjectPage.In(kind.Unit, t)}", (asked with { Kind = kind.Code }).ToUrl(),
                [.. sum.Counts.Where(c => counted[kind.Code].Any(r => r.Counts.ContainsKey(c.Count.Code))).Select(c => (ProjectPage.In(c.Count.Name, t), Number(c.Count, c.Sum)))],
                [.. sum.Rates.Where(static r => r.Whole > 0).Select(r => (ProjectPage.In(r.Count.Rate!, t), Show.Rate(r.Part, r.Whole), $"{Show.Count(r.Part)} / {Show.Count(r.Whole)}"))]);
        }
    }

    private string Number(WorkCount count, long number) => $"{Show.Count(number)} {ProjectPage.In(count.Unit, t)}";
}
