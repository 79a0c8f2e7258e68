using System.Globalization;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Budget.Work;

/// <summary>A work record as it was typed, not yet checked. Null and blank mean "not given".</summary>
/// <param name="Counts">By the count's code.</param>
public sealed record WorkInput(string? Kind, string? Day, string? Title, string? Office, string? Note, IReadOnlyDictionary<string, string?> Counts);

/// <summary>Work that was done and is counted (工作记录): a training, a meeting, a piece of publicity.</summary>
/// <param name="Office">Who held it (承办科室或单位); empty when nobody said.</param>
/// <param name="Counts">By the count's code; what is not there is unknown.</param>
public sealed record WorkRecord(string Kind, DateOnly Day, string Title, string Office, string Note, IReadOnlyDictionary<string, long> Counts)
{
    /// <summary>Characters.</summary>
    public const int TitleLimit = 100, OfficeLimit = 60, NoteLimit = 500, ReasonLimit = 200;

    /// <summary>The most that one record may count of anything.</summary>
    public const long CountMost = 10_000_000;

    /// <summary>The name of a count's field in the form, and in faults.</summary>
    public static string FieldOf(string count) => "count-" + count;

    /// <summary>Checks all fields and reports all faults together.</summary>
    /// <param name="today">In China; work of a later day was not done yet.</param>
    public static Outcome<WorkRecord> Check(WorkInput input, WorkKinds kinds, DateOnly today)
    {
        var faults = new List<Problem>();
        string? Good(Outcome<string> read)
        {
            if (read.Succeeded(out var text, out var refused)) return text;
            faults.Add(refused);
            return null;
        }

        if (kinds.Find(input.Kind) is not { } kind) return WorkProblems.NoKind;
        if (!DateOnly.TryParseExact(Typed.Clean(input.Day), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year < 2000) faults.Add(WorkProblems.DayUnreadable);
        else if (day > today) faults.Add(WorkProblems.DayAhead);
        var title = Good(BudgetText.Need(input.Title, TitleLimit, WorkProblems.NoTitle));
        var office = Good(BudgetText.Read(input.Office, OfficeLimit, "office"));
        var counts = ReadCounts(input.Counts, kind, faults);
        var note = Good(BudgetText.Read(input.Note, NoteLimit, "note"));
        return faults.Count > 0 ? Problem.Of(faults) : new WorkRecord(kind.Code, day, title!, office!, note!, counts);
    }

    private static SortedDictionary<string, long> ReadCounts(IReadOnlyDictionary<string, string?> typed, WorkKind kind, List<Problem> faults)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var count in kind.Counts)
        {
            var text = Typed.Clean(typed.GetValueOrDefault(count.Code));
            if (text is null && !count.Needed) continue;
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= CountMost) counts[count.Code] = number;
            else faults.Add(WorkProblems.CountUnreadable(count.Name.Chinese, count.Name.English).At(FieldOf(count.Code)));
        }
        foreach (var part in kind.Counts.Where(c => c.PartOf is not null && counts.ContainsKey(c.Code) && counts.ContainsKey(c.PartOf) && counts[c.Code] > counts[c.PartOf]))
            faults.Add(WorkProblems.PartTooLarge(part.Name, kind.Find(part.PartOf)!.Name).At(FieldOf(part.Code)));
        return counts;
    }
}
