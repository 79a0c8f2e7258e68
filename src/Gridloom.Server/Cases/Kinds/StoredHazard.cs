using Gridloom.Domain;
using Gridloom.Domain.Cases.Kinds;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>One version of what is known of a hazard (隐患信息), as its row has it.</summary>
internal sealed record StoredHazard(string Number, long Edition, string Class, string Risk, string? Place, string? Way, string? Note, string NotedBy, Instant NotedAt)
{
    public const string Columns = "h.number, h.edition, h.class, h.risk, h.place, h.way, h.note, h.noted_by as NotedBy, h.noted_at as NotedAt";

    public HazardFacts ToFacts() => new(Class, Risk, Place, Way, Note);
}
