using Gridloom.Domain.Budget.Families;

namespace Gridloom.Domain.Budget.Planning;

/// <summary>A place in the hierarchy of a form's indicators (指标级别).</summary>
public sealed record PlanLevel(string First, string Second);

/// <summary>The kinds of forms that targets are written in (申报表种类), and the levels of each.</summary>
public static class PlanLevels
{
    /// <summary>Each kind's stable name and what people call it.</summary>
    public static IReadOnlyList<(string Template, string Title)> Families { get; } = [.. FormFamily.All.Select(family => (family.Template, family.Title))];

    /// <summary>The levels in the order of the form; empty where the form has no indicators of this kind.</summary>
    /// <param name="wholeUnit">True for the unit as a whole.</param>
    public static IReadOnlyList<PlanLevel> Of(string template, bool wholeUnit)
    {
        var levels = FormFamily.All.FirstOrDefault(family => family.Template == template) is not { } known ? null : wholeUnit ? known.UnitLevels : known.Levels;
        return levels is null ? [] : [.. Enumerable.Range(0, levels.Count).Select(place => new PlanLevel(levels[place].First, levels[place].Second))];
    }
}
