using System.Globalization;
using Gridloom.Domain.Fieldwork;
using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Tests.Fieldwork;

/// <summary>Shifts, people and a district of three grids to try rosters on.</summary>
internal static class RosterBook
{
    public const string District = "440309", Grid1 = District + "001001001", Grid2 = District + "001001002", Grid3 = District + "002001001";

    public static readonly Shifts AllShifts = new(
    [
        new("op-day", RosterPost.Operator, "白班", "Day", new(8, 0), new(20, 0), 1),
        new("op-night", RosterPost.Operator, "夜班", "Night", new(20, 0), new(8, 0), 2),
        new("col-day", RosterPost.Collector, "白班", "Day", new(8, 0), new(20, 0), 1),
        new("col-late", RosterPost.Collector, "晚班", "Late", new(14, 0), new(22, 0), 0),
    ]);

    public static readonly RosterGround Ground = new(
        AllShifts,
        new(District, new([new(District, "龙华区", "district", "4403"), new(District + "001", "观湖街道", "street", District), new(District + "002", "民治街道", "street", District)], []), [],
            [(District + "001001", "松元厦社区"), (District + "002001", "民治社区"), (Grid1, "001 网格"), (Grid2, "002 网格"), (Grid3, "001 网格")]),
        new Dictionary<RosterPost, IReadOnlyList<RosterPerson>>
        {
            [RosterPost.Operator] = [.. Enumerable.Range(1, 4).Select(n => new RosterPerson($"o{n}", $"operator-{n}", $"操作员 0{n}", District))],
            [RosterPost.Collector] = [.. Enumerable.Range(1, 3).Select(n => new RosterPerson($"c{n}", $"collector-{n}", $"采集员 0{n}", District))],
        });

    /// <summary>An entry in words: 11-20 op-day o1, with areas behind.</summary>
    public static RosterEntry Entry(string words)
    {
        var cells = words.Split(' ', 4);
        return new(Day(cells[0]), cells[1], cells[2], cells.ElementAtOrDefault(3) ?? "");
    }

    /// <summary>A day of 2026: 11-20.</summary>
    public static DateOnly Day(string words) => DateOnly.Parse("2026-" + words, CultureInfo.InvariantCulture);
}
