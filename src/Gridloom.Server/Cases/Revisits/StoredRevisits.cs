using Gridloom.Domain;
using Gridloom.Domain.Cases.Revisits;

namespace Gridloom.Server.Cases.Revisits;

/// <summary>A draw as its row has it, without its frame.</summary>
/// <param name="Strata">The strata's code.</param>
/// <param name="Judged">How many of the sample have a result.</param>
/// <param name="Sound">How many of those are sound.</param>
internal sealed record StoredDraw(
    string Id, string FromDay, string ToDay, string Strata, long Size, string Seed, string Digest, long Frame, long Sampled, long Judged, long Sound, string DrawnBy, Instant DrawnAt)
{
    public const string Columns =
        """
        d.id, d.from_day as FromDay, d.to_day as ToDay, d.strata, d.size, d.seed, d.digest, d.frame, d.sampled, d.judged, d.sound, d.drawn_by as DrawnBy, d.drawn_at as DrawnAt
        """;

    public RevisitStrata Layers => RevisitStrataNames.Find(Strata) ?? RevisitStrata.None;
}

/// <summary>A drawn case as its row has it.</summary>
/// <param name="Sound">1 sound, 0 not; null while nobody looked.</param>
internal sealed record StoredRevisit(string Draw, string Number, string Unit, string Class, string Street, long? Sound, string? Note, string? JudgedBy, Instant? JudgedAt)
{
    public const string Columns = "r.draw, r.number, r.unit, r.class, r.street, r.sound, r.note, r.judged_by as JudgedBy, r.judged_at as JudgedAt";
}
