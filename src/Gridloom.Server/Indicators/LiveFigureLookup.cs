using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Indicators;

namespace Gridloom.Server.Indicators;

/// <summary>Gives other modules the figures of a year as they stand now (实时值查询), drawn from the cases that the reader may see.</summary>
internal sealed class LiveFigureLookup(Cases.CaseFactsLookup cases)
{
    /// <summary>One for each source, in their order, all at the same instant.</summary>
    /// <param name="of">Which year, until when, and whether with its months.</param>
    public Task<IReadOnlyList<LiveFigure>> Of(Actor reader, IReadOnlyList<LiveSource> sources, (long Year, Instant CutOff, bool WithTrend) of, CancellationToken stop)
    {
        var year = LiveFigures.Year(of.Year, of.CutOff, FigureSight.Of(reader));
        return cases.Ask<IReadOnlyList<LiveFigure>>(reader.District, figures => [.. sources.Select(source => LiveFigures.Of(source, year, figures.Count, of.WithTrend))], stop);
    }

    /// <summary>
    /// The same as of an earlier day: what was reported, or closed, up to it. What became of those cases since shows as well; nobody can ask the past.
    /// </summary>
    public Task<IReadOnlyList<LiveFigure>> UpTo(Actor reader, IReadOnlyList<LiveSource> sources, (long Year, Instant CutOff) of, CancellationToken stop)
    {
        var year = LiveFigures.UpTo(of.Year, of.CutOff, FigureSight.Of(reader));
        return cases.Ask<IReadOnlyList<LiveFigure>>(reader.District, figures => [.. sources.Select(source => LiveFigures.Of(source, year, figures.Count, withTrend: false))], stop);
    }

    /// <summary>Who reported what is counted: the figures by person.</summary>
    public static string WorkersOf(LiveFigure figure) => $"{ShowFigures.Address}?{figure.Parts[0].Cases.ToQuery()}&group=worker";

    /// <summary>The list of exactly the cases that a part counts.</summary>
    public static string ListOf(LivePart part) => Cases.CaseFactsLookup.ListOf(new FigureLink(part.Measure.Code, part.Cases));
}
