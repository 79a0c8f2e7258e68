using Gridloom.Domain;
using Gridloom.Domain.Territory;

namespace Gridloom.Server.Cases.Recurring;

/// <summary>A recurring problem (屡发问题), as its row has it.</summary>
/// <param name="Since">From when on its cases count.</param>
internal sealed record StoredProblem(
    string District, string Code, string Title, string Class, string Area, long LongitudeE7, long LatitudeE7, long Metres, Instant Since, string OpenedBy, Instant OpenedAt,
    string? SettledBy, Instant? SettledAt, string? Conclusion, long Version)
{
    public const string Columns =
        """
        p.district, p.code, p.title, p.class, p.area, p.longitude_e7 as LongitudeE7, p.latitude_e7 as LatitudeE7, p.metres, p.since, p.opened_by as OpenedBy, p.opened_at as OpenedAt,
        p.settled_by as SettledBy, p.settled_at as SettledAt, p.conclusion, p.version
        """;

    public Position Middle => new(LongitudeE7, LatitudeE7);

    /// <summary>Whether a case of this class, there and then, is one of its.</summary>
    public bool Holds(string code, Position? at, Instant seen) => code == Class && at is { } place && seen >= Since && Middle.MetresTo(place) <= Metres;
}
