using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Territory;

namespace Gridloom.Simulation;

/// <summary>An invented report (虚构上报): nobody made it, and no person, telephone or house stands behind it.</summary>
/// <param name="Key">The key under which it is reported, so that reporting it twice makes one case.</param>
/// <param name="At">When it comes in.</param>
/// <param name="Photos">PNG files, plainly drawn.</param>
public sealed record SeededReport(string Key, Instant At, ReportInput Input, IReadOnlyList<byte[]> Photos);

/// <summary>A community where reports come from.</summary>
/// <param name="Code">The community's twelve digits.</param>
/// <param name="Grids">The ground of its grids; one at least.</param>
public sealed record SeededPlace(string Code, string Street, string Community, IReadOnlyList<Shape> Grids);

/// <summary>What is to be invented.</summary>
/// <param name="Until">No report is later.</param>
/// <param name="Days">How far back they reach.</param>
/// <param name="Photographed">How many carry a photo, at most.</param>
/// <param name="Beat">Where the one grid worker walks; a grid worker reports from nowhere else.</param>
public sealed record SeededRequest(ulong Seed, int Count, Instant Until, int Days, int Photographed, IReadOnlyList<SeededPlace> Places, SeededPlace Beat);
