using Gridloom.Domain.Access;

namespace Gridloom.Domain.Cases.Parts;

/// <summary>What a decision about a part comes to (协同步骤): its event, and the facts behind it.</summary>
public sealed record PartStep(Event Event, PartFile Part);
