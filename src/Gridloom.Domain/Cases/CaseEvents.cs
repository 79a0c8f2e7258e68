using Gridloom.Domain.Access;
using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Cases;

/// <summary>A photo of a report, as the event names it.</summary>
/// <param name="Content">SHA-256 of the stored file, hex.</param>
public sealed record PhotoNamed(string Content, string Type, long Bytes);

/// <summary>A case was reported (上报). It holds every non-personal field of the new case.</summary>
/// <param name="Reporter">Keyed digest (hex) of the reporter's name and phone; null when neither was given.</param>
public sealed record CaseReported(
    string Id, string Number, string Class, string Catalogue, string Source, string Area, string Address, string Description,
    Position? Position, IReadOnlyList<PhotoNamed> Photos, string? Reporter, bool AwaitsModeration) : Event
{
    public const string Name = "case.reported";

    /// <summary>When it was seen, where that was told and lies before the report; null elsewhere.</summary>
    public Instant? HappenedAt { get; init; }

    public override string Kind => Name;

    public override string Subject => Number;
}

/// <summary>Somebody saw a reporter's name and phone in clear (查看上报人), for a stated purpose.</summary>
public sealed record ReporterShown(string Id, string Number, string Purpose, string Reference) : Event
{
    public override string Kind => "case.reporter-shown";

    public override string Subject => Number;
}

/// <summary>Somebody without the permission asked to see a reporter in clear (查看被拒).</summary>
public sealed record ReporterDenied(string Id, string Number) : Event
{
    public override string Kind => "case.reporter-denied";

    public override string Subject => Number;
}

/// <summary>Somebody looked for the cases of one phone (按电话查找).</summary>
/// <param name="Index">The phone's blind index, hex.</param>
public sealed record ReporterSearched(string Index) : Event
{
    public override string Kind => "case.reporter-searched";

    public override string Subject => Index;
}
