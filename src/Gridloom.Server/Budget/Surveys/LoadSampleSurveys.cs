using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Simulation;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>建立样例问卷: the demo's questionnaire with made-up answers over its window, and a draft, both marked as demo.</summary>
internal static class LoadSampleSurveys
{
    private const int Answered = 326, DaysBefore = 24, DaysLeft = 6;

    /// <param name="Answers">0 when the district had questionnaires already.</param>
    public sealed record Response(long Answers);

    private static readonly string[] Wishes =
    [
        "上报以后能看到进展，比较放心。", "晚上巡查的人再多一些。", "希望路灯修得快一点。", "处理得挺快，谢谢网格员。", "占道经营整治后又反复，希望常管。", "热线接得快，回访也有。",
        "楼道堆物还是多。", "希望微信上也能看结果。", "工地噪声要管严一点。", "井盖第二天就换好了。",
    ];

    public static SurveyInput Residents(DateOnly today) => new(
        "社区网格服务满意度调查", "报过事、办过事的居民", "占用您一分钟，说说网格服务怎么样。", Ui.Show.Day(today.AddDays(-DaysBefore)), Ui.Show.Day(today.AddDays(DaysLeft)), SurveyDraft.ByLinkCode,
        [
            new("satisfaction", "您对社区网格服务的总体评价？", null, false), new("satisfaction", "您对上报事件的处理速度满意吗？", null, false), new("satisfaction", "您对网格员的服务态度满意吗？", null, true),
            new("choice", "您最近一次怎么反映问题？", "随手报\n热线电话\n当面告诉网格员\n社区工作站\n没有反映过", true), new("text", "您还希望改进什么？", null, true),
        ]);

    public static SurveyInput Trained(DateOnly today) => new(
        "网格员业务培训满意度调查", "参训网格员", "", Ui.Show.Day(today.AddDays(3)), Ui.Show.Day(today.AddDays(17)), SurveyDraft.BySlipsCode,
        [
            new("satisfaction", "您对培训内容满意吗？", null, false), new("satisfaction", "您对讲师满意吗？", null, false), new("satisfaction", "您对手持终端的使用培训满意吗？", null, true),
            new("choice", "培训时长合适吗？", "偏短\n合适\n偏长", false), new("text", "还想学什么？", null, true),
        ]);

    public sealed class Handler(Turns turns, SaveSurvey.Handler save, AnswerSurvey.Handler answer, SurveyReader reader, Clocks clocks)
    {
        /// <param name="officer">The budget officer in whose name the questionnaires are made.</param>
        public async Task<Outcome<Response>> Handle(Actor officer, ulong seed)
        {
            var now = clocks.Now(officer.District);
            var known = await reader.All(officer.District, CancellationToken.None);
            if (known.Any(s => s.OpenedAt is not null)) return new Response(0);
            if (!(await save.Handle(officer, "demo-survey-draft", new(null, Trained(now.ChinaDay()), 0) { Demo = true })).Succeeded(out _, out var refused)) return refused;
            if (!(await save.Handle(officer, "demo-survey", new(null, Residents(now.ChinaDay()), 0) { Demo = true })).Succeeded(out var made, out refused)) return refused;
            return await turns.Take<Response>(officer, turn => Answers(turn, made.Id, seed));
        }

        /// <summary>Opened and answered in one turn, each answer at its own time.</summary>
        private async ValueTask<Outcome<Response>> Answers(Turn turn, string id, ulong seed)
        {
            var (now, officer) = (turn.Now, turn.Actor);
            var first = now - TimeSpan.FromDays(DaysBefore);
            turn.Stand(officer, first);
            if (await SurveyStore.Find(turn, id) is not { } survey) return SurveyProblems.NotFound;
            SurveyStore.Open(turn, survey, survey.Levels);
            for (var n = 0; n < Answered; n++)
            {
                var random = new SplitMix(seed + (ulong)(n + 1) * 104_729);
                turn.Stand(Actor.Public(turn.District), first + (now - first) * ((n + 0.5) / Answered));
                var key = FormattableString.Invariant($"demo-answer-{n}");
                if (!(await answer.Answer(turn, key, new(id, key, Typed(random)))).Succeeded(out _, out var refused)) return refused;
            }
            turn.Stand(officer, now);
            return new Response(Answered);
        }

        private static Dictionary<long, string> Typed(SplitMix random)
        {
            (string, int)[] mostly = [("very-satisfied", 46), ("satisfied", 38), ("neutral", 10), ("dissatisfied", 4), ("very-dissatisfied", 2)];
            (string, int)[] less = [("very-satisfied", 33), ("satisfied", 40), ("neutral", 17), ("dissatisfied", 7), ("very-dissatisfied", 3)];
            var typed = new Dictionary<long, string> { [1] = random.OfWeighted(mostly), [2] = random.OfWeighted(less) };
            if (random.Chance(93)) typed[3] = random.OfWeighted(mostly);
            if (random.Chance(88)) typed[4] = random.OfWeighted([("1", 34), ("2", 27), ("3", 22), ("4", 11), ("5", 6)]);
            if (random.Chance(17)) typed[5] = random.Of(Wishes);
            return typed;
        }
    }
}
