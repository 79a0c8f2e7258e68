using System.Globalization;
using Gridloom.Domain;

namespace Gridloom.Server.Cases.Paper;

/// <summary>How days and times stand on paper (年月日).</summary>
internal static class PaperDate
{
    /// <summary>To be filled in by hand.</summary>
    public const string Blank = "　　　年　　月　　日";

    /// <summary>2026年11月20日</summary>
    public static string Day(Instant at) => at.ToChina().ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>2026年11月20日 10:26</summary>
    public static string Of(Instant at) => at.ToChina().ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);

    public static string Of(Instant? at) => at is { } known ? Of(known) : "";
}
