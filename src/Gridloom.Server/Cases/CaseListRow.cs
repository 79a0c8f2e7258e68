using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Territory;
using Gridloom.Server.Lists;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>What the columns of the case list are made with (列表用料).</summary>
internal sealed record CaseListParts(CaseRulesLookup Rules, CaseWords Words, CaseClockLines Clocks, CaseLifecycle Lifecycle, Divisions Divisions);

/// <summary>One case as the columns of the list read it (列表行).</summary>
internal sealed class CaseListRow(CaseListParts parts, StoredCase stored, Instant now, Words t)
{
    private CaseFile? file;

    public CaseListParts Parts => parts;

    public StoredCase Case => stored;

    public CaseFile File => file ??= stored.ToFile();

    public Instant Now => now;

    public Words T => t;

    public string ClassName => parts.Rules.ClassName(stored);

    /// <summary>Of the clock of the step, as it counts; less than nothing when it is late.</summary>
    public long? RemainingMinutes => CaseClock.Step(File) is { } kind && parts.Lifecycle.Clock(File, kind, now) is { Stop: null } clock ? (long)Math.Floor(clock.Remaining.TotalMinutes) : null;

    public Instant? StepDue => CaseClock.Step(File) is { } kind ? CaseClock.Find(File, kind)?.Due : null;

    public string? Limit => stored.TimeLimit is { } text && TimeLimit.Parse(text).Succeeded(out var limit, out _) ? ActFields.Limit(limit, t) : null;

    public string? Satisfaction => stored.Satisfaction is { } code && SatisfactionNames.Find(code) is { } answer ? t.InEnglish ? answer.English() : answer.Chinese() : null;

    public async ValueTask<IReadOnlyList<Cell>> Cells(IReadOnlyList<CaseListColumn> columns)
    {
        var cells = new Cell[columns.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = await columns[i].Value(this);
        return cells;
    }
}
