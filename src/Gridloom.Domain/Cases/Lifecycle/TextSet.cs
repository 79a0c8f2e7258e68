namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Codes or account ids in one column, each once, the last added at the end, with a space between.</summary>
internal static class TextSet
{
    public static bool Has(string set, string item) => Items(set).Contains(item);

    /// <summary>The set of unit codes holds the unit, or one below it.</summary>
    public static bool HasWithin(string set, string unit) => Items(set).Any(code => UnitCode.IsWithin(code, unit));

    public static string With(string set, string item) => string.Join(' ', Items(set).Where(other => other != item).Append(item));

    public static string Without(string set, string item) => string.Join(' ', Items(set).Where(other => other != item));

    public static string? Last(string set) => Items(set).LastOrDefault();

    public static int Count(string set) => Items(set).Length;

    private static string[] Items(string set) => set.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
