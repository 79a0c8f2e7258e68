using Gridloom.Domain;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>Draws the form of a questionnaire (问卷表单): blank, as it stands, or as it was typed.</summary>
internal sealed class SurveyFormMaker(Frames frames, FormKeys keys, SurveyReader reader)
{
    /// <summary>What was typed, and why it was refused.</summary>
    public sealed record Tried(SurveyInput Typed, Problem Refused);

    private static readonly SurveyInput Blank = new(null, null, null, null, null, SurveyDraft.ByLinkCode, [new(QuestionKind.Satisfaction.Code(), null, null, false)]);

    public async Task<IResult> Show(HttpContext http, Caller caller, string? id, Tried? tried)
    {
        if (!SurveyDesk.MayEdit(caller.Actor)) return Answers.Refusal(http, SurveyProblems.WholeDistrictOnly);
        if (id is null) return Draw(http, null, tried?.Typed ?? Blank, tried?.Refused);
        if (await reader.Find(caller.Actor.District, id, http.RequestAborted) is not { } survey) return Answers.Refusal(http, SurveyProblems.NotFound);
        if (survey.OpenedAt is not null) return Answers.Refusal(http, SurveyProblems.NotADraft);
        return Draw(http, survey, tried?.Typed ?? ToInput(survey, await reader.Questions(survey, http.RequestAborted)), tried?.Refused);
    }

    private static SurveyInput ToInput(StoredSurvey s, IReadOnlyList<SurveyQuestion> questions) => new(
        s.Title, s.Audience, s.Intro, s.FirstDay, s.LastDay, s.Way, [.. questions.Select(q => new QuestionInput(q.Kind.Code(), q.Wording, string.Join('\n', q.Choices), q.Optional))]);

    private IResult Draw(HttpContext http, StoredSurvey? of, SurveyInput typed, Problem? refused)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        Field Field(string? value, string name) => new(value ?? "", refused.Of(name, t));
        var heading = of is null ? t["编制问卷"] : t["修改问卷"];
        return Pages.Show<SurveyFormPage>(frames.For(http, heading, RailEntry.Budget), new SurveyFormModel(
            heading, of is null ? SaveSurvey.NewAddress : SaveSurvey.EditAddressOf(of.Id), of is null ? ShowSurveys.Address : ShowSurvey.AddressOf(of.Id), refused is null ? keys.New() : keys.Again(http, refused), of?.Version ?? 0)
        {
            Title = Field(typed.Title, "title"), Audience = Field(typed.Audience, "audience"), Intro = Field(typed.Intro, "intro"),
            FirstDay = Field(typed.FirstDay, "firstDay"), LastDay = Field(typed.LastDay, "lastDay"), Way = Field(typed.Way, "way"),
            Ways = [new(SurveyDraft.ByLinkCode, SurveyWords.Way(false, t)), new(SurveyDraft.BySlipsCode, SurveyWords.Way(true, t))],
            Kinds = [.. Enum.GetValues<QuestionKind>().Select(k => new Choice(k.Code(), SurveyWords.Of(k, t)))],
            Questions = [.. Blocks(typed.Questions, Field)],
            Error = refused?.ToFormError(t),
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    // Every block is there, so that nothing needs a script; the blank ones are folded but for the next.
    private static IEnumerable<SurveyQuestionForm> Blocks(IReadOnlyList<QuestionInput> typed, Func<string?, string, Field> field)
    {
        var filled = typed.Index().Where(q => !q.Item.Blank).Select(q => q.Index + 1).DefaultIfEmpty(0).Max();
        for (var n = 1; n <= SurveyDraft.QuestionsMost; n++)
        {
            var (q, at) = (n <= typed.Count ? typed[n - 1] : new(null, null, null, false), FormattableString.Invariant($"q{n}"));
            yield return new(n, field(q.Kind ?? QuestionKind.Satisfaction.Code(), at + "-kind"), field(q.Wording, at + "-wording"), field(q.Choices, at + "-choices"), q.Optional, n <= filled + 1);
        }
    }
}
