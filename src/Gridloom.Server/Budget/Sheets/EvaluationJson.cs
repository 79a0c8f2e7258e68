using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Server.Host;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>A project's self-evaluation as programs read it (自评表数据).</summary>
internal sealed class EvaluationJson(EvaluationSheets sheets)
{
    /// <summary>In 万元.</summary>
    /// <param name="FirstWanYuan">Of the first version that was approved.</param>
    /// <param name="SourcesWanYuan">From which money was paid, by the source's code.</param>
    public sealed record Funds(decimal FirstWanYuan, decimal BudgetWanYuan, decimal PaidWanYuan, IReadOnlyDictionary<string, decimal> SourcesWanYuan);

    /// <param name="Standing">reached, far-above, short, judged, missing.</param>
    /// <param name="Why">In words, with all the numbers that the points follow from.</param>
    public sealed record Score(decimal Weight, decimal Points, string Standing, Bilingual Why);

    /// <param name="Score">Null for what is not scored.</param>
    /// <param name="Judge">True when a person must judge it, because no number decides.</param>
    /// <param name="Level">The level that was judged; blank before.</param>
    /// <param name="Percent">The share of the points within the level; null before.</param>
    /// <param name="Excused">True when a value far above its target does not come of a target that was too low.</param>
    public sealed record Line(string Indicator, string Level1, string Level2, string Name, string Target, string Actual, Bilingual Source, Score? Score, bool Judge, string Level, decimal? Percent, bool Excused)
    {
        public required string Reason { get; init; }

        /// <summary>True when somebody made the value up to show the product.</summary>
        public bool Demo { get; init; }
    }

    /// <param name="Project">The project's id.</param>
    /// <param name="Stage">drafting, submitted, reviewed.</param>
    /// <param name="Version">0 while nothing was saved; to be sent back as <c>seen</c>.</param>
    /// <param name="CutOff">The last day whose data is in it.</param>
    /// <param name="Area">Whose cases are counted: the part of the territory that the reader may see, until it is handed in.</param>
    public sealed record Response(string Project, string Name, string Unit, long Year, string Stage, long Version, DateOnly CutOff, string Area, bool Demo)
    {
        /// <summary>The version of the score book, and the code of the scheme.</summary>
        public required string Book { get; init; }

        public required string Scheme { get; init; }

        public required Funds Funds { get; init; }

        public required Score Execution { get; init; }

        public required IReadOnlyList<Line> Lines { get; init; }

        public required decimal Total { get; init; }

        public required string Band { get; init; }

        public required EvaluationTexts Texts { get; init; }

        /// <summary>The department's evaluation; null before.</summary>
        public DepartmentEvaluation? Review { get; init; }
    }

    public async Task<IResult> Show(Actor actor, string id, CancellationToken stop)
    {
        if (await sheets.Find(actor, id, null, stop) is not { } found) return new ProblemResult(EvaluationProblems.NotFound);
        var (sheet, stored, funds) = (found.Sheet, found.Stored, found.Sheet.Funds);
        return TypedResults.Ok(new Response(id, sheet.Project, sheet.Unit, sheet.Year, stored?.Stage ?? SheetStage.Drafting, stored?.Version ?? 0, sheet.CutOff, SheetCodes.AreaOf(actor, stored), found.Demo)
        {
            Book = sheet.Book, Scheme = sheet.Scheme, Execution = ToScore(sheet.Execution)!, Lines = [.. sheet.Lines.Select(line => ToLine(line, found))],
            Funds = new(SheetCodes.WanYuan(funds.FirstFen), SheetCodes.WanYuan(funds.BudgetFen), SheetCodes.WanYuan(funds.PaidFen),
                funds.Sources.ToDictionary(source => source.Key, source => SheetCodes.WanYuan(source.Value), StringComparer.Ordinal)),
            Total = sheet.Total, Band = sheet.Band, Texts = sheet.Texts, Review = found.Review,
        });
    }

    private static Line ToLine(EvaluationLine line, EvaluationSheets.Found found)
    {
        var judged = found.Input.Judgements.GetValueOrDefault(line.Indicator, Judgement.None);
        return new(line.Indicator, line.Level1, line.Level2, line.Name, line.Target, line.Actual, line.Source, ToScore(line.Score),
            line.Score is not null && !found.Decided.Contains(line.Indicator), judged.Level, judged.Percent, judged.Excused)
        {
            Reason = line.Reason, Demo = line.Demo,
        };
    }

    private static Score? ToScore(IndicatorScore? score) => score is null ? null : new(score.Weight, score.Points, SheetCodes.Of(score.Standing), score.Why);
}
