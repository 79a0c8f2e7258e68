using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>What a report tells of a hazard beside the report itself (随报隐患信息).</summary>
internal sealed class ReportedHazard(CaseKinds kinds, HazardLists lists)
{
    /// <summary>Why it cannot be taken with a report of that class; null when it can, or when nothing was told.</summary>
    public Problem? Refuse(Actor actor, string code, HazardInput? told)
    {
        if (told is null || told.IsEmpty) return null;
        if (!actor.May(Permission.NoteHazard)) return HostProblems.NotPermitted;
        if (kinds.Of(code) != CaseKind.Hazard) return KindProblems.NotHazard.At("class");
        return HazardFacts.Check(told, lists).Succeeded(out _, out var refused) ? null : refused;
    }

    /// <summary>What <see cref="Refuse"/> found nothing against; null when nothing was told.</summary>
    public HazardFacts? Read(HazardInput? told) => told is { IsEmpty: false } && HazardFacts.Check(told, lists).Succeeded(out var facts, out _) ? facts : null;
}
