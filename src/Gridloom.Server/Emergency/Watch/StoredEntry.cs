using Gridloom.Domain;

namespace Gridloom.Server.Emergency.Watch;

/// <summary>An entry of the duty log as its row has it (值班记录).</summary>
/// <param name="First">The first entry of the matter; of a first entry itself, its own number.</param>
/// <param name="Open">1 on a first entry while nobody wrote that it is over.</param>
internal sealed record StoredEntry(
    long Serial, string Area, Instant HappenedAt, string Kind, string Words, string Source, string Measures, string? CaseNumber, long? About, string? Relation, long First, long Open,
    string NotedBy, Instant NotedAt)
{
    /// <summary>Where the entry stands, wherever in the log that is.</summary>
    public string Href => ShowWatchLog.AddressOf(Serial);

    public const string Columns =
        "e.serial, e.area, e.happened_at as HappenedAt, e.kind, e.words, e.source, e.measures, e.case_number as CaseNumber, e.about, e.relation, e.first, e.open, e.noted_by as NotedBy, e.noted_at as NotedAt";
}
