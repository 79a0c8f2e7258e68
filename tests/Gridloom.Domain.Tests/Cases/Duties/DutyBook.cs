using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Territory;
using Gridloom.Domain.Tests.Cases.Lifecycle;

namespace Gridloom.Domain.Tests.Cases.Duties;

/// <summary>The ground of the shipped data, and lines to try on it.</summary>
internal static class DutyBook
{
    public const string District = Rulebook.District;

    public static readonly DutyGround Ground = new(Rulebook.Shipped, new Ground(District, new Divisions(
        [
            new(District, "龙华区", "district", "4403"), new(District + "001", "观湖街道", "street", District), new(District + "002", "民治街道", "street", District),
            new(District + "002001", "民治社区居委会", "community", District + "002"), new(District + "003", "龙华街道", "street", District), new(District + "004", "大浪街道", "street", District),
            new(District + "005", "福城街道", "street", District), new(District + "006", "观澜街道", "street", District),
        ], []), [], []));

    /// <summary>A line in words: clause | class | condition | area | unit.</summary>
    public static Duty Line(string words) => words.Split('|', StringSplitOptions.TrimEntries) is [var clause, var of, var condition, var area, var unit]
        ? new(clause, new(of, condition, area), unit, "", "", "")
        : throw new ArgumentException($"Not a line: {words}");

    public static DutyCatalogue Of(params string[] lines) => new("2026-03", lines.Select(Line));
}
