using Gridloom.Domain.Access;
using Gridloom.Domain.Territory;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>How a case is put into words on pages (案件用语).</summary>
internal sealed class CaseWords(Divisions divisions)
{
    public StageMark Stage(StoredCase c, Words t) => c.Stage switch
    {
        "reported" => new("报", t["已上报"], SealState.Now),
        _ => throw new InvalidOperationException($"Stage {c.Stage} has no words."),
    };

    /// <summary>
    /// Street and community without the district, which all of a list share, then what was typed; an address that begins with its street says
    /// the same once already.
    /// </summary>
    public string Place(StoredCase c) => c.Area.Length > 6 && divisions.Find(c.Area[..9]) is { } street && c.Address.StartsWith(street.Name, StringComparison.Ordinal)
        ? c.Address
        : string.Join(' ', new[] { AreaBelowDistrict(c.Area), c.Address }.Where(p => p.Length > 0).Distinct(StringComparer.Ordinal));

    public string AreaBelowDistrict(string area) => area.Length <= 6 ? "" : divisions.FullName(area)[(divisions.Find(area[..6])?.Name.Length + 1 ?? 0)..];

    public string Reporter(StoredCase c, Words t) => c.ReportedBy == Actor.PublicAccount ? t["群众"] : "";

    public IEnumerable<Remark> Remarks(StoredCase c, Words t)
    {
        if (c.AwaitsModeration == 1) yield return new(t["待审看"], Tone.Plain);
        if (c.Photos > 0) yield return new(t["照片 {0}", c.Photos], Tone.Plain);
    }

    public string? Position(StoredCase c) => c is { LongitudeE7: { } longitude, LatitudeE7: { } latitude }
        ? FormattableString.Invariant($"{longitude / 1e7:0.000000}, {latitude / 1e7:0.000000}")
        : null;
}
