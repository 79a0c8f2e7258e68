using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Ties;

/// <summary>To what an indicator can be tied (可选取数).</summary>
internal sealed class TieChoices(TieLookup ties)
{
    /// <summary>Whether the text is one of the choices.</summary>
    public async Task<bool> Offers(Actor actor, string tie, CancellationToken stop) =>
        IndicatorTie.Read(tie) is not null && (await Of(actor, Words.Chinese, stop)).Any(group => group.Choices.Any(choice => choice.Value == tie));

    /// <summary>In groups; the blank choice, to follow the data files, stands before them on the page.</summary>
    public async Task<IReadOnlyList<ChoiceGroup>> Of(Actor actor, Words t, CancellationToken stop)
    {
        string In(Bilingual words) => ProjectPage.In(words, t);
        var surveys = await ties.Surveys.All(actor.District, stop);
        return
        [
            new(t["由人填报"], [new(new IndicatorTie.ByHand().Code, t["经办人凭凭据填报"])]),
            new(t["满意度问卷"], [.. surveys.Where(survey => survey.Asks.Count > 0).SelectMany(survey => new[] { false, true }.Select(neutral =>
                new Choice(new IndicatorTie.Survey(survey.Id, neutral).Code, $"{survey.Title} · {(neutral ? t["含一般"] : t["严格口径"])}")))]),
            new(t["工作记录"], [.. ties.Work.Kinds.All.SelectMany(kind => OfKind(kind, In))]),
            new(t["排班与签到"], [.. Enum.GetValues<RosterPost>().Select(post => new Choice(new IndicatorTie.Presence(post.Code()).Code, t["在岗率：{0}", t.InEnglish ? post.English() : post.Chinese()]))]),
            new(t["案件的率，按上报时间"], Rates("report", t)), new(t["案件的率，按结案时间"], Rates("closing", t)), new(t["案件数，按上报时间"], Counts("report", t)), new(t["案件数，按结案时间"], Counts("closing", t)),
        ];
    }

    private static IEnumerable<Choice> OfKind(Domain.Budget.Work.WorkKind kind, Func<Bilingual, string> name)
    {
        yield return new(new IndicatorTie.Work(kind.Code, null, IsRate: false).Code, $"{name(kind.Name)} · {name(kind.Unit)}");
        foreach (var count in kind.Counts)
        {
            yield return new(new IndicatorTie.Work(kind.Code, count.Code, IsRate: false).Code, $"{name(kind.Name)} · {name(count.Name)}");
            if (count.Rate is { } rate) yield return new(new IndicatorTie.Work(kind.Code, count.Code, IsRate: true).Code, $"{name(kind.Name)} · {name(rate)}");
        }
    }

    private IReadOnlyList<Choice> Rates(string by, Words t) =>
        [.. ties.Formulas.All.Select(rate => new Choice(new IndicatorTie.Figure("rate", rate.Code, by).Code, t.InEnglish ? rate.English : rate.Name))];

    private IReadOnlyList<Choice> Counts(string by, Words t) =>
        [.. ties.Measures.All.Select(measure => new Choice(new IndicatorTie.Figure("count", measure.Code, by).Code, t.InEnglish ? measure.English : measure.Name))];
}
