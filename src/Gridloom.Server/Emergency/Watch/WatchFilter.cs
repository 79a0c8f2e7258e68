using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Emergency;

namespace Gridloom.Server.Emergency.Watch;

/// <summary>Which matters of the duty log are asked for (筛选).</summary>
/// <param name="From">The first day, included; a matter lies on the day of its first entry.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Area">A street or community, with what lies below; null for all.</param>
/// <param name="Kind">Null for all.</param>
/// <param name="OpenOnly">Those that are not over, whatever their day.</param>
/// <param name="After">Where the page before ended; null for the first page.</param>
internal sealed record WatchFilter(DateOnly From, DateOnly To, string? Area = null, string? Kind = null, bool OpenOnly = false, string? After = null)
{
    private const int DaysShown = 30, DaysMost = 366;

    public static WatchFilter Usual(DateOnly today) => new(today.AddDays(1 - DaysShown), today);

    /// <summary>As the address says, or <c>emergency.span</c>.</summary>
    public static Outcome<WatchFilter> Read(IQueryCollection query, DateOnly today)
    {
        var usual = Usual(today);
        string? Given(string key) => query[key].ToString() is { Length: > 0 } text ? text : null;
        DateOnly? Day(string key, DateOnly otherwise) => Given(key) is not { } text ? otherwise
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2100 ? day : null;
        if (Day("from", usual.From) is not { } from || Day("to", usual.To) is not { } to || to < from || to.DayNumber - from.DayNumber >= DaysMost) return EmergencyProblems.SpanUnreadable;
        return new WatchFilter(from, to, Given("area"), Given("kind"), Given("open") == "1", Given("after"));
    }

    public string ToUrl(string address = ShowWatchLog.Address)
    {
        List<string> parts = [$"from={Ui.Show.Day(From)}", $"to={Ui.Show.Day(To)}"];
        if (Area is not null) parts.Add("area=" + Uri.EscapeDataString(Area));
        if (Kind is not null) parts.Add("kind=" + Uri.EscapeDataString(Kind));
        if (OpenOnly) parts.Add("open=1");
        if (After is not null) parts.Add("after=" + Uri.EscapeDataString(After));
        return address + "?" + string.Join('&', parts);
    }

    /// <summary>Behind which matter the page begins; behind none when the address says nothing that can be read.</summary>
    public (Instant At, long Serial) Behind => After?.Split('-') is [var at, var serial]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var micros) && long.TryParse(serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? (new(micros), number) : (new(long.MaxValue), 0);
}
