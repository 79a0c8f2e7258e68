using System.Globalization;
using Gridloom.Domain.Access;

namespace Gridloom.Domain.Emergency;

/// <summary>Something was written into the duty log (登记值班记录).</summary>
/// <param name="Serial">Counts the district's entries from 1.</param>
/// <param name="Area">The street or community where it happened.</param>
/// <param name="Case">The number of the case that it belongs to; null for none.</param>
/// <param name="Open">Somebody must see to it until it is over.</param>
/// <param name="About">The entry that it is about, and how; null for a first one.</param>
public sealed record WatchNoted(long Serial, string Area, WatchEntry Entry, string? Case, bool Open, WatchAbout? About) : Event
{
    public override string Kind => "watch.noted";

    public override string Subject => "watch/" + Serial.ToString(CultureInfo.InvariantCulture);
}

/// <summary>To which earlier entry one belongs (关联).</summary>
/// <param name="Serial">Of the earlier entry.</param>
/// <param name="Relation">The code of a <see cref="WatchRelation"/>.</param>
public sealed record WatchAbout(long Serial, string Relation);
