using System.Globalization;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Pauses in one column (停表时段列): <c>from-to</c> in microseconds, in order of time and without overlap, a space between.</summary>
internal static class PauseText
{
    public static string With(string pauses, Instant from, Instant to) =>
        (pauses + FormattableString.Invariant($" {from.Microseconds}-{to.Microseconds}")).TrimStart();

    public static IReadOnlyList<Pause> Read(string pauses) => pauses.Length == 0 ? [] :
    [
        .. pauses.Split(' ').Select(static pause => pause.Split('-')).Select(static ends => new Pause(Of(ends[0]), Of(ends[1]))),
    ];

    private static Instant Of(string microseconds) => new(long.Parse(microseconds, CultureInfo.InvariantCulture));
}
