using Gridloom.Domain;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Host;

/// <summary>Which twelve months the demo tells of (演示年度).</summary>
internal sealed record DemoSpan(Instant First, Instant Until)
{
    private const int Days = 365, FirstYear = 2018;

    /// <summary>Accounts and boundaries are a day older than the first report, so that the history reads forwards.</summary>
    public Instant Begin => First - TimeSpan.FromDays(1);

    /// <summary>The year that ends now; or, when an earlier run had begun already, the one that it had begun.</summary>
    /// <param name="begun">The instant of the store's first event; null where there is none.</param>
    public static DemoSpan EndingNow(Instant now, Instant? begun) =>
        begun is { } before ? new(before + TimeSpan.FromDays(1), before + TimeSpan.FromDays(Days + 1)) : new(now - TimeSpan.FromDays(Days), now);

    /// <summary>A calendar year that is over.</summary>
    /// <exception cref="CommandRefused">It is not over, or older than the working calendar.</exception>
    public static DemoSpan Of(int year, Instant now)
    {
        var span = new DemoSpan(Beginning(year), Beginning(year + 1));
        return year >= FirstYear && span.Until <= now ? span : throw new CommandRefused($"--year 应为 {FirstYear} 到去年之间的一年；不给时为到今天为止的十二个月。");
    }

    private static Instant Beginning(int year) => Instant.From(new DateTimeOffset(year, 1, 1, 0, 0, 0, Instant.ChinaOffset));
}
