namespace Gridloom.Domain.Fieldwork;

/// <summary>A case that somebody is to look at on the ground (待看案件), as far as the choice of a collector goes by it.</summary>
/// <param name="Area">The smallest region that is known to hold it.</param>
/// <param name="Barred">The accounts that may not look at it: who reported it, and for a check who handled it.</param>
public sealed record FieldMatter(string Area, IReadOnlySet<string> Barred);

/// <summary>A collector who could be sent (候选采集员).</summary>
/// <param name="SignedIn">Came to the shift and has not left.</param>
/// <param name="Load">How many open tasks this collector has.</param>
public sealed record CollectorOffer(RosterPerson Person, CollectorFit Fit, bool SignedIn, long Load)
{
    /// <summary>May be chosen without asking: on duty within the case's street.</summary>
    public bool Suggested => Fit <= CollectorFit.SameStreet;
}

/// <summary>Says whom to send (建议采集员): who is on duty where the case lies; then in its community, then in its street; never who reported or handled it.</summary>
public static class CollectorChoice
{
    private const int GridDigits = 15, CommunityDigits = 12, StreetDigits = 9;

    /// <summary>Somebody's shift at that moment.</summary>
    public sealed record OnDuty(RosterEntry Entry, bool SignedIn);

    /// <summary>Everybody who may look at the case, the best first: the nearest, of them who has signed in, of them who has least to do.</summary>
    public static IReadOnlyList<CollectorOffer> Rank(FieldMatter matter, IReadOnlyList<RosterPerson> people, IReadOnlyList<OnDuty> duty, IReadOnlyDictionary<string, long> loads) =>
    [
        .. people.Where(p => !matter.Barred.Contains(p.Account) && matter.Area.StartsWith(p.Area, StringComparison.Ordinal))
            .Select(p => Offer(matter, p, [.. duty.Where(d => d.Entry.Account == p.Account)], loads.GetValueOrDefault(p.Account)))
            .OrderBy(o => o.Fit).ThenByDescending(o => o.SignedIn).ThenBy(o => o.Load).ThenBy(o => o.Person.Seat, StringComparer.Ordinal).ThenBy(o => o.Person.Account, StringComparer.Ordinal),
    ];

    private static CollectorOffer Offer(FieldMatter matter, RosterPerson person, IReadOnlyList<OnDuty> duty, long load) =>
        new(person, duty.Count == 0 ? CollectorFit.OffDuty : duty.Min(d => Fit(d.Entry, matter.Area)), duty.Any(d => d.SignedIn), load);

    /// <summary>How near an entry's areas lie to the place.</summary>
    public static CollectorFit Fit(RosterEntry entry, string area) => entry.Areas.Length == 0 ? CollectorFit.District : entry.AreaCodes.Min(code => Fit(code, area));

    private static CollectorFit Fit(string code, string area)
    {
        bool Shares(int digits) => code.Length >= digits && area.Length >= digits && string.CompareOrdinal(code, 0, area, 0, digits) == 0;
        if (area.StartsWith(code, StringComparison.Ordinal)) return code.Length switch { >= GridDigits => CollectorFit.Grid, >= CommunityDigits => CollectorFit.Community, >= StreetDigits => CollectorFit.Street, _ => CollectorFit.District };
        return Shares(CommunityDigits) ? CollectorFit.SameCommunity : Shares(StreetDigits) ? CollectorFit.SameStreet : CollectorFit.Elsewhere;
    }
}
