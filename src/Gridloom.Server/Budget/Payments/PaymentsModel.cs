using Gridloom.Domain;
using Gridloom.Domain.Budget.Execution;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Payments;

/// <summary>What the projects of a year have paid (预算执行).</summary>
public sealed record PaymentsModel(long Year, string Key)
{
    /// <summary>The project whose payments are listed; blank for all.</summary>
    public string Project { get; init; } = "";

    public IReadOnlyList<Choice> Projects { get; init; } = [];

    public IReadOnlyList<Choice> Sources { get; init; } = [];

    public IReadOnlyList<ExecutionLine> Lines { get; init; } = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<PaymentRow> Rows { get; init; } = [];

    public string? PreviousHref { get; init; }

    public string? NextHref { get; init; }

    public bool MayWrite { get; init; }

    /// <summary>The last day that a payment may have.</summary>
    public required string Today { get; init; }

    public Field PaidFor { get; init; } = Field.Blank;

    public Field Day { get; init; } = Field.Blank;

    public Field Amount { get; init; } = Field.Blank;

    public Field Source { get; init; } = Field.Blank;

    public Field Purpose { get; init; } = Field.Blank;

    public Field Voucher { get; init; } = Field.Blank;

    /// <summary>Which payment was to be taken back, by its action, and the reason as typed; null when that was not sent.</summary>
    public (string Action, Field Reason)? Withdraw { get; init; }

    public string? FileError { get; init; }

    public FormError? Error { get; init; }
}

/// <param name="ListHref">Its payments.</param>
public sealed record ExecutionLine(string Name, string Href, string ListHref, BudgetExecution Money);

/// <summary>One payment of the list.</summary>
public sealed record PaymentRow(string Day, string Project, long Fen, string Source, string Purpose, string Voucher)
{
    public required string By { get; init; }

    public required Instant At { get; init; }

    /// <summary>True when nobody paid it and it only shows the product.</summary>
    public bool Demo { get; init; }

    /// <summary>Why it was taken back; null while it counts.</summary>
    public string? Reason { get; init; }

    public string? WithdrawAction { get; init; }
}
