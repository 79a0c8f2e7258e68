using Gridloom.Server.Ui;

namespace Gridloom.Server.Fieldwork;

/// <summary>A week or a month of the roster (排班表).</summary>
public sealed record RosterModel
{
    /// <summary>2026-11-16 至 2026-11-22.</summary>
    public required string Span { get; init; }

    public required IReadOnlyList<RosterTab> Tabs { get; init; }

    public required IReadOnlyList<RosterDayHead> Days { get; init; }

    /// <summary>One line a person who can be rostered for the post.</summary>
    public IReadOnlyList<RosterLine> Lines { get; init; } = [];

    /// <summary>One line a shift: how many are on it.</summary>
    public IReadOnlyList<RosterSum> Sums { get; init; } = [];

    /// <summary>What the roster lacks, the first of it.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    public long FaultCount { get; init; }

    public bool Month { get; init; }

    public string PreviousHref { get; init; } = "";

    public string NextHref { get; init; } = "";

    public string OtherHref { get; init; } = "";

    public string PresenceHref { get; init; } = "";

    public IReadOnlyList<RosterShiftWords> Shifts { get; init; } = [];

    /// <summary>Null for who only reads.</summary>
    public RosterForms? Forms { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>A post to look at (岗位页签).</summary>
public sealed record RosterTab(string Name, string Href, bool Chosen);

/// <summary>A day's head (日期列).</summary>
public sealed record RosterDayHead(string Day, string Weekday, string Href, bool Today, bool Off);

/// <summary>One person's days (一人一行).</summary>
public sealed record RosterLine(string Seat, IReadOnlyList<IReadOnlyList<RosterChip>> Days, long Shifts);

/// <summary>A shift in a cell (班次标记): its first character, and in its title the whole with what became of it.</summary>
/// <param name="Absent">It ended, and this person never signed in.</param>
/// <param name="Present">This person signed in.</param>
public sealed record RosterChip(string Short, string Title, bool Absent, bool Present);

/// <summary>How many are on a shift, day by day (人数).</summary>
public sealed record RosterSum(string Shift, long Least, IReadOnlyList<long> Days);

/// <summary>A shift in words: 夜班 20:00–次日 08:00，至少 2 人.</summary>
public sealed record RosterShiftWords(string Name, string Hours, long Least);

/// <summary>What an editor can do with the whole roster (编制排班).</summary>
public sealed record RosterForms(string Key, string Post, Field From, Field To, Field Pattern, Field Step)
{
    public IReadOnlyList<Choice> People { get; init; } = [];

    public IReadOnlyList<string> Chosen { get; init; } = [];

    public string? PeopleError { get; init; }

    public string ExportHref { get; init; } = "";
}

/// <summary>One day of the roster, whole (当日排班).</summary>
public sealed record RosterDayModel
{
    public required string Day { get; init; }

    public required string Weekday { get; init; }

    public required string WeekHref { get; init; }

    public required string PreviousHref { get; init; }

    public required string NextHref { get; init; }

    public IReadOnlyList<RosterDayShift> Shifts { get; init; } = [];

    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Null for who only reads.</summary>
    public RosterDayForm? Form { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>One shift of a day with its people.</summary>
public sealed record RosterDayShift(string Post, string Name, string Hours, long Least, IReadOnlyList<RosterDayRow> Rows);

/// <summary>One person on it.</summary>
/// <param name="Areas">全区, or the names of the areas.</param>
/// <param name="Removable">What the form that takes this person off sends; null where it cannot be done.</param>
public sealed record RosterDayRow(string Seat, string Areas, Remark State, string? SignedIn, string? SignedOut, (string Shift, string Person)? Removable);

/// <summary>The form that puts somebody on a shift (加一人).</summary>
public sealed record RosterDayForm(string Key, string Action, string RemoveAction, Field Shift, Field Person, Field Areas, IReadOnlyList<ChoiceGroup> Shifts, IReadOnlyList<ChoiceGroup> People);
