namespace Gridloom.Server.Host;

/// <summary>What this installation is and what it goes by (关于): for everybody, and more of it for those who look after it.</summary>
public sealed record AboutModel
{
    /// <summary>Without the last part for strangers.</summary>
    public required string Version { get; init; }

    /// <summary>Apache-2.0.</summary>
    public required string Licence { get; init; }

    /// <summary>What it runs on, name and value; empty for strangers.</summary>
    public IReadOnlyList<(string Name, string Value)> Engine { get; init; } = [];

    /// <summary>The data that cases and figures are decided and counted by.</summary>
    public required IReadOnlyList<AboutSource> Sources { get; init; }

    /// <summary>What is not built, and why.</summary>
    public required IReadOnlyList<(string What, string Why)> NonGoals { get; init; }

    public required IReadOnlyList<AboutLibrary> Libraries { get; init; }

    /// <summary>How the people who run this installation are reached; null when nobody has said.</summary>
    public string? Contact { get; init; }
}

/// <summary>One kind of data (数据来源).</summary>
/// <param name="Version">v2, or the years that are loaded.</param>
public sealed record AboutSource(string Name, string Version, string Origin);

/// <summary>A library and its licence (开源组件).</summary>
/// <param name="Version">Null for those who need not know it.</param>
/// <param name="Part">Where it is used: server, pages, build, tests.</param>
public sealed record AboutLibrary(string Name, string? Version, string Licence, string Part);
