namespace Gridloom.Domain.Fieldwork;

/// <summary>A pattern that a roster repeats (循环排班): one cell a day, a shift or a rest.</summary>
public sealed class RosterPattern
{
    public const int CellsMax = 31;

    private static readonly string[] Rest = ["休", "rest"];

    private RosterPattern(IReadOnlyList<Shift?> cells) => Cells = cells;

    /// <summary>Null where the person rests.</summary>
    public IReadOnlyList<Shift?> Cells { get; }

    /// <summary>Reads 白 白 夜 休 休, with or without blanks; a cell is a shift's name, its first character, or its code.</summary>
    public static Outcome<RosterPattern> Read(string? text, RosterPost post, Shifts shifts)
    {
        var words = (text ?? "").Split([' ', '、', '，', ',', '　'], StringSplitOptions.RemoveEmptyEntries);
        if (words is [{ Length: > 1 } joined] && shifts.Named(post, joined) is null) words = [.. joined.Select(c => c.ToString())];
        if (words.Length is 0 or > CellsMax) return RosterProblems.PatternUnreadable;
        var cells = new List<Shift?>();
        foreach (var word in words)
        {
            var shift = Rest.Contains(word) ? null : shifts.Named(post, word);
            if (shift is null && !Rest.Contains(word)) return RosterProblems.UnknownShift(word);
            cells.Add(shift);
        }
        return cells.TrueForAll(c => c is null) ? RosterProblems.PatternUnreadable : new RosterPattern(cells);
    }

    /// <summary>Everybody's shifts over the days: the first person begins with the first cell, each further one <paramref name="step"/> cells later.</summary>
    /// <param name="days">The first and the last day, both included.</param>
    public IEnumerable<RosterEntry> Over((DateOnly From, DateOnly To) days, IReadOnlyList<(string Account, string Areas)> people, int step)
    {
        for (var day = days.From; day <= days.To; day = day.AddDays(1))
            for (var i = 0; i < people.Count; i++)
                if (Cells[(day.DayNumber - days.From.DayNumber + i * step) % Cells.Count] is { } shift)
                    yield return new(day, shift.Code, people[i].Account, people[i].Areas);
    }
}
