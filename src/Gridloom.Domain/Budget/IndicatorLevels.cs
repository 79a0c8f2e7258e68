namespace Gridloom.Domain.Budget;

/// <summary>The two levels of the indicator table (一级指标, 二级指标) and their printed order.</summary>
public static class IndicatorLevels
{
    public const string Outputs = "产出目标";
    public const string Effects = "效果目标";

    private const int OutputLevels = 3;

    private static readonly string[] Printed = ["数量", "质量", "时效", "经济效益", "社会效益", "生态效益", "满意度"];

    /// <summary>二级指标 in the order of the form. Every form prints all seven and writes 不适用 where one does not apply.</summary>
    public static readonly IReadOnlyList<string> Second = Printed.AsReadOnly();

    /// <summary>The place of a second level in <see cref="Second"/>, from 0; -1 when the text is none.</summary>
    public static int PlaceOf(string level2) => Array.IndexOf(Printed, level2);

    /// <summary>The first level to which the second level at this place belongs.</summary>
    public static string FirstOf(int place) => place < OutputLevels ? Outputs : Effects;
}
