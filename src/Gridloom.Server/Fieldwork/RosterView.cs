using System.Globalization;
using Gridloom.Domain.Fieldwork;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Fieldwork;

/// <summary>Which part of the roster is looked at (排班视图), as the address has it: the week or the month of a day, and one post.</summary>
internal sealed record RosterView(RosterPost Post, bool Month, DateOnly Day)
{
    /// <summary>Monday, or the first of the month.</summary>
    public DateOnly From => Month ? new(Day.Year, Day.Month, 1) : Day.AddDays(-(((int)Day.DayOfWeek + 6) % 7));

    /// <summary>Included.</summary>
    public DateOnly To => Month ? From.AddMonths(1).AddDays(-1) : From.AddDays(6);

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays);

    public RosterView Previous => this with { Day = Month ? From.AddMonths(-1) : From.AddDays(-7) };

    public RosterView Next => this with { Day = Month ? From.AddMonths(1) : From.AddDays(7) };

    public static RosterView Of(IQueryCollection query, DateOnly today) =>
        new(RosterPostNames.Find(query["post"].ToString()) ?? RosterPost.Operator, query["view"] == "month", StoredRoster.ReadDay(query["day"]) ?? today);

    public string ToUrl(string address = ShowRoster.Address) => QueryHelpers.AddQueryString(address, new Dictionary<string, string?>
    {
        ["post"] = Post.Code(), ["view"] = Month ? "month" : null, ["day"] = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null));
}
