using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Server.Cases;

/// <summary>The rows of <c>case_case</c> (alias c) that a person may see (可见范围), as SQL; see <see cref="CaseSight"/>.</summary>
internal static class CaseScope
{
    /// <summary>A condition and its arguments, to which others may be added.</summary>
    public static (string Where, Dictionary<string, object?> Arguments) ToSql(Actor actor)
    {
        List<string> where = ["c.district = @district"];
        var arguments = new Dictionary<string, object?> { ["district"] = actor.District };
        // By its beginning, not by what sorts behind it: that depends on the database's collation.
        if (actor.Scope.Area.Length > 6)
        {
            where.Add(FormattableString.Invariant($"substr(c.area, 1, {actor.Scope.Area.Length}) = @area"));
            arguments["area"] = actor.Scope.Area;
        }

        if (actor.Unit is { } unit)
        {
            where.Add("(' ' || c.units || ' ' || c.helpers || ' ' like @ownUnit or ' ' || c.units || ' ' || c.helpers like @unitBelow)");
            (arguments["ownUnit"], arguments["unitBelow"]) = ($"% {unit} %", $"% {unit}.%");
        }

        return (string.Join(" and ", where), arguments);
    }

    /// <summary>The same, of open cases only.</summary>
    public static (string Where, Dictionary<string, object?> Arguments) OpenToSql(Actor actor)
    {
        var (where, arguments) = ToSql(actor);
        return (where + " and c.ended_at is null", arguments);
    }
}
