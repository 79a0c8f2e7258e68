using Gridloom.Domain.Access;

namespace Gridloom.Domain.Budget.Execution;

/// <summary>A payment was written down (登记支付).</summary>
/// <param name="Fen">In 分.</param>
public sealed record PaymentRecorded(string Id, string Project, DateOnly Day, long Fen, string Source, string Purpose, string Voucher, bool Demo) : Event
{
    public override string Kind => "budget.payment-recorded";

    public override string Subject => Id;
}

/// <summary>Payments of a file were written down (导入支付).</summary>
/// <param name="Digest">SHA-256 (hex) of the rows; the rows themselves never change.</param>
/// <param name="Known">Rows that stood there already.</param>
public sealed record PaymentsImported(string Id, long Added, long Known, long Fen, string Digest) : Event
{
    public override string Kind => "budget.payments-imported";

    public override string Subject => Id;
}

/// <summary>A payment was taken back as written wrongly (冲销支付).</summary>
public sealed record PaymentWithdrawn(string Id, string Reason) : Event
{
    public override string Kind => "budget.payment-withdrawn";

    public override string Subject => Id;
}
