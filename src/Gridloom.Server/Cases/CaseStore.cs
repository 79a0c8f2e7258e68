using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Territory;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>A photo or another attachment that was checked, stripped and kept, before any row names it.</summary>
internal sealed record KeptPhoto(string Content, string Type, long Bytes, long Width, long Height, Domain.Instant? TakenAt, Position? Position)
{
    /// <summary>The kept file of its thumbnail; null when none came with it.</summary>
    public string? Thumbnail { get; init; }

    /// <summary>The demo drew it, and many of its cases share it.</summary>
    public bool Drawn { get; init; }
}

/// <summary>The only code that writes cases.</summary>
internal sealed class CaseStore(FieldCipher cipher)
{
    /// <summary>A report that was checked, sealed and whose photos were kept, before it has a number.</summary>
    /// <param name="Reporter">Null when nobody gave a name or a phone.</param>
    /// <param name="RequestDigest">Of what the client sent, to tell a retry from another body under the same key.</param>
    public sealed record Draft(string Id, Report Report, SealedReporter? Reporter, IReadOnlyList<KeptPhoto> Photos, byte[] RequestDigest)
    {
        /// <summary>What was told of a hazard with the report; null where nothing was.</summary>
        public Domain.Cases.Kinds.HazardFacts? Hazard { get; init; }
    }

    /// <summary>A reporter as the store keeps them.</summary>
    /// <param name="Digest">Keyed digest of name and phone, which the event holds in their place.</param>
    public sealed record SealedReporter(byte[]? Name, byte[]? Phone, byte[]? Index, byte[] Digest);

    /// <summary>Writes a new case and everything that belongs to it.</summary>
    public void Add(Turn turn, CaseReported e, CaseFile c, Draft draft)
    {
        var (_, _, reporter, photos, requestDigest) = draft;
        var number = turn.Append(e, c.Version, e.HappenedAt?.ToChina());
        turn.Save(
            """
            insert into case_case (district, id, number, area, class, catalogue, source, description, address, longitude_e7, latitude_e7, photos, reporter_event, request_digest,
                stage, stage_at, from_public, awaits_moderation, reported_at, happened_at, accept_from, accept_due, reported_by, version)
            values (@District, @Id, @Number, @Area, @Class, @Catalogue, @Source, @Description, @Address, @Longitude, @Latitude, @Count, @reporterEvent, @requestDigest,
                @stage, @StageAt, @fromPublic, @awaits, @ReportedAt, @HappenedAt, @AcceptFrom, @AcceptDue, @Reporter, @Version)
            """,
            new
            {
                c.District, c.Id, c.Number, c.Area, c.Class, c.Catalogue, c.Source, e.Description, e.Address, Longitude = e.Position?.LongitudeE7, Latitude = e.Position?.LatitudeE7,
                Count = (long)photos.Count, reporterEvent = reporter is null ? (long?)null : number, requestDigest,
                stage = c.Stage.Code(), c.StageAt, fromPublic = c.FromPublic ? 1L : 0L, awaits = c.AwaitsModeration ? 1L : 0L, c.ReportedAt, c.HappenedAt, c.AcceptFrom, c.AcceptDue, c.Reporter, c.Version,
            });
        if (reporter is not null) AddReporter(turn, e.Number, number, reporter);
        AddPhotos(turn, e.Number, new("report", 0), photos);
    }

    /// <summary>Writes what an act came to, with the photos that were taken of it.</summary>
    /// <param name="before">The case as it was read in this turn.</param>
    public static void Change(Turn turn, StoredCase before, CaseStep step, IReadOnlyList<KeptPhoto> photos)
    {
        Change(turn, step.Case, step.Event);
        if (photos.Count == 0) return;
        turn.Save("update case_case set photos = photos + @Count where district = @District and number = @Number", new { turn.District, before.Number, Count = (long)photos.Count });
        AddPhotos(turn, before.Number, new(step.Event.Act.Code(), before.Photos), photos);
    }

    /// <summary>Writes an event and the facts behind it.</summary>
    public static void Change(Turn turn, CaseFile after, Event happened)
    {
        turn.Append(happened, after.Version);
        turn.Save(CaseFileRows.Changes, after.ToRow());
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

    /// <param name="Act">With which step they came.</param>
    /// <param name="Before">How many photos the case had.</param>
    private readonly record struct Behind(string Act, long Before);

    private static void AddPhotos(Turn turn, string number, Behind behind, IReadOnlyList<KeptPhoto> photos)
    {
        foreach (var (index, photo) in photos.Index()) AddPhoto(turn, number, (behind.Act, behind.Before + index + 1), photo);
    }

    private static void AddPhoto(Turn turn, string number, (string Act, long Ordinal) place, KeptPhoto photo) => turn.Save(
        """
        insert into case_photo (district, number, ordinal, act, content, type, bytes, width, height, taken_at, longitude_e7, latitude_e7, sent_by, sent_at, thumb_content, drawn)
        values (@District, @number, @Ordinal, @Act, @Content, @Type, @Bytes, @Width, @Height, @TakenAt, @Longitude, @Latitude, @Account, @Now, @Thumbnail, @drawn)
        """,
        new
        {
            turn.District, number, place.Ordinal, place.Act, photo.Content, photo.Type, photo.Bytes, photo.Width, photo.Height, photo.TakenAt,
            Longitude = photo.Position?.LongitudeE7, Latitude = photo.Position?.LatitudeE7, turn.Actor.Account, turn.Now, photo.Thumbnail, drawn = photo.Drawn ? 1L : 0L,
        });
}
