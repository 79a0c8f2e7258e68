using Gridloom.Domain.Access;

namespace Gridloom.Domain.Budget.Publishing;

/// <summary>Part of a unit's budget year was made public (公开绩效).</summary>
/// <param name="Of">Which part, as it is coded.</param>
/// <param name="Html">SHA-256 (hex) of the page that went out.</param>
/// <param name="Xlsx">SHA-256 (hex) of the workbook that went out.</param>
/// <param name="Confirmed">How many things somebody confirmed that the scan had met.</param>
public sealed record Published(string Id, string Document, string Of, long Version, string Html, string Xlsx, long Confirmed) : Event
{
    public override string Kind => "budget.published";

    public override string Subject => Id;
}

/// <summary>What was public is so no more (撤下公开).</summary>
public sealed record TakenDown(string Id, string Reason) : Event
{
    public override string Kind => "budget.taken-down";

    public override string Subject => Id;
}
