using System.Globalization;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Emergency;

/// <summary>What somebody typed of a drill or a publicity event, not yet checked. Null and blank mean "not given".</summary>
public sealed record DrillInput(string? Day, string? Area, string? Kind, string? Topic, string? Place, string? People, string? Planned, string? Given, string? Note);

/// <summary>What an entry is checked against (登记依据).</summary>
/// <param name="Areas">The codes of the streets and communities in which its author may write.</param>
public sealed record DrillGround(DateOnly Today, IReadOnlyList<KindWord> Kinds, IReadOnlySet<string> Areas);

/// <summary>A drill, a publicity event, a training or a lecture that was held (演练与宣教).</summary>
/// <param name="Area">A street or a community.</param>
/// <param name="Kind">A code of <see cref="EmergencyLists.Drills"/>.</param>
/// <param name="Place">Empty when nobody said.</param>
/// <param name="People">Who took part (参加人数).</param>
/// <param name="Planned">Booklets that were to be given out (计划派发); null, like <paramref name="Given"/>, where none were.</param>
/// <param name="Given">Booklets that were given out (实际派发); it may be more than were planned.</param>
public sealed record Drill(DateOnly Day, string Area, string Kind, string Topic, string Place, long People, long? Planned, long? Given, string Note)
{
    /// <summary>Characters of the topic, and of the place.</summary>
    public const int WordsLimit = 100;

    /// <summary>Characters.</summary>
    public const int NoteLimit = 1000;

    /// <summary>People, and booklets, of one entry.</summary>
    public const long CountMost = 1_000_000;

    // A spreadsheet writes a day as it likes.
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy-MM-dd HH:mm:ss", "yyyy/M/d H:mm:ss", "yyyy年M月d日"];

    /// <summary>Two entries of the same are one that was told twice (同一场).</summary>
    public (DateOnly Day, string Kind, string Topic, string Area, string Place) Same => (Day, Kind, Topic, Area, Place);

    /// <summary>Checks all fields and reports all faults together.</summary>
    public static Outcome<Drill> Check(DrillInput input, DrillGround ground)
    {
        var faults = new List<Problem>();
        T? Good<T>(Outcome<T> read)
            where T : notnull
        {
            if (read.Succeeded(out var value, out var refused)) return value;
            faults.Add(refused);
            return default;
        }

        var day = Good(ReadDay(input.Day, ground.Today));
        var area = Good<string>(input.Area?.Trim() is { } code && ground.Areas.Contains(code) ? code : EmergencyProblems.NoArea);
        var kind = Good<string>(KindWord.Find(ground.Kinds, input.Kind?.Trim()) is { } word ? word.Code : DrillProblems.NoKind);
        var topic = Good(OpenText.Need(input.Topic, WordsLimit, DrillProblems.NoTopic));
        var place = Good(OpenText.Read(input.Place, WordsLimit, "place"));
        var people = Good(ReadCount(input.People, 0, DrillProblems.PeopleUnreadable));
        var (booklets, given) = (Typed.Clean(input.Planned), Typed.Clean(input.Given));
        if (booklets is null != given is null) faults.Add(DrillProblems.HalfBooklets.At(booklets is null ? "planned" : "given"));
        long? planned = booklets is null ? null : Good(ReadCount(booklets, 1, DrillProblems.PlannedUnreadable));
        long? reached = given is null ? null : Good(ReadCount(given, 0, DrillProblems.GivenUnreadable));
        var note = Good(OpenText.Read(input.Note, NoteLimit, "note"));
        return faults.Count > 0 ? Problem.Of(faults) : new Drill(day, area!, kind!, topic!, place!, people, planned, reached, note!);
    }

    private static Outcome<DateOnly> ReadDay(string? typed, DateOnly today)
    {
        if (!DateOnly.TryParseExact(typed?.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year < 2000) return EmergencyProblems.DayUnreadable;
        return day <= today ? day : DrillProblems.DayAhead;
    }

    private static Outcome<long> ReadCount(string? typed, long least, Problem unreadable) =>
        long.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least && count <= CountMost ? count : unreadable;
}
