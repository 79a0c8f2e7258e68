using Gridloom.Domain.Access;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>How a case is put into words on pages (案件用语).</summary>
internal sealed class CaseWords(Territory.TerritoryLookup territory, Access.AccountLookup accounts)
{
    public StageMark Stage(StoredCase c, Words t) => c.Stage switch
    {
        "reported" => new("报", t["已上报"], SealState.Now),
        _ => throw new InvalidOperationException($"Stage {c.Stage} has no words."),
    };

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
        if (c.AwaitsModeration == 1) yield return new(t["待审看"], Tone.Plain);
        if (c.Photos > 0) yield return new(t["照片 {0}", c.Photos], Tone.Plain);
    }

    public string? Position(StoredCase c) => c is { LongitudeE7: { } longitude, LatitudeE7: { } latitude }
        ? FormattableString.Invariant($"{longitude / 1e7:0.000000}, {latitude / 1e7:0.000000}")
        : null;
}
