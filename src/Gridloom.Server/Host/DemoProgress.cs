using System.Globalization;

namespace Gridloom.Server.Host;

/// <summary>Shows how far the year has come (进度): on a terminal one line that moves, elsewhere a line now and then.</summary>
internal sealed class DemoProgress(TextWriter to, TimeProvider time, string name)
{
    private const int Cells = 24, LinesElsewhere = 4;

    private readonly long begun = time.GetTimestamp();
    private readonly bool moves = ReferenceEquals(to, Console.Error) && !Console.IsErrorRedirected;
    private int told = -1;

    /// <param name="events">Written so far.</param>
    /// <param name="share">Of the whole, 0 to 1.</param>
    public async Task Tell(long events, double share)
    {
        var step = (int)(share * (moves ? 1000 : LinesElsewhere));
        if (step == told) return;
        told = step;
        var line = Line(events, share);
        if (moves) await to.WriteAsync("\r" + line + "  " + (share >= 1 ? "\n" : ""));
        else if (step > 0) await to.WriteLineAsync(line);
    }

    private string Line(long events, double share)
    {
        var passed = time.GetElapsedTime(begun).TotalSeconds;
        var full = (int)(share * Cells);
        var left = TimeSpan.FromSeconds(share <= 0 ? 0 : passed * (1 - share) / share);
        return string.Create(CultureInfo.InvariantCulture,
            $"{name} {new string('█', full)}{new string('░', Cells - full)} {share:0%} · {events:#,0} 步 · {events / Math.Max(passed, 0.001):#,0}/秒 · 还需 {left:m\\:ss}");
    }
}
