using System.Globalization;

namespace Gridloom.Domain.Indicators;

/// <summary>A counted figure as an address (统计链接): <c>measure=closed&amp;by=report&amp;from=2026-03-01&amp;to=2026-03-31&amp;at=…</c> lists exactly its cases.</summary>
/// <param name="Measure">The measure's code.</param>
public sealed record FigureLink(string Measure, FigureQuestion Question)
{
    private static readonly string[] Names = ["measure", "by", "from", "to", "at", "area", "only", "unit", "class", "source", "worker", "risk", "hazard"];

    /// <summary>The query part of an address, without the question mark; the same figure always gives the same text.</summary>
    public override string ToString() => Written(Measure, Question, Question.CutOff.Microseconds.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads the query part of an address, or refuses it (<c>indicator.link-unreadable</c>) and names the part that is wrong.</summary>
    public static Outcome<FigureLink> Parse(string query, CaseMeasures measures)
    {
        var parts = new Dictionary<string, string>();
        foreach (var part in query.Split('&'))
        {
            var (name, value) = part.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (part[..at], Uri.UnescapeDataString(part[(at + 1)..])) : (part, "");
            if (!Names.Contains(name) || value.Length is 0 or > 100 || !parts.TryAdd(name, value)) return FigureProblems.LinkUnreadable.At(name);
        }

        var faulty = Array.Find(Names, name => !Fits(name, parts.GetValueOrDefault(name), measures));
        if (faulty is not null) return FigureProblems.LinkUnreadable.At(faulty);
        if (parts.ContainsKey("only") && !parts.ContainsKey("area")) return FigureProblems.LinkUnreadable.At("only");
        var question = Asked(parts);
        return question.From <= question.To ? new FigureLink(parts["measure"], question) : FigureProblems.LinkUnreadable.At("to");
    }

    /// <summary>What is asked, without measure and cut-off where these are null.</summary>
    internal static string Written(string? measure, FigureQuestion q, string? at)
    {
        string?[] values =
        [
            measure, q.By == CountBy.Report ? "report" : "closing", Day(q.From), Day(q.To), at, q.Area, q.AreaOnly ? "area" : null, q.Unit, q.Class, q.Source, q.Worker, q.Risk, q.Hazard,
        ];
        return string.Join('&', Names.Zip(values).Where(static p => p.Second is not null).Select(static p => $"{p.First}={Uri.EscapeDataString(p.Second!)}"));
    }

    private static bool Fits(string name, string? value, CaseMeasures measures) => name switch
    {
        "measure" => value is not null && measures.Find(value) is not null,
        "by" => value is "report" or "closing",
        "from" or "to" => value is not null && Read(value) is { Year: >= 2000 and < 2200 },
        "at" => value is { Length: < 17 } && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        "area" => value is null || value.All(char.IsAsciiDigit),
        "only" => value is null or "area",
        _ => true,
    };

    private static FigureQuestion Asked(Dictionary<string, string> parts) => new()
    {
        By = parts["by"] == "report" ? CountBy.Report : CountBy.Closing,
        From = Read(parts["from"])!.Value,
        To = Read(parts["to"])!.Value,
        CutOff = new Instant(long.Parse(parts["at"], CultureInfo.InvariantCulture)),
        Area = parts.GetValueOrDefault("area"),
        AreaOnly = parts.ContainsKey("only"),
        Unit = parts.GetValueOrDefault("unit"),
        Class = parts.GetValueOrDefault("class"),
        Source = parts.GetValueOrDefault("source"),
        Worker = parts.GetValueOrDefault("worker"),
        Risk = parts.GetValueOrDefault("risk"),
        Hazard = parts.GetValueOrDefault("hazard"),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Read(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
}
