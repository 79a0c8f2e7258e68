using Gridloom.Domain.Cases;
using Gridloom.Domain.Territory;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>A photo that was checked, stripped and kept, before any row names it.</summary>
internal sealed record KeptPhoto(string Content, string Type, long Bytes, long Width, long Height, Domain.Instant? TakenAt, Position? Position);

/// <summary>The only code that writes cases.</summary>
internal sealed class CaseStore(FieldCipher cipher)
{
    /// <summary>A report that was checked, sealed and whose photos were kept, before it has a number.</summary>
    /// <param name="Reporter">Null when nobody gave a name or a phone.</param>
    /// <param name="RequestDigest">Of what the client sent, to tell a retry from another body under the same key.</param>
    public sealed record Draft(string Id, Report Report, SealedReporter? Reporter, IReadOnlyList<KeptPhoto> Photos, byte[] RequestDigest);

    /// <summary>A reporter as the store keeps them.</summary>
    /// <param name="Digest">Keyed digest of name and phone, which the event holds in their place.</param>
    public sealed record SealedReporter(byte[]? Name, byte[]? Phone, byte[]? Index, byte[] Digest);

    /// <summary>Writes a new case and everything that belongs to it.</summary>
    public void Add(Turn turn, CaseReported e, Draft draft)
    {
        var (_, _, reporter, photos, requestDigest) = draft;
        var number = turn.Append(e, version: 1);
        turn.Save(
            """
            insert into case_case (district, id, number, area, class, catalogue, source, description, address, longitude_e7, latitude_e7, stage,
                awaits_moderation, reported_at, reported_by, photos, reporter_event, request_digest, version)
            values (@District, @Id, @Number, @Area, @Class, @Catalogue, @Source, @Description, @Address, @Longitude, @Latitude, 'reported',
                @awaits, @Now, @Account, @Count, @reporterEvent, @requestDigest, 1)
            """,
            new
            {
                turn.District, e.Id, e.Number, e.Area, e.Class, e.Catalogue, e.Source, e.Description, e.Address,
                Longitude = e.Position?.LongitudeE7, Latitude = e.Position?.LatitudeE7,
                awaits = e.AwaitsModeration ? 1L : 0L, turn.Now, turn.Actor.Account, Count = (long)photos.Count, reporterEvent = reporter is null ? (long?)null : number, requestDigest,
            });
        if (reporter is not null) AddReporter(turn, e.Number, number, reporter);
        for (var i = 0; i < photos.Count; i++) AddPhoto(turn, e.Number, i + 1, photos[i]);
    }

    /// <summary>Seals a reporter for the case that will have this id; to be done before the turn, while nobody waits for it.</summary>
    public SealedReporter? Seal(Report report, string district, string id)
    {
        var (name, phone) = (report.ReporterName, report.ReporterPhone);
        if (name is null && phone is null) return null;
        return new(
            cipher.Seal(name, Place(district, id, "name")), cipher.Seal(phone, Place(district, id, "phone")),
            cipher.BlindIndex(phone, "phone"), cipher.Digest(name, phone));
    }

    public byte[]? PhoneIndex(string phone) => cipher.BlindIndex(phone, "phone");

    /// <summary>Where a sealed value of a reporter belongs; see <see cref="FieldCipher"/>.</summary>
    public static string Place(string district, string caseId, string field) => $"case_reporter_version/{district}/{caseId}/{field}";

    private static void AddReporter(Turn turn, string number, long e, SealedReporter reporter) => turn.Save(
        """
        insert into case_reporter_version (district, number, event, name_sealed, phone_sealed, phone_index, digest)
        values (@District, @number, @e, @Name, @Phone, @Index, @Digest)
        """,
        new { turn.District, number, e, reporter.Name, reporter.Phone, reporter.Index, reporter.Digest });

    private static void AddPhoto(Turn turn, string number, long ordinal, KeptPhoto photo) => turn.Save(
        """
        insert into case_photo (district, number, ordinal, content, type, bytes, width, height, taken_at, longitude_e7, latitude_e7)
        values (@District, @number, @ordinal, @Content, @Type, @Bytes, @Width, @Height, @TakenAt, @Longitude, @Latitude)
        """,
        new
        {
            turn.District, number, ordinal, photo.Content, photo.Type, photo.Bytes, photo.Width, photo.Height, photo.TakenAt,
            Longitude = photo.Position?.LongitudeE7, Latitude = photo.Position?.LatitudeE7,
        });
}
