using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Evaluation;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>What the data of both sheets has in common (报表数据).</summary>
internal static class SheetCodes
{
    /// <summary>far-above for FarAbove.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static decimal WanYuan(long fen) => fen / 1_000_000m;

    /// <summary>To two places, as sheets print them.</summary>
    public static decimal? Rounded(decimal? percent) => percent is { } known ? Math.Round(known, 2, MidpointRounding.AwayFromZero) : null;

    /// <summary>Whose cases are counted: what was handed in counts the whole district, for whoever reads it.</summary>
    public static string AreaOf(Actor actor, StoredSheet? stored) => stored?.Frozen is null ? actor.Scope.Area : actor.District;

    /// <summary>Refuses rows of indicators that the sheet has not, and a second row of one: they would be lost. Null when there are none.</summary>
    public static Problem? RefuseRows(IEnumerable<string?> sent, IEnumerable<string> known)
    {
        var left = known.ToHashSet(StringComparer.Ordinal);
        return sent.All(indicator => indicator is not null && left.Remove(indicator)) ? null : EvaluationProblems.IndicatorUnknown;
    }
}
