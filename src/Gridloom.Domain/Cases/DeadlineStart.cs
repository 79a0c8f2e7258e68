using System.Globalization;

namespace Gridloom.Domain.Cases;

/// <summary>Reads the instant at which a limit starts (起算时间), as a person or a program writes it: ISO 8601 to the minute or finer, with its offset.</summary>
public static class DeadlineStart
{
    private static readonly string[] WithOffset = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz"];
    private static readonly string[] Utc = ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'"];
    private static readonly string[] Bare = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>
    /// The instant; or <c>case.start-without-offset</c>, because a time on the wall is another instant in every zone,
    /// or <c>case.start-unreadable</c>.
    /// </summary>
    public static Outcome<Instant> Parse(string text)
    {
        if (DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            || DateTimeOffset.TryParseExact(text, Utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at))
        {
            return Instant.From(at);
        }

        return DateTime.TryParseExact(text, Bare, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? DeadlineProblems.StartWithoutOffset(text)
            : DeadlineProblems.UnreadableStart(text);
    }
}
