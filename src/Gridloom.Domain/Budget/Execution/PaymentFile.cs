using System.Globalization;

namespace Gridloom.Domain.Budget.Execution;

/// <summary>
/// Payments as a file brings them (支付文件): the columns are told by their heads, in any order, because each office exports its own; the sum
/// may be in 元 or in 万元, as its head says.
/// </summary>
public static class PaymentFile
{
    /// <summary>Rows of one file: years of a large centre.</summary>
    public const int RowsMax = 20_000;

    private const int FaultsShown = 100;
    private const string TenThousands = "万元";

    /// <summary>The heads of our own files; a foreign file may have more columns, and these under longer heads.</summary>
    public static readonly IReadOnlyList<string> Head = ["日期", "项目", "金额（元）", "资金来源", "摘要", "凭证号"];

    private static readonly string[] Words = ["日期", "项目", "金额", "资金来源", "摘要", "凭证"];

    /// <summary>Every payment of the file in its order, or every faulty row and no payment at all.</summary>
    /// <param name="rows">The first that has all needed heads is the head; what stands above it is passed over.</param>
    /// <param name="projects">The year's projects by id and by name.</param>
    public static Outcome<List<Payment>> Read(IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyDictionary<string, string> projects, (long Year, DateOnly Today) when)
    {
        if (rows.Count > RowsMax + 1) return PaymentProblems.TooManyRows;
        if (FindHead(rows) is not (var at, { } columns)) return PaymentProblems.HeadUnknown(string.Join('、', Head));
        var (payments, faults) = (new List<Payment>(), new List<Problem>());
        foreach (var (index, row) in rows.Index().Skip(at + 1).Where(row => IsPayment(row.Item, columns)))
        {
            if (Payment.Check(ToInput(row, columns, rows[at]), projects, when.Year, when.Today).Succeeded(out var payment, out var refused)) payments.Add(payment);
            else faults.Add(PaymentProblems.InRow(index + 1, refused));
        }
        if (faults.Count > 0) return PaymentProblems.RowsFaulty(faults.Count, [.. faults.Take(FaultsShown)]);
        return payments.Count == 0 ? PaymentProblems.NoRows : payments;
    }

    /// <summary>The payment as a row of our own file.</summary>
    public static IReadOnlyList<string> ToCells(Payment payment, string project) =>
    [
        payment.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), project, (payment.Fen / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        Payment.Sources.First(source => source.Source == payment.Source).Name.Chinese, payment.Purpose, payment.Voucher,
    ];

    /// <summary>Day, project and sum must be there; the rest may be missing.</summary>
    private static (int At, int[]? Columns) FindHead(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        const int Looked = 10;
        for (var at = 0; at < Math.Min(Looked, rows.Count); at++)
        {
            int[] columns = [.. Words.Select(word => rows[at].Index().Where(cell => cell.Item.Contains(word, StringComparison.Ordinal)).Select(cell => cell.Index).DefaultIfEmpty(-1).First())];
            if (columns is [>= 0, >= 0, >= 0, ..]) return (at, columns);
        }
        return (-1, null);
    }

    // A sum at the end of the file is no payment.
    private static bool IsPayment(IReadOnlyList<string> row, int[] columns) =>
        row.Any(cell => !string.IsNullOrWhiteSpace(cell)) && !row.Any(cell => cell.Trim() is "合计" or "总计" or "小计") && (Cell(row, columns[0]) + Cell(row, columns[2])).Length > 0;

    private static PaymentInput ToInput(IReadOnlyList<string> row, int[] columns, IReadOnlyList<string> head)
    {
        string Of(int column) => Cell(row, columns[column]);
        var amount = Of(2);
        if (head[columns[2]].Contains(TenThousands, StringComparison.Ordinal) && decimal.TryParse(amount.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var wanYuan))
            amount = (wanYuan * 10_000m).ToString(CultureInfo.InvariantCulture);
        // Spreadsheets keep a day with its midnight.
        var day = Of(0).Split(' ')[0];
        return new(Of(1), day, amount, Of(3), Of(4), Of(5));
    }

    private static string Cell(IReadOnlyList<string> row, int column) => column >= 0 && column < row.Count ? row[column].Trim() : "";
}
