using System.Globalization;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Emergency;

namespace Gridloom.Domain.Tests.Emergency;

/// <summary>A district in which drills are written down, and how a test says what was typed.</summary>
internal static class DrillBook
{
    public static readonly IReadOnlyList<KindWord> Kinds = [new("drill", "应急演练", "Drill"), new("publicity", "宣传活动", "Publicity"), new("training", "业务培训", "Training"), new("lecture", "宣讲讲座", "Lecture")];

    public static readonly DrillGround Ground = new(new(2026, 11, 20), Kinds, new HashSet<string> { "440309001", "440309001001", "440309002", "440309002001" });

    public static readonly DrillInput Typed = new("2026-11-08", "440309001", "publicity", "防灾减灾宣传", "文化广场", "120", "1000", "950", "");

    /// <summary>Things that were held, any of them.</summary>
    public static Drill Any(Seeded chance)
    {
        var planned = chance.Next(3) == 0 ? (long?)null : chance.Between(1, 2000);
        return new(
            new DateOnly(2026, 1, 1).AddDays(chance.Next(324)), Ground.Areas.Order(StringComparer.Ordinal).ElementAt(chance.Next(4)), Kinds[chance.Next(4)].Code,
            $"主题 {chance.Next(5).ToString(CultureInfo.InvariantCulture)}", chance.Next(2) == 0 ? "" : "会议室, \"大\"", chance.Next(500), planned, planned is null ? null : chance.Next(2500), chance.Next(3) == 0 ? "第一行\n第二行" : "");
    }
}
