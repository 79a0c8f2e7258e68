using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Notices;

/// <summary>What there is to tell about (通知事由): the case as it stands, and who had to do with it. No person's name and nothing of the reporter is in it.</summary>
/// <param name="ClassName">路面塌陷.</param>
/// <param name="Street">Empty where the case lies in none that is known.</param>
public sealed record NoticeMatter(CaseFile File, string ClassName, string Street)
{
    /// <summary>Who did it, and is not told of it; null where nobody did.</summary>
    public string? By { get; init; }

    /// <summary>The account of the collector who has its task; null for nobody.</summary>
    public string? Collector { get; init; }

    /// <summary>Who had asked to strike it out; null for nobody.</summary>
    public string? Asker { get; init; }
}
