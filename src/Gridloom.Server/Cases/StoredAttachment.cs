using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Media;
using Gridloom.Domain.Territory;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>What is attached to a case (附件), as its row has it.</summary>
/// <param name="Act">With which step it came; <c>report</c> before all others.</param>
/// <param name="Drawn">1 for a picture of the demo.</param>
internal sealed record StoredAttachment(
    long Ordinal, string Act, string Content, string Type, long Bytes, long Width, long Height, Instant? TakenAt, long? LongitudeE7, long? LatitudeE7,
    string SentBy, Instant SentAt, string? Thumbnail, long Drawn)
{
    public const string Columns =
        """
        p.ordinal, p.act, p.content, p.type, p.bytes, p.width, p.height, p.taken_at as TakenAt, p.longitude_e7 as LongitudeE7, p.latitude_e7 as LatitudeE7,
        p.sent_by as SentBy, p.sent_at as SentAt, p.thumb_content as Thumbnail, p.drawn
        """;

    public MediaType Kind => MediaTypeNames.Find(Type) ?? throw new InvalidOperationException($"A row holds the type {Type}.");

    public bool IsPhoto => Kind.IsPhoto();

    public Position? Position => LongitudeE7 is { } longitude && LatitudeE7 is { } latitude ? new(longitude, latitude) : null;

    public BoundPhoto Bound => new(Ordinal, Content, TakenAt ?? SentAt, TakenAt is not null, Position);

    /// <summary>Under which name it is saved: 440309-20261120-00001-2.pdf.</summary>
    public string DownloadName(string number) => FormattableString.Invariant($"{number}-{Ordinal}{Kind.Extension()}");

    /// <summary>The thumbnail's own type, which need not be the photo's; told by its first bytes.</summary>
    public string ThumbnailType(FileStore files)
    {
        Span<byte> head = stackalloc byte[16];
        using var file = File.OpenRead(files.PathOf(Thumbnail!));
        return FileContent.Recognise(head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]).Succeeded(out var type, out _) ? type.ContentType() : Type;
    }
}

/// <summary>An earlier use of the same picture, in this case or another (重复使用).</summary>
/// <param name="Ordinal">Of the picture in the case that is looked at.</param>
/// <param name="Number">The case that has it too.</param>
internal sealed record EarlierUse(long Ordinal, string Number, long OtherOrdinal, string Act, string Id, string Area, string Units);

/// <summary>Reads what is attached to cases.</summary>
internal sealed class AttachmentReader(Store store)
{
    /// <summary>How many earlier uses of the pictures of one case are looked for.</summary>
    private const int UsesMax = 100;

    /// <summary>In the order in which they came.</summary>
    public Task<List<StoredAttachment>> Of(StoredCase c, CancellationToken stop) => store.List<StoredAttachment>(
        $"select {StoredAttachment.Columns} from case_photo p where p.district = @District and p.number = @Number order by p.ordinal", new { c.District, c.Number }, stop);

    public Task<StoredAttachment?> Find(StoredCase c, long ordinal, CancellationToken stop) => store.Find<StoredAttachment>(
        $"select {StoredAttachment.Columns} from case_photo p where p.district = @District and p.number = @Number and p.ordinal = @ordinal", new { c.District, c.Number, ordinal }, stop);

    /// <summary>
    /// Where a picture of this case was attached before: the same bytes once the metadata are off, so another name, place or time written into
    /// the file hides nothing. The latest earlier use first; documents are left out, because forms are sent again and again.
    /// </summary>
    public Task<List<EarlierUse>> EarlierUses(StoredCase c, CancellationToken stop) => store.List<EarlierUse>(
        """
        select p.ordinal, o.number, o.ordinal as OtherOrdinal, o.act, c.id, c.area, c.units
        from case_photo p
        join case_photo o on o.district = p.district and o.content = p.content and o.drawn = 0
             and (o.sent_at < p.sent_at or (o.sent_at = p.sent_at and (o.number < p.number or (o.number = p.number and o.ordinal < p.ordinal))))
        join case_case c on c.district = o.district and c.number = o.number
        where p.district = @District and p.number = @Number and p.drawn = 0 and (p.type like 'image/%' or p.type like 'video/%')
        order by p.ordinal, o.sent_at desc, o.number desc, o.ordinal desc limit @most
        """,
        new { c.District, c.Number, most = UsesMax }, stop);
}
