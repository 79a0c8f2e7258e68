using Gridloom.Domain;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>Draws what a person with a link or a slip sees (作答页): the questions, or why there are none to answer.</summary>
internal sealed class SurveyDoor(Frames frames, FormKeys keys, SurveyReader reader, SurveyCodes codes, SurveyBrowsers browsers, SurveyLevelBook levels, AnswerSurvey.Handler handler, Clocks clocks)
{
    private sealed record Asked(StoredSurvey Survey, string? Slip)
    {
        public string Address => Slip is null ? SurveyCodes.AddressOf(Survey.Code) : SurveyCodes.AddressOf(Survey.Code, Slip);
    }

    public async Task<IResult> Open(HttpContext http, string code, string? slip)
    {
        // Somebody types the code of a slip.
        if (slip is null && http.Request.Query["slip"].ToString().Trim().ToLowerInvariant() is { Length: > 0 and <= 40 } typed) return new SeeOther(SurveyCodes.AddressOf(code, Uri.EscapeDataString(typed)));
        if (await Find(http, code, slip) is not { } asked) return Answers.Refusal(http, SurveyProblems.NotFound);
        if (await Shut(http, asked) is { } shut) return shut;
        return await Form(http, asked, new Dictionary<long, string>(), null);
    }

    public async Task<IResult> Submit(HttpContext http, (string Code, string? Slip) from, PostedForm form)
    {
        if (await Find(http, from.Code, from.Slip) is not { } asked || (asked.Survey.BySlips && asked.Slip is null)) return Answers.Refusal(http, SurveyProblems.NotFound);
        var typed = Enumerable.Range(1, SurveyDraft.QuestionsMost).Select(n => ((long)n, form[SurveyReply.FieldOf(n)])).Where(t => t.Item2 is not null).ToDictionary(t => t.Item1, t => t.Item2!);
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Form(http, asked, typed, refused);
        var outcome = await handler.Handle(asked.Survey.District, key, new(asked.Survey.Id, UsedBy(http, asked), typed));
        if (outcome.Succeeded(out _, out refused)) return new SeeOther(asked.Address + "?done=answered");
        return refused.Status == StatusCodes.Status409Conflict && await Shut(http, asked) is { } shut ? shut : await Form(http, asked, typed, refused);
    }

    private async Task<Asked?> Find(HttpContext http, string code, string? slip)
    {
        if (await reader.FindByCode(code, http.RequestAborted) is not { OpenedAt: not null } survey) return null;
        if (slip is null) return new(survey, null);
        return survey.BySlips && codes.Holds(survey, slip) ? new(survey, slip) : null;
    }

    private string UsedBy(HttpContext http, Asked asked) => asked.Slip is { } slip ? browsers.Digest(asked.Survey, slip) : browsers.Digest(http, asked.Survey);

    /// <summary>The page that says why there is nothing to answer; null when there is.</summary>
    private async Task<IResult?> Shut(HttpContext http, Asked asked)
    {
        var (survey, t) = (asked.Survey, http.RequestServices.GetRequiredService<Words>());
        if (!survey.BySlips || asked.Slip is not null)
            if (await reader.WasUsed(survey, UsedBy(http, asked), http.RequestAborted))
                return http.Request.Query["done"] == "answered"
                    ? Say(http, survey, (t["收到了，谢谢"], t["您的意见已匿名计入，没有记下您是谁。可以关闭这一页。"]))
                    : Say(http, survey, (t["已经答过"], asked.Slip is null ? t["这个浏览器已经交过一份，每人一份。谢谢。"] : t["这张答题码已经用过，一码一份。谢谢。"]));
        return survey.Window.At(clocks.Now(survey.District)) switch
        {
            SurveyState.Waiting => Say(http, survey, (t["还没有开始"], t["请在 {0} 起再打开这个地址。", survey.FirstDay])),
            SurveyState.Over => Say(http, survey, (t["已经结束"], t["作答到 {0} 为止，谢谢关心。", survey.LastDay])),
            SurveyState.Closed => Say(http, survey, (t["已经结束"], t["这份问卷已提前结束，不再收答卷。谢谢关心。"])),
            _ when survey.BySlips && asked.Slip is null => Say(http, survey, (t["请用答题码"], t["扫答题单上的二维码，或在下面输入单上的代码。一码一份。"]), SurveyCodes.AddressOf(survey.Code)),
            _ => null,
        };
    }

    private IResult Say(HttpContext http, StoredSurvey survey, (string Heading, string Text) said, string? askSlipAt = null) => Pages.Show<SurveyShutPage>(
        frames.ForPublic(http, said.Heading, survey.District), new SurveyShutModel(survey.Title, said.Heading, said.Text, askSlipAt));

    private async Task<IResult> Form(HttpContext http, Asked asked, IReadOnlyDictionary<long, string> typed, Problem? refused)
    {
        var (survey, t, levelsOf) = (asked.Survey, http.RequestServices.GetRequiredService<Words>(), levels.Of(asked.Survey.Levels));
        var questions = await reader.Questions(survey, http.RequestAborted);
        return Pages.Show<SurveyAnswerPage>(frames.ForPublic(http, survey.Title, survey.District), new SurveyAnswerModel(asked.Address, keys.Again(http, refused), survey.Audience, survey.LastDay)
        {
            Intro = survey.Intro, Demo = survey.Demo == 1,
            Questions = [.. questions.Index().Select(q => new SurveyAnswerQuestion(
                q.Index + 1, SurveyReply.FieldOf(q.Index + 1), q.Item.Wording, q.Item.Optional, new Field(typed.GetValueOrDefault(q.Index + 1) ?? "", refused.Of(SurveyReply.FieldOf(q.Index + 1), t)), ChoicesOf(q.Item, levelsOf, t)))],
            Error = refused?.ToFormError(t),
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    private static IReadOnlyList<Choice> ChoicesOf(SurveyQuestion question, SurveyLevels levels, Words t) => question.Kind switch
    {
        QuestionKind.Satisfaction => [.. levels.All.Select(l => new Choice(l.Code, SurveyWords.Name(l, t)))],
        QuestionKind.Choice => [.. question.Choices.Index().Select(c => new Choice(FormattableString.Invariant($"{c.Index + 1}"), c.Item))],
        _ => [],
    };
}
