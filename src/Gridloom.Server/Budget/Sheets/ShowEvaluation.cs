using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>项目支出绩效自评表: a project's self-evaluation, filled by itself, with the reason for every point.</summary>
internal static class ShowEvaluation
{
    /// <summary>At the API's door.</summary>
    public const string ApiAddress = "/budget/projects/{id}/evaluation";

    public static string AddressOf(string project) => $"/budget/{project}/evaluation";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{id}"), (string id, HttpContext http, Caller caller, EvaluationPageMaker page) => page.Show(http, caller.Actor, id, new())).Requires(Permission.ReadBudget);
        doors.Api.MapGet(ApiAddress, (string id, Caller caller, EvaluationJson sheet, CancellationToken stop) => sheet.Show(caller.Actor, id, stop))
            .WithSummary("A project's self-evaluation, with the reason for every point").Requires(Permission.ReadBudget).Produces<EvaluationJson.Response>();
        foreach (var kind in SheetAnswer.Kinds)
            doors.Pages.MapGet(AddressOf("{id}") + SheetAnswer.EndingOf(kind), (string id, HttpContext http, Caller caller, EvaluationFiles files) => files.OfProject(http, caller.Actor, id, kind)).Requires(Permission.ReadBudget);
    }
}

/// <summary>Draws it (自评页).</summary>
internal sealed class EvaluationPageMaker(Frames frames, FormKeys keys, EvaluationSheets sheets, EvaluationMaker maker, Divisions divisions)
{
    /// <summary>What was sent and refused.</summary>
    public sealed record Tried(SaveEvaluation.Request? Typed = null, Problem? Refused = null)
    {
        public ReviewEvaluation.Request? Review { get; init; }
    }

    public async Task<IResult> Show(HttpContext http, Actor actor, string id, Tried tried)
    {
        var (t, refused) = (http.RequestServices.GetRequiredService<Words>(), tried.Refused);
        if (await sheets.Find(actor, id, tried.Typed, http.RequestAborted) is not { } found) return Answers.Refusal(http, EvaluationProblems.NotFound);
        var (sheet, stage) = (found.Sheet, found.Stored?.Stage ?? SheetStage.Drafting);
        var whole = actor.Scope.Covers(actor.District);
        // What was typed is shown again, whatever became of the sheet meanwhile.
        var maySave = (stage == SheetStage.Drafting || tried.Typed is not null) && actor.May(Permission.DeclareTargets) && whole;
        var mayReview = stage != SheetStage.Drafting && actor.May(Permission.ReviewTargets) && whole && found.Stored!.SubmittedBy != actor.Account;
        var scheme = maker.Book.Find(sheet.Scheme)!;
        return Pages.Show<EvaluationPage>(frames.For(http, t["绩效自评"], RailEntry.Budget, refused is null ? Notice(http, t) : null), new EvaluationModel(id, refused is null ? keys.New() : keys.Again(http, refused), sheet)
        {
            Seen = tried.Typed?.Seen ?? tried.Review?.Seen ?? found.Stored?.Version ?? 0,
            Stage = SheetWords.StageOf(stage, t), Tone = SheetWords.ToneOf(stage), MaySave = maySave, MayReview = mayReview, Demo = found.Demo ? t["演示：目标和部分数值是演示数据，本表不是真实的自评。"] : null, Scope = found.Stored?.Frozen is null ? ShowBudget.ScopeWords(actor, divisions, t) : null,
            Band = ProjectPage.In(BandOf(sheet.Band), t), YearOver = sheet.CutOff.Month == 12 && sheet.CutOff.Day == 31,
            Lines = [.. sheet.Lines.Select(line => ToLine(line, found, tried, t))],
            Schemes = [.. maker.Book.Schemes.Select(known => new Choice(known.Code, ProjectPage.In(known.Name, t)))],
            Levels = [.. scheme.Levels.Select(level => new Choice(level.Code, ProjectPage.In(level.Name, t)))],
            LevelHint = string.Join(t["；"], scheme.Levels.Select(level => t["{0} {1}–{2} %", ProjectPage.In(level.Name, t), level.From.ToString("0"), level.To.ToString("0")])),
            Texts = name => new Field(TextOf(tried.Typed?.Texts ?? sheet.Texts, name), refused.Of(name, t)),
            Review = found.Review, ReviewBand = found.Review is { } review ? ProjectPage.In(BandOf(review.Band), t) : "", Opinion = new(tried.Review?.Opinion ?? found.Review?.Opinion ?? "", refused.Of("opinion", t)),
            Error = refused?.ToFormError(t),
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    private Bilingual BandOf(string code) => maker.Book.Bands.First(band => band.Code == code).Name;

    private static EvaluationRow ToLine(EvaluationLine line, EvaluationSheets.Found found, Tried tried, Words t)
    {
        var typed = tried.Typed?.Judgements.GetValueOrDefault(line.Indicator);
        var judged = found.Input.Judgements.GetValueOrDefault(line.Indicator, Judgement.None);
        var given = found.Review?.Given.FirstOrDefault(points => points.Indicator == line.Indicator);
        var points = tried.Review?.Points.GetValueOrDefault(line.Indicator);
        return new(line, ProjectPage.In(line.Source, t), line.Score is { } score ? ProjectPage.In(score.Why, t) : "")
        {
            Judges = !found.Decided.Contains(line.Indicator) && line.Score is not null, Standing = SheetWords.Of(line.Score?.Standing, t), Tone = SheetWords.ToneOf(line.Score),
            Level = typed?.Level ?? judged.Level, Percent = typed?.Percent ?? judged.Percent?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "", Excused = typed?.Excused ?? judged.Excused,
            Reason = new(typed?.Reason ?? line.Reason, tried.Refused.Of("reason-" + line.Indicator, t)),
            Points = new(points?.Points ?? given?.Points.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "", tried.Refused.Of("points-" + line.Indicator, t)),
            Cause = new(points?.Cause ?? given?.Cause ?? "", tried.Refused.Of("cause-" + line.Indicator, t)),
        };
    }

    private static string TextOf(EvaluationTexts texts, string name) => name switch { "goal" => texts.Goal, "outcome" => texts.Outcome, "troubles" => texts.Troubles, _ => texts.Remedies };

    private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
    {
        "saved" => t["已保存。"],
        "submitted" => t["自评已提交，各项数值按提交时固定。"],
        "reviewed" => t["评价已保存。"],
        "returned" => t["已退回修改。"],
        _ => null,
    };
}
