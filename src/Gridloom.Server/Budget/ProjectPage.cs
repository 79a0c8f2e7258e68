using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Territory;
using Gridloom.Server.Budget.Plans;
using Gridloom.Server.Budget.Ties;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;
using AccountLookup = Gridloom.Server.Access.AccountLookup;
using LiveFigureLookup = Gridloom.Server.Indicators.LiveFigureLookup;

namespace Gridloom.Server.Budget;

/// <summary>Draws one project's form (绩效目标表页).</summary>
internal sealed class ProjectPage(Frames frames, AccountLookup accounts, BudgetReader reader, PlanReader plans, Divisions divisions)
{
    // The one family whose documents tell what was done and not what is planned.
    private const string SelfEvaluation = "longgang-self-evaluation";

    public async Task<IResult> Show(HttpContext http, Caller caller, ProjectSheet sheet)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var (project, document) = (sheet.Project, sheet.Document);
        var lines = new List<IndicatorLine>();
        foreach (var line in sheet.Lines) lines.Add(await ToLine(line, sheet, (caller.Actor, t), http.RequestAborted));
        var notice = http.Request.Query["done"].ToString() switch { "entered" => t["已填报，凭据已存。"], "tied" => t["取数已绑定。"], _ => null };
        return Pages.Show<BudgetProjectPage>(frames.For(http, project.Name, RailEntry.Budget, notice: notice), new BudgetProjectModel
        {
            Address = "/budget/" + project.Id,
            Name = project.Name,
            Unit = document.Unit,
            Year = document.TargetYear,
            Kind = project.Kind,
            Period = project is { Starts: { } starts, Ends: { } ends } ? t["{0} 至 {1}", starts, ends] : "",
            Title = TitleOf(project, document, t),
            SheetsOf = project is { WholeUnit: 0, Masked: 0 } ? project.Id : null,
            Masked = project.Masked == 1,
            Tasks = project.WholeUnit == 1 ? [.. (await reader.Tasks(caller.Actor.District, project.Id, http.RequestAborted)).Select(k => new TaskLine(k.Name, k.TotalFen, k.FiscalFen, k.OtherFen))] : [],
            AmountFen = project.TotalFen,
            Amounts = Amounts(project, t),
            Purpose = project.FundsUse,
            Texts = await Texts(caller.Actor.District, sheet, t, http.RequestAborted),
            Indicators = lines,
            CutOff = sheet.CutOff,
            DayOfYear = sheet.Passed.Days,
            DaysInYear = sheet.Passed.Of,
            Document = document.File,
            Demo = document.Demo == 1 ? ShowBudget.DemoWords(document, t) : null,
            Scope = ShowBudget.ScopeWords(caller.Actor, divisions, t),
        });
    }

    // What the form in force tells in sentences; blank ones are left out.
    private async Task<IReadOnlyList<(string Label, string Text)>> Texts(string district, ProjectSheet sheet, Words t, CancellationToken stop)
    {
        if (sheet.Document.InForce is not { } version || await plans.FindFacts(district, sheet.Document.Id, version, stop) is not { } facts) return [];
        if (sheet.Project.WholeUnit == 1) return facts.WholeUnit is { Goal.Length: > 0 } whole ? [(t["年度总体目标"], whole.Goal)] : [];
        if (facts.Projects.FirstOrDefault(project => project.Key == sheet.Project.Id)?.Texts is not { } texts) return [];
        (string Label, string Text)[] told =
        [
            (t["项目概况"], texts.Overview), (t["项目用途"], texts.Purpose), (t["采购品目"], texts.Goods), (t["测算明细"], texts.Calculation), (t["项目总（中期）目标"], texts.TermGoal),
            (t["年度绩效目标"], texts.YearGoal), (t["整体完成情况"], texts.Outcome), (t["存在的问题"], texts.Troubles), (t["整改情况"], texts.Remedies),
        ];
        return [.. told.Where(one => one.Text.Length > 0)];
    }

    /// <summary>A hand-entered value as this page and the form beside show it.</summary>
    public async Task<EnteredValue> ToEntered(string district, StoredValue v, Target target, CancellationToken stop) =>
        new(v.Shown(target), v.AsOfDay, await accounts.PostOf(district, v.EnteredBy, stop), v.EnteredAt, v.ProofHref, v.ProofName, v.Note ?? "") { Demo = v.Demo == 1 };

    private async Task<IndicatorLine> ToLine(SheetLine line, ProjectSheet sheet, (Actor Actor, Words T) reader, CancellationToken stop)
    {
        var (actor, t) = reader;
        var byHand = line.Why?.Entry == WayIn.ByHand && actor.May(Permission.EnterValue) && actor.Scope.Covers(actor.District);
        return new IndicatorLine(line.Indicator.Level1, line.Indicator.Level2, line.Indicator.Name, Aim(line), line.StandingIn(sheet.Passed))
        {
            Live = line.Live is { } live ? ToLive(live, line, t) : line.Tied is { } tied ? ToTied(tied, line, t) : null,
            TieHref = line.Why?.Entry != WayIn.NotApplicable && actor.May(Permission.DeclareTargets) && actor.Scope.Covers(actor.District) ? TieIndicator.AddressOf(line.Indicator.Id) : null,
            Entered = line.Entered is { } entered ? await ToEntered(actor.District, entered, line.Target, stop) : null,
            NotMeasurable = line.Why is { Entry: not WayIn.NotApplicable } why ? In(why.Reason, t) : null,
            Gap = line.Gap is not { } gap ? "" : gap < 0 ? t["少 {0}", Figure.Of(-gap, Points(line.Target, t))] : t["多 {0}", Figure.Of(gap, Points(line.Target, t))],
            Done = line.Done,
            Period = Target.Read(line.Indicator.Target).NumberUnit is null && line.Target.NumberUnit is not null ? line.Indicator.CycleTarget : null,
            Reported = line.Indicator.Actual,
            EnterHref = byHand ? EnterValue.AddressOf(line.Indicator.Id) : null,
        };
    }

    // As the offices call the form that the document holds.
    private static string TitleOf(StoredProject project, StoredDocument document, Words t) =>
        project.WholeUnit == 1 ? t["单位整体支出绩效目标表"] : document.Template == SelfEvaluation ? t["项目绩效自评表"] : t["项目支出绩效目标表"];

    private static LiveValue ToLive((LiveFigure Figure, Bilingual Note) live, SheetLine line, Words t)
    {
        var (figure, note) = live;
        var rate = figure.Source.Kind == LiveKind.Rate;
        var months = figure.Trend.Select(p => t["{0} 月 {1}", int.Parse(p.Month.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture), p.Value is { } value ? Figure.Rounded(value, rate) : "—"]);
        return new(figure.Shown(line.Target) is { } shown ? Figure.Rounded(shown, figure.Source.Kind is LiveKind.Rate or LiveKind.MonthlyPerWorker) : "—", figure.Value is null ? "" : rate ? "%" : Unit(line.Target), figure.Value is null ? t["本期没有可作分母的案件"] : In(note, t),
            [.. figure.Parts.Select(part => new LiveValuePart(t.InEnglish ? part.Measure.English : part.Measure.Name, Ui.Show.Count(part.Count), ShowProject.ListOf(part, line.Indicator.Project)))])
        {
            Href = figure.Workers is null ? null : LiveFigureLookup.WorkersOf(figure),
            Between = rate ? "／" : "＋",
            Trend = [.. figure.Trend.Select(p => p.Value)],
            TrendWords = string.Join(t.InEnglish ? ", " : "，", months),
        };
    }

    private static LiveValue ToTied(TiedValue tied, SheetLine line, Words t) => new(
        tied.Shown is { } shown ? Figure.Rounded(shown, tied.IsRate) : "—", tied.Value is null ? "" : tied.IsRate ? "%" : Unit(line.Target), In(tied.Note, t) + (tied.Demo ? t["（演示数据）"] : ""),
        [.. tied.Parts.Select(part => new LiveValuePart(In(part.Name, t), Ui.Show.Count(part.Count), part.Rows))])
    {
        Between = "／",
    };

    private static IReadOnlyList<(string Label, long Fen)> Amounts(StoredProject p, Words t)
    {
        (string Label, long? Fen)[] printed =
        [
            (t["本年度"], p.YearFen), (t["财政拨款"], p.FiscalFen), (t["财政专户拨款"], p.AccountFen), (t["其他资金"], p.OtherFen), (t["中央转移支付"], p.TransferFen),
            (t["政府购买服务"], p.PurchaseFen), (t["固定资产采购"], p.AssetsFen), (t["实际支出"], p.SpentFen),
        ];
        return [.. printed.Where(amount => amount.Fen is not null).Select(amount => (amount.Label, amount.Fen!.Value))];
    }

    // The form repeats 不适用 as the target of what does not apply; once is enough.
    private static string Aim(SheetLine line) => line.Why?.Entry == WayIn.NotApplicable ? "" : line.Indicator.Target;

    private static string Unit(Target target) => target.NumberUnit ?? "";

    // What lies between two rates is not a rate.
    private static string Points(Target target, Words t) => Unit(target) is "%" ? t["个百分点"] : Unit(target);

    public static string In(Bilingual words, Words t) => t.InEnglish ? words.English : words.Chinese;
}
