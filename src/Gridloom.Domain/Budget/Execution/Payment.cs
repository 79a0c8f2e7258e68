using System.Globalization;
using System.Text;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Budget.Execution;

/// <summary>A payment as a person or a file has it (支付填写), not yet checked. Blank means "not given".</summary>
/// <param name="Amount">In 元; less than nothing where money came back.</param>
/// <param name="Source">A code of <see cref="Payment.Sources"/>, or its Chinese name.</param>
public sealed record PaymentInput(string? Project, string? Day, string? Amount, string? Source, string? Purpose, string? Voucher);

/// <summary>Money of a project that was paid (支付).</summary>
/// <param name="Project">The project's id.</param>
/// <param name="Fen">In 分; less than nothing where money came back (退回).</param>
/// <param name="Purpose">摘要.</param>
/// <param name="Voucher">凭证号; blank where none was given.</param>
public sealed record Payment(string Project, DateOnly Day, long Fen, PaymentSource Source, string Purpose, string Voucher)
{
    public const int PurposeMax = 200, VoucherMax = 40;

    private const decimal YuanMax = 100_000_000_000m;

    /// <summary>Each source's code and names; the first is taken where a file names none.</summary>
    public static IReadOnlyList<(PaymentSource Source, string Code, Bilingual Name)> Sources { get; } =
    [
        (PaymentSource.General, "general", new("一般公共预算", "General public budget")), (PaymentSource.Fund, "fund", new("政府性基金", "Government funds")),
        (PaymentSource.CarriedOver, "carried-over", new("上年结转", "Carried over")), (PaymentSource.Other, "other", new("其他资金", "Other money")),
    ];

    /// <summary>Two payments of one project, day, sum and voucher are the same payment.</summary>
    public (string Project, DateOnly Day, long Fen, string Voucher) Same => (Project, Day, Fen, Voucher);

    /// <param name="projects">The year's projects by id and by name.</param>
    /// <param name="year">The budget year; a payment lies in it.</param>
    /// <param name="today">In China; nothing was paid later.</param>
    public static Outcome<Payment> Check(PaymentInput typed, IReadOnlyDictionary<string, string> projects, long year, DateOnly today)
    {
        var faults = new List<Problem>();
        if (!projects.TryGetValue(Typed.Clean(typed.Project) ?? "", out var project)) faults.Add(PaymentProblems.NoProject);
        var day = ReadDay(Typed.Clean(typed.Day), year, today, faults);
        if (ReadFen(typed.Amount) is not { } fen) faults.Add(PaymentProblems.AmountUnreadable);
        else if (fen == 0) faults.Add(PaymentProblems.AmountZero);
        else
        {
            var (source, purpose, voucher) = (ReadSource(Typed.Clean(typed.Source), faults), Typed.Clean(typed.Purpose) ?? "", Typed.Clean(typed.Voucher) ?? "");
            if (purpose.Length is 0 or > PurposeMax || Typed.HasControl(purpose)) faults.Add(PaymentProblems.PurposeUnfit);
            if (voucher.Length > VoucherMax || Typed.HasControl(voucher)) faults.Add(PaymentProblems.VoucherUnfit);
            if (faults.Count == 0) return new Payment(project!, day!.Value, fen, source, purpose, voucher);
        }
        return Problem.Of(faults);
    }

    private static DateOnly? ReadDay(string? typed, long year, DateOnly today, List<Problem> faults)
    {
        string[] shapes = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"];
        if (!DateOnly.TryParseExact(typed, shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) faults.Add(PaymentProblems.DayUnreadable);
        else if (day.Year != year) faults.Add(PaymentProblems.DayOutsideYear(year));
        else if (day > today) faults.Add(PaymentProblems.DayInFuture);
        else return day;
        return null;
    }

    /// <summary>1,234.50 or -1234.5 in 元; null when it is no such sum, or not whole 分.</summary>
    private static long? ReadFen(string? typed)
    {
        var text = string.Concat((typed ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).Replace('−', '-').TrimEnd('元');
        var groups = text.TrimStart('-').Split('.')[0].Split(',');
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3))) return null;
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var yuan) || Math.Abs(yuan) > YuanMax || decimal.Round(yuan, 2) != yuan) return null;
        return (long)(yuan * 100);
    }

    private static PaymentSource ReadSource(string? typed, List<Problem> faults)
    {
        if (typed is null) return PaymentSource.General;
        foreach (var (source, code, name) in Sources)
            if (typed == code || typed == name.Chinese) return source;
        faults.Add(PaymentProblems.SourceUnknown);
        return PaymentSource.General;
    }
}
