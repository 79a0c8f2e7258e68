using Gridloom.Domain;

namespace Gridloom.Server.Cases;

/// <summary>A case as the lists and the page read it. Positions are whole 1e-7 degrees; null when only an address is known.</summary>
internal sealed record StoredCase(
    string District, string Id, string Number, string Area, string Class, string Catalogue, string Source, string Description, string Address,
    long? LongitudeE7, long? LatitudeE7, string Stage, long AwaitsModeration, Instant ReportedAt, string ReportedBy, long Photos, long Version)
{
    public const string Columns =
        """
        c.district, c.id, c.number, c.area, c.class, c.catalogue, c.source, c.description, c.address, c.longitude_e7 as LongitudeE7, c.latitude_e7 as LatitudeE7,
        c.stage, c.awaits_moderation as AwaitsModeration, c.reported_at as ReportedAt, c.reported_by as ReportedBy, c.photos, c.version
        """;
}
