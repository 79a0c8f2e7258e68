using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>The form in which the desk and the collector register a case (登记案件). Everything typed is given back when it is refused.</summary>
public sealed record NewCaseModel
{
    public required string Action { get; init; }

    /// <summary>The idempotency key: sent twice, registered once.</summary>
    public required string Key { get; init; }

    public required IReadOnlyList<ChoiceGroup> Classes { get; init; }

    public required IReadOnlyList<Choice> Sources { get; init; }

    public Field Class { get; init; } = Field.Blank;

    public Field Source { get; init; } = Field.Blank;

    public Field Description { get; init; } = Field.Blank;

    public Field Address { get; init; } = Field.Blank;

    public Field Longitude { get; init; } = Field.Blank;

    public Field Latitude { get; init; } = Field.Blank;

    public Field ReporterName { get; init; } = Field.Blank;

    public Field ReporterPhone { get; init; } = Field.Blank;

    /// <summary>What may be told of a hazard at once; null for whoever may not.</summary>
    public Kinds.HazardFieldsModel? Hazard { get; init; }

    public string? PhotosError { get; init; }

    public IReadOnlyList<KeptFile> Kept { get; init; } = [];

    public int MostPhotos { get; init; } = 10;

    public int DescriptionLimit { get; init; } = 2000;

    public FormError? Error { get; init; }
}
