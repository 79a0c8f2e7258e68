namespace Gridloom.Domain.Budget.Families;

/// <summary>The levels of a form's indicator table (一级指标, 二级指标), in their printed order.</summary>
internal sealed class LevelList
{
    private readonly (string First, string Second)[] levels;
    private readonly bool crossed;

    /// <param name="groups">Each first level and what stands under it: <c>产出指标: 数量指标 质量指标</c>.</param>
    /// <param name="crossed">True when a document may put any second level under any first one.</param>
    public LevelList(string[] groups, bool crossed = false)
    {
        this.crossed = crossed;
        levels = [.. groups.Select(group => group.Split(": ")).SelectMany(group => group[1].Split(' ').Select(second => (group[0], second)))];
    }

    public int Count => levels.Length;

    public (string First, string Second) this[int place] => levels[place];

    /// <summary>The place of a second level, from 0; -1 when the text is none.</summary>
    public int PlaceOf(string second) => Array.FindIndex(levels, level => level.Second == second);

    public bool IsFirst(string text) => Array.Exists(levels, level => level.First == text);

    public bool Allows(string first, string second) =>
        crossed ? IsFirst(first) && PlaceOf(second) >= 0 : Array.IndexOf(levels, (first, second)) >= 0;
}
