using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Fieldwork;

namespace Gridloom.Server.Fieldwork;

/// <summary>An entry of the roster as its row has it.</summary>
/// <param name="Day">yyyy-MM-dd.</param>
/// <param name="InAt">When this person signed in; null while they have not.</param>
internal sealed record StoredRoster(string Day, string Shift, string Account, string Areas, Instant? InAt, Instant? OutAt)
{
    public const string Columns = "r.day, r.shift, r.account, r.areas, r.in_at as InAt, r.out_at as OutAt";

    public RosterEntry ToEntry() => new(DayOf(Day), Shift, Account, Areas);

    public static DateOnly DayOf(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Null when it is no day.</summary>
    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2100 ? day : null;
}

/// <summary>A hand-over note as its row has it.</summary>
internal sealed record StoredHandover(string Id, string Day, string Shift, string Giver, Instant GivenAt, string Queues, string Note, string? Taker, Instant? TakenAt, long Version)
{
    public const string Columns = "h.id, h.day, h.shift, h.giver, h.given_at as GivenAt, h.queues, h.note, h.taker, h.taken_at as TakenAt, h.version";
}
