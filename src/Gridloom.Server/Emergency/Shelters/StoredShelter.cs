using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Emergency;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>A shelter as its row has it (避难场所).</summary>
/// <param name="Inspected">A day such as 2026-11-20.</param>
internal sealed record StoredShelter(string Code, string Area, string Name, string Place, string Kind, long Capacity, long? Size, string Manager, string Phone, string State, string? Inspected, long Version)
{
    public const string Columns = "s.code, s.area, s.name, s.place, s.kind, s.capacity, s.size, s.manager, s.phone, s.state, s.inspected, s.version";

    public Shelter ToShelter() => new(Code, Area, Name, Place, Kind, Capacity, Size, Manager, Phone, State, Inspected is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
}

/// <summary>What an inspection found, as its row has it (检查记录).</summary>
/// <param name="NotedBy">An account's id.</param>
internal sealed record StoredInspection(long Serial, string Day, string State, string Note, string NotedBy, long NotedAt)
{
    public const string Columns = "i.serial, i.day, i.state, i.note, i.noted_by as NotedBy, i.noted_at as NotedAt";

    public Instant At => new(NotedAt);
}
