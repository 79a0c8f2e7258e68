using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Indicators;
using Gridloom.Domain.Text;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Indicators;

/// <summary>Reads a question about figures from an address (读取统计条件). What is left out or blank has its usual value: this month until today, by report time, all together.</summary>
internal sealed class FigureAsked(CaseMeasures measures, Clocks clocks)
{
    private const int DaysMax = 3 * 366;

    /// <param name="By">In which groups the answer is told apart.</param>
    public sealed record Asked(FigureQuestion Question, Grouping By);

    public Outcome<Asked> Read(IQueryCollection query, Actor actor)
    {
        var by = GroupingNames.Find(Typed.Clean(query["group"]) ?? Grouping.None.Code());
        if (by is null) return FigureProblems.QuestionUnreadable.At("group");
        if (!FigureLink.Parse(Link(name => Typed.Clean(query[name]), clocks.Now(actor.District)), measures).Succeeded(out var link, out var refused))
            return FigureProblems.QuestionUnreadable.At(refused.Field!);
        if (link.Question.To.DayNumber - link.Question.From.DayNumber >= DaysMax) return FigureProblems.QuestionUnreadable.At("to");
        return new Asked(link.Question with { Sight = FigureSight.Of(actor) }, by.Value);
    }

    /// <summary>What is asked when nothing is.</summary>
    public Asked Usual(Actor actor) =>
        Read(QueryCollection.Empty, actor).Succeeded(out var asked, out _) ? asked : throw new InvalidOperationException("The usual question cannot be read.");

    // Any measure will do: it is the question beside it that is wanted, held to the same rules as a figure's link.
    private string Link(Func<string, string?> value, Instant now)
    {
        var today = now.ChinaDay();
        (string Name, string? Value)[] parts =
        [
            ("measure", measures.All.First().Code), ("by", value("by") ?? "report"), ("from", value("from") ?? Day(new(today.Year, today.Month, 1))), ("to", value("to") ?? Day(today)),
            ("at", now.Microseconds.ToString(CultureInfo.InvariantCulture)), ("area", value("area")), ("only", value("only")), ("unit", value("unit")), ("class", value("class")),
            ("source", value("source")), ("worker", value("worker")), ("risk", value("risk")), ("hazard", value("hazard")),
        ];
        return string.Join('&', parts.Where(static p => p.Value is not null).Select(static p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
