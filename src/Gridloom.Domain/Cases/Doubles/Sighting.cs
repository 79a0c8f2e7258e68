using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Cases.Doubles;

/// <summary>What is compared of a report (上报要素): the matter, where and when it was seen, and in which words.</summary>
/// <param name="Class">Code of the case class.</param>
/// <param name="Major">The class's major class, as the catalogue names it.</param>
/// <param name="Area">Code of the smallest division or grid that is known to hold the place.</param>
/// <param name="Position">Null when only an address was given.</param>
/// <param name="At">When it was seen; when it was reported, where nobody said so.</param>
public sealed record Sighting(string Number, string Class, string Major, string Area, Position? Position, string Address, Instant At, string Description);
