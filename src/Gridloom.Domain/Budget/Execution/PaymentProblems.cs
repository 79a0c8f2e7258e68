namespace Gridloom.Domain.Budget.Execution;

/// <summary>Every refusal of payments (支付登记).</summary>
public static class PaymentProblems
{
    private const int Unprocessable = 422;

    public static readonly Problem NotFound = new("budget.payment-not-found", 404, "没有这笔支付。", "There is no such payment.");

    public static readonly Problem ListUnreadable = new("budget.payment-list-unreadable", 400,
        "支付清单的条件读不懂：年度 2000–2100，每页 1–200 笔，接续处照上一页给的写。",
        "The conditions of the list cannot be read: a year from 2000 to 2100, 1 to 200 payments a page, and where to go on as the page before gave it.");

    public static readonly Problem Withdrawn = new("budget.payment-withdrawn", 409, "这笔支付已经冲销。", "This payment was taken back already.");

    public static readonly Problem AlreadyThere = Refusal("budget.payment-known", "同一项目同一天已有金额和凭证号都相同的支付；确是另一笔，请写不同的凭证号。", "The project has a payment of this sum and voucher on this day already; give another voucher if it is another one.").At("voucher");

    public static readonly Problem NoProject = Refusal("budget.payment-project-unknown", "没有这个项目，请从清单里选，或照表里的项目名称写。", "There is no such project; choose one, or write its name as the form has it.").At("project");

    public static readonly Problem DayUnreadable = Refusal("budget.payment-day-unreadable", "请写支付日期，如 2026-03-31。", "Give the day of payment, such as 2026-03-31.").At("day");

    public static readonly Problem DayInFuture = Refusal("budget.payment-day-future", "支付日期不能晚于今天。", "The day of payment cannot be after today.").At("day");

    public static readonly Problem AmountUnreadable = Refusal("budget.payment-amount-unreadable", "金额以元计，至多两位小数，如 372,900.00；退回的写负数。", "Give the sum in yuan with at most two places, such as 372,900.00; less than nothing for money that came back.").At("amount");

    public static readonly Problem AmountZero = Refusal("budget.payment-amount-zero", "金额不能是 0。", "The sum cannot be 0.").At("amount");

    public static readonly Problem SourceUnknown = Refusal("budget.payment-source-unknown", "请选择资金来源：一般公共预算、政府性基金、上年结转、其他资金。", "Choose from which money it was paid.").At("source");

    public static readonly Problem PurposeUnfit = Refusal("budget.payment-purpose-unfit", $"请写摘要，最多 {Payment.PurposeMax} 字。", $"Say what it was for, in at most {Payment.PurposeMax} characters.").At("purpose");

    public static readonly Problem VoucherUnfit = Refusal("budget.payment-voucher-unfit", $"凭证号最多 {Payment.VoucherMax} 个字符。", $"A voucher has at most {Payment.VoucherMax} characters.").At("voucher");

    public static readonly Problem ReasonUnfit = Refusal("budget.payment-reason-unfit", "请写冲销原因，最多 200 字。", "Say why it is taken back, in at most 200 characters.").At("reason");

    public static readonly Problem NoFile = Refusal("budget.payment-file-missing", "请选择 XLSX 或 CSV 文件。", "Choose an XLSX or CSV file.").At("file");

    public static readonly Problem FileUnreadable = Refusal("budget.payment-file-unreadable", "这不是能读的 XLSX 或 CSV 文件，什么也没有导入。", "This is no readable XLSX or CSV file; nothing was imported.").At("file");

    public static readonly Problem TooManyRows = Refusal("budget.payment-rows-many", $"一次最多导入 {PaymentFile.RowsMax} 行，什么也没有导入。", $"At most {PaymentFile.RowsMax} rows can be imported at once; nothing was.").At("file");

    public static readonly Problem NoRows = Refusal("budget.payment-rows-none", "文件里没有支付。", "The file holds no payment.").At("file");

    public static Problem DayOutsideYear(long year) => Refusal("budget.payment-day-outside", $"支付日期要在 {year} 年。", $"The day of payment lies in {year}.").At("day");

    public static Problem FileTooLarge(int megabytes) => Refusal("budget.payment-file-large", $"文件最大 {megabytes} MB。", $"A file has at most {megabytes} MB.").At("file");

    public static Problem HeadUnknown(string head) => Refusal("budget.payment-head-unknown", $"表头应有：{head}。什么也没有导入。", "The head of the table lacks a column; nothing was imported.").At("file");

    internal static Problem InRow(int row, Problem fault) => fault with { Field = "file", Chinese = $"第 {row} 行：{fault.Chinese}", English = $"Row {row}: {fault.English}" };

    internal static Problem RowsFaulty(int count, IReadOnlyList<Problem> faults) =>
        Refusal("budget.payment-rows-faulty", $"有 {count} 行不对，什么也没有导入。", $"{count} rows are wrong; nothing was imported.").At("file") with { Errors = faults };

    private static Problem Refusal(string code, string chinese, string english) => new(code, Unprocessable, chinese, english);
}
