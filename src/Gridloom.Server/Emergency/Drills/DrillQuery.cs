using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Ui;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Emergency.Drills;

/// <summary>Which drills are asked for (演练宣教查询), as the address has it.</summary>
/// <param name="To">Included.</param>
/// <param name="Area">Empty for all that the person sees.</param>
/// <param name="Kind">Empty for all.</param>
internal sealed record DrillQuery(DateOnly From, DateOnly To, string Area, string Kind)
{
    private const int DaysMost = 366;

    /// <summary>The entry behind which a page of the list begins; null for the first page.</summary>
    public (string Day, string Id)? Behind { get; init; }

    /// <summary>The whole year of the day.</summary>
    public static DrillQuery YearOf(DateOnly day) => new(new(day.Year, 1, 1), new(day.Year, 12, 31), "", "");

    /// <summary>A whole year, from its first day to its last.</summary>
    public bool IsYear => From == new DateOnly(From.Year, 1, 1) && To == new DateOnly(From.Year, 12, 31);

    /// <param name="areas">What the person may choose.</param>
    public static Outcome<DrillQuery> Read(IQueryCollection query, DateOnly today, IReadOnlyList<Choice> areas, IReadOnlyList<KindWord> kinds)
    {
        string Text(string name) => query[name].ToString();
        var year = YearOf(today);
        if (ReadDay(Text("from"), year.From) is not { } from || ReadDay(Text("to"), Text("from").Length > 0 ? YearOf(from).To : year.To) is not { } to) return EmergencyProblems.SpanUnreadable;
        if (to < from || to.DayNumber - from.DayNumber >= DaysMost) return EmergencyProblems.SpanUnreadable;
        var (area, kind) = (Text("area"), Text("kind"));
        if (area.Length > 0 && areas.All(a => a.Value != area)) return EmergencyProblems.NoArea;
        if (kind.Length > 0 && KindWord.Find(kinds, kind) is null) return DrillProblems.NoKind;
        return new DrillQuery(from, to, area, kind) { Behind = ReadBehind(Text("after")) };
    }

    public string ToUrl(string address = ShowDrills.Address) => QueryHelpers.AddQueryString(address, new Dictionary<string, string?>
    {
        ["from"] = Ui.Show.Day(From), ["to"] = Ui.Show.Day(To), ["area"] = Area.Length > 0 ? Area : null, ["kind"] = Kind.Length > 0 ? Kind : null,
        ["after"] = Behind is { } behind ? $"{behind.Day}.{behind.Id}" : null,
    }.Where(static p => p.Value is not null));

    /// <summary>The list on the page, narrowed so.</summary>
    public string ToList() => (this with { Behind = null }).ToUrl() + "#list";

    /// <summary>The same within one month of it.</summary>
    public DrillQuery InMonth(string month)
    {
        var first = DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture);
        var last = first.AddMonths(1).AddDays(-1);
        return this with { From = first < From ? From : first, To = last > To ? To : last };
    }

    private static DateOnly? ReadDay(string text, DateOnly blank)
    {
        if (text.Length == 0) return blank;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2100 ? day : null;
    }

    private static (string, string)? ReadBehind(string text) => text.Split('.') is [{ Length: 10 } day, { Length: > 0 } id] ? (day, id) : null;
}
