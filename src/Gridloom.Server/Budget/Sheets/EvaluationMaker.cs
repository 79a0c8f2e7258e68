using Gridloom.Domain;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Domain.Budget.Execution;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>What people write on a self-evaluation (自评填写).</summary>
/// <param name="Judgements">By the indicator's id.</param>
internal sealed record EvaluationInput(IReadOnlyDictionary<string, Judgement> Judgements, EvaluationTexts Texts)
{
    public static readonly EvaluationInput Blank = new(new Dictionary<string, Judgement>(), new("", "", "", ""));
}

/// <summary>Fills a self-evaluation from the numbers and what people wrote (自评成表).</summary>
internal sealed class EvaluationMaker(ScoreBook book)
{
    public ScoreBook Book => book;

    public EvaluationSheet Make(SheetNumbers numbers, ScoreScheme scheme, EvaluationInput input)
    {
        var (sheet, execution) = (numbers.Sheet, numbers.Execution);
        var rows = sheet.Lines.Select(line => (Line: line, Judgement: input.Judgements.GetValueOrDefault(line.Indicator.Id, Judgement.None))).ToList();
        var indicators = rows.ConvertAll(row => (ToIndicator(row.Line), AchievedOf(row.Line, row.Judgement, scheme)));
        var scored = SelfEvaluation.Of((book, scheme), (execution.Money.BudgetFen, execution.Money.PaidFen), indicators);
        List<EvaluationLine> lines = [.. rows.Zip(scored.Lines).Select(row => ToLine(row.First.Line, row.First.Judgement, row.Second))];
        var funds = new EvaluationFunds(numbers.FirstFen, execution.Money.BudgetFen, execution.Money.PaidFen,
            execution.Sources.ToDictionary(source => Payment.Sources.First(known => known.Source == source.Key).Code, source => source.Value, StringComparer.Ordinal));
        var texts = input.Texts;
        return new(sheet.Project.Name, sheet.Document.Unit, sheet.Document.TargetYear, numbers.CutOff, book.Version, scheme.Code)
        {
            Funds = funds, Lines = lines, Execution = scored.Execution, Total = scored.Total, Band = scored.Band.Code,
            Texts = texts with { Goal = texts.Goal.Length > 0 ? texts.Goal : numbers.YearGoal, Outcome = texts.Outcome.Length > 0 ? texts.Outcome : OutcomeWords.Of(funds, lines) },
        };
    }

    private static EvaluatedIndicator ToIndicator(SheetLine line) => new(
        line.Indicator.Level1, line.Indicator.Level2, line.Target, line.Indicator.Target,
        line.Indicator.Weight is { } weight ? decimal.Parse(weight, System.Globalization.CultureInfo.InvariantCulture) : null)
    {
        Applies = line.Why?.Entry != WayIn.NotApplicable,
    };

    /// <summary>A number decides where there is one; else the judgement does.</summary>
    private static Achieved AchievedOf(SheetLine line, Judgement judgement, ScoreScheme scheme) =>
        IsDecided(line) ? new Achieved.Number(line.Number!.Value, judgement.Excused) : judgement.In(scheme) is { } judged ? judged : new Achieved.Nothing();

    /// <summary>True when a number decides the score, so that nobody is asked to judge.</summary>
    public static bool IsDecided(SheetLine line) => line.Number is not null && line.Target.NumberUnit is not null && !IndicatorScoring.IsTerm(line.Target);

    private static EvaluationLine ToLine(SheetLine line, Judgement judgement, IndicatorScore? score) => new(
        line.Indicator.Id, line.Indicator.Level1, line.Indicator.Level2, line.Indicator.Name, line.Indicator.Target, ActualOf(line, judgement), SourceOf(line), score, judgement.Reason, line.Entered?.Demo == 1 || line.Tied is { Demo: true });

    private static string ActualOf(SheetLine line, Judgement judgement) =>
        line.Why?.Entry == WayIn.NotApplicable ? "不适用" : ValueOf(line) ?? (judgement.Percent is null ? "—" : "见评定");

    /// <summary>The value as it is printed; null where there is none.</summary>
    public static string? ValueOf(SheetLine line)
    {
        if (line.Live is { Figure: { Value: not null } figure }) return Figure.Of(figure.Shown(line.Target)!.Value, figure.Source.Kind == LiveKind.Rate ? "%" : line.Target.NumberUnit ?? "");
        if (line.Tied is { Shown: { } tied } of) return Figure.Of(tied, of.IsRate ? "%" : line.Target.NumberUnit ?? "");
        return line.Entered?.Shown(line.Target);
    }

    private static Bilingual SourceOf(SheetLine line) => line switch
    {
        { Why.Entry: WayIn.NotApplicable } => line.Why!.Reason,
        { Live: { Figure.Value: not null } live } => new("系统按口径实时计算：" + live.Note.Chinese, "computed: " + live.Note.English),
        { Tied: { } tied } => tied.Note,
        { Entered: { } entered } => new($"填报，截至 {entered.AsOf}，附凭据", $"entered as of {entered.AsOf} with a proof"),
        { Why: { } why } => new("系统没有取到数：" + why.Reason.Chinese, "no value: " + why.Reason.English),
        _ => new("没有可作分母的案件", "nothing to divide by"),
    };
}
