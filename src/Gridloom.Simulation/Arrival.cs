using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;

namespace Gridloom.Simulation;

/// <summary>A report as it comes in (来件).</summary>
/// <param name="Who">Whose account reports it.</param>
/// <param name="By">The worker behind the account; null for a resident.</param>
/// <param name="Photographed">It comes with a picture.</param>
internal sealed record Arrival(Instant At, Actor Who, Worker? By, Matter Matter, ReportInput Input, bool Photographed);
