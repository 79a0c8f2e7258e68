namespace Gridloom.Domain.Territory;

/// <summary>One thing that is wrong with a set of regions (拓扑错误), where, and in words for whoever mends the file.</summary>
/// <param name="Kind">One of <see cref="TopologyKind"/>.</param>
/// <param name="Codes">The regions that have part in it; empty when there is none, as in a gap far from every region.</param>
/// <param name="At">A point in it or on its boundary, to 1e-7 degrees, where a map should open; null when it is not about a place.</param>
/// <param name="Chinese">One sentence with the codes, and the place if there is one.</param>
/// <param name="English">The same in English.</param>
public sealed record TopologyFault(string Kind, IReadOnlyList<string> Codes, Position? At, string Chinese, string English);
