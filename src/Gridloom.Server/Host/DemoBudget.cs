using System.Globalization;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Domain.Budget.Monitoring;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Domain.Budget.Publishing;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Budget;
using Gridloom.Server.Budget.Payments;
using Gridloom.Server.Budget.Plans;
using Gridloom.Server.Budget.Publishing;
using Gridloom.Server.Budget.Sheets;
using Gridloom.Server.Budget.Surveys;
using Gridloom.Server.Budget.Ties;
using Gridloom.Server.Storage;
using Gridloom.Simulation;

namespace Gridloom.Server.Host;

/// <summary>
/// The demo's budget year (演示预算年度): payments month by month, mid-year monitoring, self-evaluations with a department's evaluation on top, and
/// the next year's targets on their way. All of it goes through the same doors as people's, and is marked as made up.
/// </summary>
internal sealed class DemoBudget(IServiceProvider services, ulong seed, (Actor Clerk, Actor Reviewer) people)
{
    // Paid in whole hundreds of yuan, as instalments are; in 分.
    private const long Hundred = 10_000;

    private const string Why = "受上半年人员调配影响，进度略慢。", Then = "已调整排班，逐月跟踪，年底前补齐。";

    private readonly DateOnly today = services.GetRequiredService<Clocks>().Now(people.Clerk.District).ChinaDay();

    /// <summary>What the year's project is to reach, in a sentence of our own: the published ones are not carried.</summary>
    public static BudgetFacts WithGoals(BudgetFacts facts) => new([.. facts.Files.Select(file => file with
    {
        Document = file.Document with { Projects = [.. file.Document.Projects.Select(project => project with { Texts = project.Texts with { YearGoal = GoalOf(project) } })] },
    })]);

    /// <summary>Pays month by month; an earlier, killed run has paid all or nothing.</summary>
    public async Task<int> Pay(long year, CancellationToken stop)
    {
        if ((await services.GetRequiredService<PaymentStore>().All(people.Clerk.District, year, stop)).Count is > 0 and var paid) return paid;
        var rows = new StringBuilder("日期,项目,金额（元）,资金来源,摘要,凭证号\n");
        var count = 0;
        foreach (var (at, project) in (await Projects(year, stop)).Index())
        {
            var random = new SplitMix(seed + (ulong)at * 104_729);
            // Most are paid as planned; some lag.
            var pace = random.Chance(80) ? random.Between(92, 101) : random.Between(35, 80);
            for (var month = 1; month <= today.Month && project.YearFen > 0; month++)
            {
                var day = new DateOnly((int)year, month, month == today.Month ? Math.Min(20, today.Day) : 20);
                var fen = project.YearFen / 12 * pace / 100 / Hundred * Hundred;
                rows.Append(CultureInfo.InvariantCulture, $"{Ui.Show.Day(day)},{project.Id},{fen / 100m:0.00},一般公共预算,{month} 月进度款,演-{month:00}-{at + 1:000}\n");
                count++;
            }
        }
        if (count > 0) Demo.Get(await services.GetRequiredService<ImportPayments.Handler>().Handle(people.Clerk, "demo-payments", (year, Encoding.UTF8.GetBytes(rows.ToString())), demo: true));
        return count;
    }

    /// <summary>Ties what is about satisfaction to the sample questionnaire, and what is about presence to the roster.</summary>
    public async Task Tie(long year, CancellationToken stop)
    {
        var survey = (await services.GetRequiredService<SurveyLookup>().All(people.Clerk.District, stop)).FirstOrDefault(s => s.Asks.Count > 0 && s.State != SurveyState.Draft);
        var handler = services.GetRequiredService<TieIndicator.Handler>();
        foreach (var indicator in await services.GetRequiredService<BudgetReader>().IndicatorsOfYear(people.Clerk.District, year, stop))
            if (TieOf(indicator, survey) is { } tie) Demo.Get(await handler.Handle(people.Clerk, "demo-tie-" + indicator.Id, new(indicator.Id, tie.Code, 0), stop));
    }

    private static IndicatorTie? TieOf(StoredIndicator indicator, ListedSurvey? survey)
    {
        if (indicator.Name.EndsWith("在岗率", StringComparison.Ordinal)) return new IndicatorTie.Presence(Domain.Fieldwork.RosterPostNames.Code(Domain.Fieldwork.RosterPost.Collector));
        return survey is not null && indicator.Level2.Contains("满意", StringComparison.Ordinal) && indicator.Name.EndsWith("满意度", StringComparison.Ordinal) ? new IndicatorTie.Survey(survey.Id, Neutral: false) : null;
    }

    /// <summary>Fills and hands in the sheets of every project.</summary>
    public async Task<int> Report(long year, CancellationToken stop)
    {
        var (projects, evaluated, sheets) = (await Projects(year, stop), 0, services.GetRequiredService<SheetStore>());
        foreach (var (at, project) in projects.Index())
        {
            // Some are still being written; what an earlier, killed run handed in stays.
            if (at % 5 != 4 && await sheets.Find(people.Clerk.District, project.Id, SheetKind.Monitoring, stop) is null) await Monitor(project.Id, stop);
            if (await sheets.Find(people.Clerk.District, project.Id, SheetKind.Evaluation, stop) is null) await Evaluate(project.Id, at, stop);
            evaluated++;
        }
        foreach (var project in projects.Take(2))
            if (await sheets.Find(people.Clerk.District, project.Id, SheetKind.Evaluation, stop) is { Review: null }) await Review(project.Id, stop);
        return evaluated;
    }

    /// <summary>Begins the next year's targets as a copy, hands them in, gets them back with remarks, and hands them in again.</summary>
    public async Task PlanNextYear(long year, CancellationToken stop)
    {
        if ((await services.GetRequiredService<BudgetReader>().Documents(people.Clerk.District, stop)).Find(d => d.TargetYear == year && d.InForce is not null) is not { } document) return;
        var next = (year + 1).ToString(CultureInfo.InvariantCulture);
        var begun = Demo.Get(await services.GetRequiredService<BeginPlan.Handler>().Handle(people.Clerk, "demo-plan", new(document.Unit, next, "", document.Id)));
        var mover = services.GetRequiredService<MovePlan.Handler>();
        Demo.Get(await mover.Handle(people.Clerk, "demo-plan-submit", new(begun.Id, PlanAct.Submit, 1, null)));
        Demo.Get(await mover.Handle(people.Reviewer, "demo-plan-return", new(begun.Id, PlanAct.Return, 2, "演示意见：第一个项目的金额请按明年合同调整。")));
        var facts = (await services.GetRequiredService<PlanReader>().FindFacts(people.Clerk.District, begun.Id, 3, stop))!;
        var shown = PlanEditing.Show(facts.Projects[0]);
        var mended = shown with { Fields = new Dictionary<string, string>(shown.Fields, StringComparer.Ordinal) { ["purpose"] = "演示文字：按明年合同调整后的用途。" } };
        Demo.Get(await services.GetRequiredService<EditProject.Handler>().Handle(people.Clerk, "demo-plan-edit", new(begun.Id, facts.Projects[0].Key!, 3, mended)));
        Demo.Get(await mover.Handle(people.Clerk, "demo-plan-again", new(begun.Id, PlanAct.Submit, 4, null)));
    }

    /// <summary>Makes the year's targets public; the self-evaluations are left for who tries the product.</summary>
    public async Task Publish(long year, CancellationToken stop)
    {
        if ((await services.GetRequiredService<BudgetReader>().Documents(people.Clerk.District, stop)).Find(d => d.TargetYear == year && d.InForce is not null) is not { } document) return;
        var made = Demo.Get(await services.GetRequiredService<PublicationMaker>().Make(people.Clerk, document.Id, PublicationKind.Targets, stop));
        var asked = made.Scan.Where(item => item.Gravity == ScanGravity.Confirm).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        Demo.Get(await services.GetRequiredService<Publish.Handler>().Handle(
            people.Clerk, "demo-publish", new(document.Id, PublicationKinds.CodeOf(PublicationKind.Targets), asked, "演示理由：演示数据，供试用公开步骤。", made.Digest), stop));
    }

    private async Task<List<StoredProject>> Projects(long year, CancellationToken stop) =>
        [.. (await services.GetRequiredService<BudgetReader>().Projects(people.Clerk.District, year, stop)).Where(project => project.Masked == 0)];

    private async Task Monitor(string project, CancellationToken stop)
    {
        var maker = services.GetRequiredService<MonitoringMaker>();
        var sheet = maker.Make((await services.GetRequiredService<SheetValues>().Find(people.Clerk, project, maker.Rules, stop))!, MonitoringInput.Blank);
        LightRemark Remark(Light light, string outlook) => light == Light.Green ? new(outlook, "", "") : new(light == Light.Red ? "possible" : outlook, Why, Then);
        var lines = sheet.Lines.Where(line => line.Pace is not null).ToDictionary(line => line.Indicator, line => Remark(line.Light, "certain"), StringComparer.Ordinal);
        Demo.Get(await services.GetRequiredService<SaveMonitoring.Handler>().Handle(
            people.Clerk, "demo-monitoring-" + project, new(project, Remark(sheet.Money.Light, ""), lines, "", Submit: true, Seen: 0) { Demo = true }, stop));
    }

    private async Task Evaluate(string project, int at, CancellationToken stop)
    {
        var maker = services.GetRequiredService<EvaluationMaker>();
        var numbers = (await services.GetRequiredService<SheetValues>().Find(people.Clerk, project, DateOnly.MaxValue, stop))!;
        var scheme = maker.Book.Schemes[0];
        var judged = numbers.Sheet.Lines.Where(line => line.Why?.Entry != WayIn.NotApplicable && !EvaluationMaker.IsDecided(line)).Select((line, n) => (line.Indicator.Id, Typed: Judge(new SplitMix(seed + (ulong)(at * 64 + n)))));
        var typed = judged.ToDictionary(row => row.Id, row => row.Typed, StringComparer.Ordinal);
        var filled = maker.Make(numbers, scheme, new(typed.ToDictionary(row => row.Key, row => Demo.Get(Judgement.Check(row.Value, scheme, "")), StringComparer.Ordinal), new("", "", "", "")));
        foreach (var line in filled.Lines.Where(line => line.AsksReason)) typed[line.Indicator] = (typed.GetValueOrDefault(line.Indicator) ?? new("", "", false, "")) with { Reason = ReasonFor(line) };
        Demo.Get(await services.GetRequiredService<SaveEvaluation.Handler>().Handle(
            people.Clerk, "demo-evaluation-" + project, new(project, scheme.Code, typed, new("", "", "演示文字：部分指标取数依赖人工台账。", "演示文字：下一年度接入系统取数，减少人工填报。"), Submit: true, Seen: 0) { Demo = true }, stop));
    }

    private static JudgementInput Judge(SplitMix random) => random.Chance(85)
        ? new("reached", random.Between(90, 100).ToString(CultureInfo.InvariantCulture), false, "")
        : new("partly", random.Between(65, 79).ToString(CultureInfo.InvariantCulture), false, "");

    private static string ReasonFor(EvaluationLine line) => line.Score!.Standing switch
    {
        ScoreStanding.FarAbove => "演示文字：年初目标按上年低值设定，明年按实际水平重新测算。",
        ScoreStanding.Judged => "演示文字：效果尚在显现，下一年度补充量化依据。",
        _ => "演示文字：" + Why + Then,
    };

    private async Task Review(string project, CancellationToken stop)
    {
        var stored = (await services.GetRequiredService<SheetStore>().Find(people.Reviewer.District, project, SheetKind.Evaluation, stop))!;
        var sheet = SheetStore.Read<EvaluationSheet>(stored.Frozen!);
        var lowered = sheet.Lines.First(line => line.Score is { Points: > 1 });
        var points = new Dictionary<string, PointsInput>(StringComparer.Ordinal) { [lowered.Indicator] = new((lowered.Score!.Points - 1).ToString(CultureInfo.InvariantCulture), "演示理由：佐证材料不够完整。") };
        Demo.Get(await services.GetRequiredService<ReviewEvaluation.Handler>().Handle(people.Reviewer, "demo-review-" + project, new(project, points, "演示意见：自评总体符合实际。", Returns: false, stored.Version)));
    }

    private static string GoalOf(BudgetProject project)
    {
        var aims = project.Indicators.Where(row => row.Name != "不适用" && row.Target.Length > 0).Take(3).Select(row => $"{row.Name}达到“{row.Target}”").ToList();
        return aims.Count == 0 ? $"按计划完成“{project.Name}”的各项工作。" : $"按计划完成“{project.Name}”的各项工作，其中{string.Join('，', aims)}。";
    }
}
