using Gridloom.Domain.Cases;
using Gridloom.Domain.Territory;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>A photo that was checked, stripped and kept, before any row names it.</summary>
internal sealed record KeptPhoto(string Content, string Type, long Bytes, long Width, long Height, Domain.Instant? TakenAt, Position? Position);

/// <summary>The only code that writes cases.</summary>
internal sealed class CaseStore(FieldCipher cipher)
{
    /// <summary>A report that was checked and whose photos were kept, before it has a number.</summary>
    /// <param name="RequestDigest">Of what the client sent, to tell a retry from another body under the same key.</param>
    public sealed record Draft(string Id, Report Report, IReadOnlyList<KeptPhoto> Photos, byte[] RequestDigest);

    /// <summary>Writes a new case and everything that belongs to it.</summary>
    public void Add(Turn turn, CaseReported e, Draft draft)
    {
        var (_, report, photos, requestDigest) = draft;
        var number = turn.Append(e, version: 1);
        turn.Save(
            """
            insert into case_case (district, id, number, area, class, catalogue, source, description, address, longitude_e7, latitude_e7, stage,
                awaits_moderation, reported_at, reported_by, photos, reporter_event, request_digest, version)
            values (@District, @Id, @Number, @Area, @Class, @Catalogue, @Source, @Description, @Address, @Longitude, @Latitude, 'reported',
                @awaits, @Now, @Account, @Count, @reporter, @requestDigest, 1)
            """,
            new
            {
                turn.District, e.Id, e.Number, e.Area, e.Class, e.Catalogue, e.Source, e.Description, e.Address,
                Longitude = e.Position?.LongitudeE7, Latitude = e.Position?.LatitudeE7,
                awaits = e.AwaitsModeration ? 1L : 0L, turn.Now, turn.Actor.Account, Count = (long)photos.Count, reporter = e.Reporter is null ? (long?)null : number, requestDigest,
            });
        if (e.Reporter is not null) AddReporter(turn, e.Id, number, report);
        for (var i = 0; i < photos.Count; i++) AddPhoto(turn, e.Id, i + 1, photos[i]);
    }

    /// <summary>What stands in an event for the reporter: a keyed digest; null when nobody gave a name or a phone.</summary>
    public byte[]? DigestOf(Report report) =>
        report is { ReporterName: null, ReporterPhone: null } ? null : cipher.Digest(report.ReporterName, report.ReporterPhone);

    public byte[]? PhoneIndex(string phone) => cipher.BlindIndex(phone, "phone");

    /// <summary>Where a sealed value of a reporter belongs; see <see cref="FieldCipher"/>.</summary>
    public static string Place(string district, string caseId, string field) => $"case_reporter_version/{district}/{caseId}/{field}";

    private void AddReporter(Turn turn, string id, long e, Report report) => turn.Save(
        """
        insert into case_reporter_version (district, case_id, event, name_sealed, phone_sealed, phone_index, digest)
        values (@District, @id, @e, @Name, @Phone, @Index, @Digest)
        """,
        new
        {
            turn.District, id, e,
            Name = cipher.Seal(report.ReporterName, Place(turn.District, id, "name")),
            Phone = cipher.Seal(report.ReporterPhone, Place(turn.District, id, "phone")),
            Index = cipher.BlindIndex(report.ReporterPhone, "phone"),
            Digest = DigestOf(report),
        });

    private static void AddPhoto(Turn turn, string id, long ordinal, KeptPhoto photo) => turn.Save(
        """
        insert into case_photo (district, case_id, ordinal, content, type, bytes, width, height, taken_at, longitude_e7, latitude_e7)
        values (@District, @id, @ordinal, @Content, @Type, @Bytes, @Width, @Height, @TakenAt, @Longitude, @Latitude)
        """,
        new
        {
            turn.District, id, ordinal, photo.Content, photo.Type, photo.Bytes, photo.Width, photo.Height, photo.TakenAt,
            Longitude = photo.Position?.LongitudeE7, Latitude = photo.Position?.LatitudeE7,
        });
}
