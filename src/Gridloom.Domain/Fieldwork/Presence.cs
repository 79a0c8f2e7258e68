namespace Gridloom.Domain.Fieldwork;

/// <summary>How far rostered posts were filled (在岗情况): by posts, and by minutes.</summary>
/// <param name="Posts">Rostered, as far as their shifts have begun.</param>
/// <param name="Filled">Of them those on which somebody signed in before the shift's end.</param>
/// <param name="Minutes">Rostered, as far as they have passed.</param>
/// <param name="Present">Of them those between sign-in and sign-out.</param>
public readonly record struct Presence(long Posts, long Filled, long Minutes, long Present)
{
    public static Presence operator +(Presence a, Presence b) => new(a.Posts + b.Posts, a.Filled + b.Filled, a.Minutes + b.Minutes, a.Present + b.Present);

    /// <summary>One person's shift as it stands at <paramref name="now"/>. Who did not sign out counts as there until the shift's end, or until now.</summary>
    public static Presence Of(ShiftSpan span, Instant? signedIn, Instant? signedOut, Instant now)
    {
        if (now < span.From) return default;
        var passed = Earlier(now, span.Until);
        var rostered = Between(span.From, passed);
        if (signedIn is not { } from || from >= span.Until) return new(1, 0, rostered, 0);
        return new(1, 1, rostered, Between(Later(from, span.From), Earlier(signedOut ?? passed, passed)));
    }

    private static long Between(Instant from, Instant until) => from < until ? (long)(until - from).TotalMinutes : 0;

    private static Instant Earlier(Instant a, Instant b) => a < b ? a : b;

    private static Instant Later(Instant a, Instant b) => a > b ? a : b;
}
