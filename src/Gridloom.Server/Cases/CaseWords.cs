using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>How a case is put into words on pages (案件用语).</summary>
internal sealed class CaseWords(Territory.TerritoryLookup territory, CaseRulesLookup rules, Access.AccountLookup accounts)
{
    public StageMark Stage(StoredCase c, Words t) => Mark(CaseStageNames.Find(c.Stage) ?? throw new InvalidOperationException($"Stage {c.Stage} has no words."), t);

    public static StageMark Mark(CaseStage stage, Words t)
    {
        var (character, state) = stage switch
        {
            CaseStage.Reported => ("报", SealState.Now),
            CaseStage.Verifying => ("核", SealState.Now),
            CaseStage.Accepted => ("立", SealState.Now),
            CaseStage.Filed => ("派", SealState.Now),
            CaseStage.Arbitrating => ("裁", SealState.Now),
            CaseStage.Suspended => ("挂", SealState.Stopped),
            CaseStage.Dispatched => ("接", SealState.Now),
            CaseStage.Handling => ("处", SealState.Now),
            CaseStage.Handled or CaseStage.Checking => ("查", SealState.Now),
            CaseStage.Checked => ("结", SealState.Now),
            CaseStage.Linked => ("并", SealState.Stopped),
            CaseStage.Closed => ("结", SealState.Passed),
            CaseStage.Rejected or CaseStage.NotFiled => ("否", SealState.Refused),
            CaseStage.Void => ("废", SealState.Stopped),
            _ => throw new InvalidOperationException($"Stage {stage} has no mark."),
        };
        return new(character, t.InEnglish ? stage.English() : stage.Chinese(), state);
    }

    /// <summary>Who has it now; null when it has ended.</summary>
    public string? Holder(CaseFile c, Words t) => c.Stage switch
    {
        _ when c.Stage.IsEnd() => null,
        CaseStage.Verifying or CaseStage.Checking => t["采集员"],
        CaseStage.Dispatched or CaseStage.Handling => UnitName(c.District, c.Unit!),
        CaseStage.Suspended => t["{0}（挂账）", UnitName(c.District, c.Unit!)],
        CaseStage.Arbitrating => t["裁定人"],
        CaseStage.Linked => t["主案 {0}", Show.ShortNumber(c.Main!)],
        _ => t["坐席"],
    };

    /// <summary>The district's unit of that code by its name.</summary>
    public string UnitName(string district, string code) => rules.Shipped.Rules.Units.Find(district, code)?.Name ?? code;

    /// <summary>On which terms it was filed: 01-10/1 人行道塌陷 >1 m²，4 工作日（样例）; null before filing.</summary>
    public string? Terms(CaseFile c, Words t)
    {
        if (c.Condition is not { } code || c.Limit is not { } text || !Domain.Cases.TimeLimit.Parse(text).Succeeded(out var limit, out _)) return null;
        var condition = rules.For(c).Rules.Conditions.Find(code);
        var more = c.Extended.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(x => Domain.Cases.TimeLimit.Parse(x).Succeeded(out var added, out _) ? t["，延期 {0}", ActFields.Limit(added, t)] : "");
        return $"{code} {condition?.Text}，{ActFields.Limit(limit, t)}{string.Concat(more)}{(condition?.Sample == true ? t["（样例值）"] : "")}";
    }

    /// <summary>What was typed; where nothing was, street, community and grid, and at last the position.</summary>
    public async ValueTask<string> Place(StoredCase c) =>
        c.Address.Length > 0 ? c.Address : await AreaBelowDistrict(c) is { Length: > 0 } area ? area : Position(c) ?? "";

    /// <summary>龙华街道 玉翠社区 003 网格; empty when nothing smaller than the district is known.</summary>
    public async ValueTask<string> AreaBelowDistrict(StoredCase c) => (await territory.Of(c.District)).NameBelow(c.Area);

    /// <summary>玉翠社区 003 网格, where an address was typed and a grid is known; otherwise empty, as <see cref="Place"/> says it.</summary>
    public async ValueTask<string> GridBesideAddress(StoredCase c) =>
        c.Area.Length == 15 && c.Address.Length > 0 ? (await territory.Of(c.District)).NameOf(c.Area) : "";

    /// <summary>Which post entered it; residents stay nameless.</summary>
    public async Task<string> EnteredBy(StoredCase c, string district, Words t, CancellationToken stop) =>
        c.ReportedBy == Actor.PublicAccount ? t["群众"] : await accounts.PostOf(district, c.ReportedBy, stop);

    public IEnumerable<Remark> Remarks(StoredCase c, Words t)
    {
        if (c.VoidAsker is not null && c.EndedAt is null) yield return new(t["申请作废"], Tone.Warn);
        if (c.Request is { } asked && CaseRequestNames.Find(asked) is { } request) yield return new(t.InEnglish ? request.English() : request.Chinese(), Tone.Warn);
        if (c.Supervision is { } code && SupervisionLevelNames.Find(code) is { } level && c.EndedAt is null)
            yield return new((t.InEnglish ? level.English() : level.Chinese()) + (c.SupervisionAnsweredAt is null ? t["，待答复"] : ""), c.SupervisionAnsweredAt is null ? Tone.Warn : Tone.Plain);
        if (c.ReopenAskedAt is not null) yield return new(t["申请重办，待答复"], Tone.Warn);
        else if (c.ReopenDeclinedAt is not null) yield return new(t["不予重办"], Tone.Plain);
        if (c.Reopens > 0) yield return new(t["重开 {0} 次", c.Reopens], Tone.Warn);
        if (c.Urges > 0 && c.EndedAt is null) yield return new(t["催办 {0} 次", c.Urges], Tone.Plain);
        if (c.Extensions > 0) yield return new(t["延期 {0} 次", c.Extensions], Tone.Plain);
        if (c.Suspensions > 0) yield return new(t["挂账 {0} 次", c.Suspensions], Tone.Plain);
        if (c.Refusals > 0) yield return new(t["推诿 {0} 次", c.Refusals], Tone.Warn);
        if (c.Reworks > 0) yield return new(t["返工 {0} 次", c.Reworks], Tone.Warn);
        if (c.Returns > 0) yield return new(t["退回 {0} 次", c.Returns], Tone.Plain);
        if (c.HandDowns > 0) yield return new(t["下派 {0} 次", c.HandDowns], Tone.Plain);
        if (c.Raises > 0) yield return new(t["上呈 {0} 次", c.Raises], Tone.Plain);
        if (c.AwaitsModeration == 1) yield return new(t["待审看"], Tone.Plain);
        if (c.Photos > 0) yield return new(t["照片 {0}", c.Photos], Tone.Plain);
    }

    public string? Position(StoredCase c) => c is { LongitudeE7: { } longitude, LatitudeE7: { } latitude }
        ? FormattableString.Invariant($"{longitude / 1e7:0.000000}, {latitude / 1e7:0.000000}")
        : null;
}
