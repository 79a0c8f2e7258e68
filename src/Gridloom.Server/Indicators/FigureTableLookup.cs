using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Indicators;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;
using Microsoft.Extensions.Primitives;

namespace Gridloom.Server.Indicators;

/// <summary>Counts for other modules' sheets (统计表查询): some measures and rates, all together and in groups, each count with its list.</summary>
internal sealed class FigureTableLookup(FigureAsked asking, Cases.CaseFactsLookup cases, FigureGroups groups, ShowFigures.Handler figures, Clocks clocks)
{
    private static readonly string[] Narrowing = ["from", "to", "by", "area"];

    /// <summary>What a sheet is made of.</summary>
    /// <param name="Columns">Codes of measures and rates, in their order.</param>
    public sealed record Plan(IReadOnlyList<Grouping> Groupings, IReadOnlyList<string> Columns);

    /// <summary>One number of a sheet.</summary>
    /// <param name="Href">The list of exactly what is counted; null for a rate, whose parts stand beside it.</param>
    public sealed record Shown(string Name, string Value, string? Href, string Explanation);

    /// <param name="Cases">Which cases the line is about, so that more can be asked of them.</param>
    public sealed record Line(string Name, FigureQuestion Cases, IReadOnlyList<Shown> Numbers);

    public sealed record Table(string Name, IReadOnlyList<Line> Lines);

    /// <summary>A whole sheet.</summary>
    public sealed record Sheet(FigureQuestion Question, Line Together, IReadOnlyList<Table> Tables);

    /// <summary>Reads period, way of counting and area from an address; without a period, the year until today.</summary>
    public Outcome<FigureQuestion> Read(IQueryCollection query, Actor actor)
    {
        var kept = Narrowing.Where(query.ContainsKey).ToDictionary(static name => name, name => query[name], StringComparer.Ordinal);
        if (!kept.TryGetValue("from", out var from) || StringValues.IsNullOrEmpty(from)) kept["from"] = Show.Day(new(clocks.Now(actor.District).ChinaDay().Year, 1, 1));
        return asking.Read(new QueryCollection(kept), actor).Succeeded(out var asked, out var refused) ? asked.Question : refused;
    }

    public async Task<Sheet> Count(FigureQuestion question, Plan plan, (Actor Actor, Words T) reader, CancellationToken stop)
    {
        var (district, counted) = (reader.Actor.District, Needed(plan));
        var rows = await cases.Ask(district, held => plan.Groupings.Prepend(Grouping.None).Select(by => (By: by, Rows: held.Count(question, by, counted))).ToList(), stop);
        Line Of(string name, FigureRow row) => new(name, row.Cases, [.. plan.Columns.Select(code => Number(code, new FigureLine(row, counted), reader.T))]);
        var tables = new List<Table>();
        foreach (var (by, found) in rows.Skip(1))
        {
            var lines = new List<Line>();
            foreach (var row in found.Where(r => by != Grouping.Month || r.Counts.Any(static n => n > 0)).OrderBy(r => groups.PlaceOf(by, r.Group))) lines.Add(Of(await groups.NameOf(district, (by, row.Group), reader.T, stop), row));
            tables.Add(new(FigureGroups.Name(by, reader.T), lines));
        }
        return new(question, Of(reader.T["合计"], rows[0].Rows[0]), tables);
    }

    private List<CaseMeasure> Needed(Plan plan) =>
    [
        .. plan.Columns.SelectMany(code => MeasureOf(code) is { } m ? [m] : RateOf(code) is var f ? (CaseMeasure[])[f.Numerator, f.ByReport, f.ByClosing] : []).Distinct(),
    ];

    private Shown Number(string code, FigureLine line, Words t)
    {
        if (MeasureOf(code) is { } m) return new(t.InEnglish ? m.English : m.Name, Show.Count(line.Count(m)), line.ListOf(m), m.Explanation);
        var f = RateOf(code);
        return new(t.InEnglish ? f.English : f.Name, line.Rate(f).Show(), null, f.Explanation);
    }

    private CaseMeasure? MeasureOf(string code) => figures.Measures.FirstOrDefault(m => m.Code == code);

    private RateFormula RateOf(string code) => figures.Rates.First(f => f.Code == code);
}
