using Gridloom.Domain;

namespace Gridloom.Server.Lists;

/// <summary>What a list offers beside its rows (列表工具): saved filters, columns to choose, and the list as a file.</summary>
public sealed record ListBar
{
    /// <summary>Of the forms; whichever is sent, the others go with the page.</summary>
    public required string Key { get; init; }

    /// <summary>The conditions and columns at hand, as the address has them.</summary>
    public required string Query { get; init; }

    public required IReadOnlyList<FilterLink> Filters { get; init; }

    /// <summary>Where the present conditions are saved; null where there are none, or they may not be kept.</summary>
    public string? SaveAction { get; init; }

    public required IReadOnlyList<ColumnTick> Columns { get; init; }

    /// <summary>The list's address and the conditions that a choice of columns leaves as they are.</summary>
    public required string Address { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Conditions { get; init; }

    public required string RememberAction { get; init; }

    /// <summary>The columns at hand are those that this person's list shows by itself.</summary>
    public required bool Remembered { get; init; }

    /// <summary>This person chose columns once, so there is something to go back from.</summary>
    public required bool HasOwnColumns { get; init; }
}

/// <summary>One saved filter (常用筛选).</summary>
/// <param name="By">The post of who shares it; null for one's own.</param>
/// <param name="Current">Its conditions are those of the list at hand.</param>
/// <param name="Action">Where it is changed; null for another's.</param>
public sealed record FilterLink(string Id, string Name, string Href, string? By, bool Shared, bool Current, string? Action);

/// <summary>One column that the list may show (可选的列).</summary>
public sealed record ColumnTick(string Code, string Text, bool Shown);

/// <summary>One column of the list at hand (列头).</summary>
public sealed record ColumnHead(string Code, string Text, CellKind Kind);

/// <summary>A list as a file, as the page offers it (导出).</summary>
/// <param name="Query">Conditions and columns.</param>
/// <param name="AllColumns">The list has more columns than it shows, which the file can have as well.</param>
public sealed record ExportOffer(string List, string Query, string Key, bool AllColumns = false);
