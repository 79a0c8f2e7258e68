using System.Globalization;

namespace Gridloom.Domain.Cases.Kinds;

/// <summary>What somebody typed about a dispute, not yet checked. Null and blank mean "not given".</summary>
/// <param name="Agreed">yes, no, or nothing.</param>
/// <param name="Performed">yes, no, or nothing.</param>
public sealed record DisputeInput(string? Contract, string? Amount, string? Agreed, string? Day, string? Agreement, string? Performed);

/// <summary>What is known of a dispute besides its case, parties and sessions (纠纷信息). The last version counts.</summary>
/// <param name="Contract">A code of <see cref="DisputeLists.Contracts"/>.</param>
/// <param name="AmountFen">What it is about, in 分; null when it is not about money.</param>
/// <param name="Agreed">Whether the parties agreed in the end; null while that is open.</param>
/// <param name="Day">The day of the agreement; null without one.</param>
/// <param name="Agreement">Its main points; null without one.</param>
/// <param name="Performed">Whether it was kept; null while nobody knows, and without one.</param>
public sealed record DisputeFacts(string Contract, long? AmountFen, bool? Agreed, DateOnly? Day, string? Agreement, bool? Performed)
{
    /// <summary>Characters.</summary>
    public const int AgreementLimit = 1000;

    /// <summary>Checks all fields and reports all faults together; each names its field with <c>dispute-</c> in front.</summary>
    /// <param name="today">No agreement is of a later day.</param>
    public static Outcome<DisputeFacts> Check(DisputeInput input, DisputeLists lists, DateOnly today)
    {
        var faults = new List<Problem>();
        if (KindWord.Find(lists.Contracts, input.Contract?.Trim()) is null) faults.Add(KindProblems.NoContract);
        long? amount = null;
        if (!string.IsNullOrWhiteSpace(input.Amount))
        {
            if (YuanAmount.Read(input.Amount).Succeeded(out var fen, out var refused)) amount = fen;
            else faults.Add(refused);
        }
        var agreed = YesNo(input.Agreed);
        var (day, text) = agreed == true ? ReadAgreement(input, today, faults) : (null, null);
        if (faults.Count > 0) return Problem.Of(faults);
        return new DisputeFacts(input.Contract!.Trim(), amount, agreed, day, text, agreed == true ? YesNo(input.Performed) : null);
    }

    private static (DateOnly? Day, string? Text) ReadAgreement(DisputeInput input, DateOnly today, List<Problem> faults)
    {
        DateOnly? day = DateOnly.TryParseExact(input.Day?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read <= today && read.Year >= 2000 ? read : null;
        if (day is null) faults.Add(KindProblems.NoAgreementDay);
        if (OpenText.Need(input.Agreement, AgreementLimit, KindProblems.NoAgreement).Succeeded(out var text, out var refused)) return (day, text);
        faults.Add(refused);
        return (day, null);
    }

    private static bool? YesNo(string? typed) => typed switch { "yes" => true, "no" => false, _ => null };
}
