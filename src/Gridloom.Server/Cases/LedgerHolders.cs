using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Server.Cases;

/// <summary>Gives each holder of a case its character and hue (持有人记号). Units take two hues in turn; from the third on the character tells.</summary>
internal sealed class LedgerHolders(string district, HandlingUnits units, IReadOnlyList<LedgerEntry> entries)
{
    private readonly List<string> order = [.. entries.Select(static e => e.Unit).OfType<string>().Distinct()];

    public string District => district;

    public HolderMark Of(LedgerEntry e) => e.Holder switch
    {
        CaseHolder.Queue => new("民", "resident"),
        CaseHolder.Collector => new("采", "collector"),
        CaseHolder.Unit => new((units.Find(district, e.Unit!)?.ShortName ?? e.Unit!)[..1], order.IndexOf(e.Unit!) % 2 == 0 ? "unit-1" : "unit-2"),
        CaseHolder.Suspended => new("挂", "suspended"),
        CaseHolder.Arbiter => new("裁", "desk"),
        CaseHolder.Main => new("并", "suspended"),
        CaseHolder.Closed => new("结", "suspended"),
        _ => new("席", "desk"),
    };
}
