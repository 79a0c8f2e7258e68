using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>A resident's report (随手报): a photo, a place, a sentence. Nothing about the resident is needed.</summary>
public sealed record PublicReportModel
{
    public required string Action { get; init; }

    /// <summary>The idempotency key: sent twice, kept once.</summary>
    public required string Key { get; init; }

    /// <summary>The usual kinds, in plain words; the first few are shown as buttons, all of them in a list. Empty: residents choose no kind.</summary>
    public IReadOnlyList<Choice> Kinds { get; init; } = [];

    public Field Kind { get; init; } = Field.Blank;

    public Field Description { get; init; } = Field.Blank;

    public Field Address { get; init; } = Field.Blank;

    public Field Longitude { get; init; } = Field.Blank;

    public Field Latitude { get; init; } = Field.Blank;

    public Field Phone { get; init; } = Field.Blank;

    public string? PhotosError { get; init; }

    public IReadOnlyList<KeptFile> Kept { get; init; } = [];

    public int MostPhotos { get; init; } = 4;

    public FormError? Error { get; init; }
}
