using Gridloom.Domain.Budget.Publishing;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Publishing;

/// <summary>Kinds of publications as they are coded, and as people read them (公开内容名称).</summary>
internal static class PublicationKinds
{
    public static readonly IReadOnlyList<(PublicationKind Kind, string Code)> All = [(PublicationKind.Targets, "targets"), (PublicationKind.Evaluation, "evaluation")];

    public static string CodeOf(PublicationKind kind) => All.First(known => known.Kind == kind).Code;

    /// <summary>Null when there is no such kind.</summary>
    public static PublicationKind? Find(string? code) => All.FirstOrDefault(known => known.Code == code) is { Code: not null } found ? found.Kind : null;

    public static string Of(PublicationKind kind, Words t) => kind == PublicationKind.Targets ? t["绩效目标"] : t["绩效自评"];
}

/// <summary>What somebody confirmed when something was made public (公开前确认).</summary>
/// <param name="Where">As people call the place; blank for the whole.</param>
internal sealed record ConfirmedItem(string Where, string Quote, string Text);
