using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Handling units as forms offer them (单位选项), by their level.</summary>
internal static class UnitChoices
{
    /// <summary>In the order in which they come, each level under its name; one level alone needs none.</summary>
    public static IReadOnlyList<ChoiceGroup> ByLevel(IEnumerable<HandlingUnit> units, Func<HandlingUnit, string> say, Words t)
    {
        var levels = units.GroupBy(u => u.Level).OrderBy(g => g.Key).ToList();
        return [.. levels.Select(g => new ChoiceGroup(levels.Count == 1 ? "" : LevelName(g.Key, t), [.. g.Select(u => new Choice(u.Code, say(u)))]))];
    }

    public static string LevelName(UnitLevel level, Words t) => t.InEnglish ? level.English() : level.Chinese();
}
