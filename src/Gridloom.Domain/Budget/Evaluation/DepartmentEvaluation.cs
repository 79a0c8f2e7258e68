using System.Globalization;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Budget.Evaluation;

/// <summary>Points that a reviewer gives instead of those of the self-evaluation (复核得分), as typed.</summary>
/// <param name="Points">Blank where the self-evaluation's stand.</param>
public sealed record PointsInput(string Points, string Cause);

/// <summary>The same, checked.</summary>
/// <param name="Indicator">Its id.</param>
public sealed record GivenPoints(string Indicator, decimal Points, string Cause);

/// <summary>
/// A department's evaluation on top of a self-evaluation (部门评价): what was handed in stands; where the reviewer gives other points, they
/// say why, and the total follows.
/// </summary>
/// <param name="Given">Only where they differ.</param>
public sealed record DepartmentEvaluation(IReadOnlyList<GivenPoints> Given, decimal Total, string Band, string Opinion)
{
    /// <param name="typed">By the indicator's id.</param>
    public static Outcome<DepartmentEvaluation> Of(EvaluationSheet sheet, ScoreBook book, IReadOnlyDictionary<string, PointsInput> typed, string? opinion)
    {
        var (given, faults) = (new List<GivenPoints>(), new List<Problem>());
        foreach (var line in sheet.Lines.Where(line => line.Score is not null))
            if (typed.GetValueOrDefault(line.Indicator) is { } points && points.Points.Trim().Length > 0) Take(line, points, given, faults);
        var words = Typed.Clean(opinion) ?? "";
        if (words.Length > EvaluationTexts.Max || Typed.HasControl(words)) faults.Add(EvaluationProblems.TextUnfit.At("opinion"));
        if (faults.Count > 0) return Problem.Of(faults);
        var changed = given.ToDictionary(points => points.Indicator, points => points.Points, StringComparer.Ordinal);
        var total = sheet.Execution.Points + sheet.Lines.Sum(line => line.Score is null ? 0 : changed.GetValueOrDefault(line.Indicator, line.Score.Points));
        return new DepartmentEvaluation(given, total, book.BandOf(total).Code, words);
    }

    private static void Take(EvaluationLine line, PointsInput typed, List<GivenPoints> given, List<Problem> faults)
    {
        var (weight, cause) = (line.Score!.Weight, Typed.Clean(typed.Cause) ?? "");
        if (!decimal.TryParse(typed.Points.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) || points > weight || decimal.Round(points, 2) != points)
            faults.Add(EvaluationProblems.PointsUnfit("points-" + line.Indicator, weight));
        else if (points == line.Score.Points) return;
        else if (cause.Length is 0 or > Judgement.ReasonMax || Typed.HasControl(cause)) faults.Add(EvaluationProblems.CauseMissing("cause-" + line.Indicator));
        else given.Add(new(line.Indicator, points, cause));
    }
}
