using Gridloom.Domain.Access;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Who sees a case (可见范围).</summary>
public static class CaseSight
{
    /// <summary>Within the person's part of the territory; who acts for a unit sees only what that unit, or one below it, has or had, or was asked for a part of.</summary>
    /// <param name="units">The codes of all those units, as <see cref="CaseFile.SeenBy"/> holds them.</param>
    public static bool Sees(Actor who, string area, string units) => who.Scope.Covers(area) && (who.Unit is not { } unit || TextSet.HasWithin(units, unit));
}
