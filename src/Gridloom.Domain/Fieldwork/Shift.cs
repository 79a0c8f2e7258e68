namespace Gridloom.Domain.Fieldwork;

/// <summary>A shift of a post (班次), the same on every day.</summary>
/// <param name="Code">Unique over all posts: <c>op-night</c>.</param>
/// <param name="Name">夜班; two posts may call theirs alike.</param>
/// <param name="From">In China; included.</param>
/// <param name="Until">Not included; when it is not later than <paramref name="From"/>, it is the next day's.</param>
/// <param name="Least">How many people it needs at least.</param>
public sealed record Shift(string Code, RosterPost Post, string Name, string English, TimeOnly From, TimeOnly Until, int Least)
{
    public bool EndsNextDay => Until <= From;

    /// <summary>The shift of that day: the day is the one on which it begins.</summary>
    public ShiftSpan On(DateOnly day) => new(At(day, From), At(EndsNextDay ? day.AddDays(1) : day, Until));

    private static Instant At(DateOnly day, TimeOnly time) => Instant.From(new DateTimeOffset(day.ToDateTime(time), Instant.ChinaOffset));
}

/// <summary>From when to when somebody is to be there (当班时段); the end is not included.</summary>
public readonly record struct ShiftSpan(Instant From, Instant Until)
{
    /// <summary>How long before its begin one may sign in.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromHours(1);

    /// <summary>How long after its end the page still offers to sign out and hand over.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromHours(3);

    public bool Holds(Instant at) => From <= at && at < Until;

    public bool Overlaps(ShiftSpan other) => From < other.Until && other.From < Until;

    /// <summary>May one sign in at that time?</summary>
    public bool TakesSignIn(Instant at) => From - Early <= at && at < Until;
}

/// <summary>All shifts (班次表), those of one post in the order of the day.</summary>
public sealed class Shifts(IReadOnlyList<Shift> all)
{
    public IReadOnlyList<Shift> All => all;

    public Shift? Find(string code) => all.FirstOrDefault(s => s.Code == code);

    /// <summary>The shift of a row, which names one that there is.</summary>
    public Shift Get(string code) => Find(code) ?? throw new InvalidOperationException($"There is no shift {code}.");

    public IEnumerable<Shift> Of(RosterPost post) => all.Where(s => s.Post == post);

    /// <summary>By code, by name, or by the name's first character (白 for 白班); null when the post has none.</summary>
    public Shift? Named(RosterPost post, string text) => text.Length == 0 ? null
        : Of(post).FirstOrDefault(s => s.Code == text || s.Name == text) ?? Of(post).FirstOrDefault(s => s.Name.StartsWith(text, StringComparison.Ordinal));
}
