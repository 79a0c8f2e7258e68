using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Simulation;

/// <summary>What will be done to a case, when, and by whom (待办).</summary>
internal sealed record PlannedAct(Instant At, Actor Who, CaseAct Act);
