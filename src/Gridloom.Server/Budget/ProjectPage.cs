using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;
using AccountLookup = Gridloom.Server.Access.AccountLookup;

namespace Gridloom.Server.Budget;

/// <summary>Draws one project's form (绩效目标表页).</summary>
internal sealed class ProjectPage(Frames frames, AccountLookup accounts, Divisions divisions)
{
    public async Task<IResult> Show(HttpContext http, Caller caller, ProjectSheet sheet)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var (project, document) = (sheet.Project, sheet.Document);
        var lines = new List<IndicatorLine>();
        foreach (var line in sheet.Lines) lines.Add(await ToLine(line, sheet, (caller.Actor, t), http.RequestAborted));
        var notice = http.Request.Query["done"] == "entered" ? t["已填报，凭据已存。"] : null;
        return Pages.Show<BudgetProjectPage>(frames.For(http, project.Name, RailEntry.Budget, notice: notice), new BudgetProjectModel
        {
            Name = project.Name,
            Unit = document.Unit,
            Year = document.TargetYear,
            Kind = project.Kind,
            Period = project is { Starts: { } starts, Ends: { } ends } ? t["{0} 至 {1}", starts, ends] : "",
            AmountFen = project.TotalFen,
            Amounts = Amounts(project, t),
            Purpose = project.FundsUse,
            Indicators = lines,
            CutOff = sheet.CutOff,
            DayOfYear = sheet.Passed.Days,
            DaysInYear = sheet.Passed.Of,
            Document = document.File,
            Demo = document.Demo == 1 ? ShowBudget.DemoWords(document, t) : null,
            Scope = caller.Actor.Scope.Covers(caller.Actor.District) ? null : t["实时数只含您的数据范围：{0}；点开的清单也是。", divisions.FullName(caller.Actor.Scope.Area)],
        });
    }

    /// <summary>A hand-entered value as this page and the form beside show it.</summary>
    public async Task<EnteredValue> ToEntered(string district, StoredValue v, Target target, CancellationToken stop) =>
        new(v.Shown(target), v.AsOfDay, await accounts.PostOf(district, v.EnteredBy, stop), v.EnteredAt, v.ProofHref, v.ProofName, v.Note ?? "");

    private async Task<IndicatorLine> ToLine(SheetLine line, ProjectSheet sheet, (Actor Actor, Words T) reader, CancellationToken stop)
    {
        var (actor, t) = reader;
        var byHand = line.Why?.Entry == WayIn.ByHand && actor.May(Permission.EnterValue) && actor.Scope.Covers(actor.District);
        return new IndicatorLine(line.Indicator.Level1, line.Indicator.Level2, line.Indicator.Name, Aim(line), line.StandingIn(sheet.Passed))
        {
            Live = line.Live is { } live ? new(Ui.Show.Count(live.Count), Unit(line.Target), live.Url, In(live.Note, t)) : null,
            Entered = line.Entered is { } entered ? await ToEntered(actor.District, entered, line.Target, stop) : null,
            NotMeasurable = line.Why is { Entry: not WayIn.NotApplicable } why ? In(why.Reason, t) : null,
            Gap = line.Gap is not { } gap ? "" : gap < 0 ? t["少 {0}", Figure.Of(-gap, Unit(line.Target))] : t["多 {0}", Figure.Of(gap, Unit(line.Target))],
            Done = line.Done,
            EnterHref = byHand ? EnterValue.AddressOf(line.Indicator.Id) : null,
        };
    }

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

    private static string Unit(Target target) => target is Target.Measured measured ? measured.Unit : "";

    public static string In(Bilingual words, Words t) => t.InEnglish ? words.English : words.Chinese;
}
