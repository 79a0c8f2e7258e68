using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Domain.Budget.Monitoring;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>填写监控、提交监控: why money and goals lag and what will be done; handing it in keeps every number as it stands.</summary>
internal static class SaveMonitoring
{
    /// <summary>As typed.</summary>
    /// <param name="Lines">By the indicator's id.</param>
    /// <param name="Submit">True to hand it in.</param>
    /// <param name="Seen">The version that was looked at; 0 for none.</param>
    public sealed record Request(string Project, LightRemark Money, IReadOnlyDictionary<string, LightRemark> Lines, string Opinion, bool Submit, long Seen)
    {
        /// <summary>True when the demo makes it up.</summary>
        public bool Demo { get; init; }
    }

    /// <summary>The same from a program; what is absent is blank.</summary>
    public sealed record Body(BodyMoney? Money, IReadOnlyList<BodyLine?>? Lines, string? Opinion, bool Submit, long? Seen);

    public sealed record BodyMoney(string? Reason, string? Measures);

    /// <param name="Indicator">Its id.</param>
    public sealed record BodyLine(string? Indicator, string? Outlook, string? Reason, string? Measures);

    public sealed record Response(string Sheet);

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(ShowMonitoring.AddressOf("{id}"), Submit).Requires(Permission.DeclareTargets);
        doors.Api.MapPost(ShowMonitoring.ApiAddress, ByApi).WithSummary("Save or hand in a sheet of monitoring").Requires(Permission.DeclareTargets).Produces<Response>();
    }

    private static async Task<IResult> ByApi(string id, Body body, Caller caller, HttpRequest http, MonitoringSheets sheets, Handler handler)
    {
        var stop = http.HttpContext.RequestAborted;
        if (!Keys.OfApi(http).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
        if (await sheets.Find(caller.Actor, id, stop) is not { } found) return new ProblemResult(EvaluationProblems.NotFound);
        var lines = (body.Lines ?? []).Select(line => line ?? new(null, null, null, null)).ToList();
        if (SheetCodes.RefuseRows(lines.Select(line => line.Indicator), found.Sheet.Lines.Select(line => line.Indicator)) is { } stranger) return new ProblemResult(stranger);
        var remarks = lines.ToDictionary(line => line.Indicator!, line => new LightRemark(line.Outlook ?? "", line.Reason ?? "", line.Measures ?? ""), StringComparer.Ordinal);
        var request = new Request(id, new("", body.Money?.Reason ?? "", body.Money?.Measures ?? ""), remarks, body.Opinion ?? "", body.Submit, body.Seen ?? -1);
        return (await handler.Handle(caller.Actor, key, request, stop)).ToHttp(TypedResults.Ok);
    }

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, MonitoringPageMaker page)
    {
        var request = Read(id, form);
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller.Actor, id, new(request, refused));
        var outcome = await handler.Handle(caller.Actor, key, request, http.RequestAborted);
        return outcome.Succeeded(out _, out refused) ? new SeeOther($"{ShowMonitoring.AddressOf(id)}?done={(request.Submit ? "submitted" : "saved")}") : await page.Show(http, caller.Actor, id, new(request, refused));
    }

    private static Request Read(string project, PostedForm form)
    {
        var (outlooks, reasons, measures) = (EvaluationFields.Rows(form, "indicator", "outlook"), EvaluationFields.Rows(form, "indicator", "reason"), EvaluationFields.Rows(form, "indicator", "measures"));
        var lines = outlooks.ToDictionary(row => row.Key, row => new LightRemark(row.Value, reasons[row.Key], measures[row.Key]), StringComparer.Ordinal);
        return new(project, new("", form["money-reason"] ?? "", form["money-measures"] ?? ""), lines, form["opinion"] ?? "", form["act"] == "submit", Plans.PlanPageMaker.Seen(form));
    }

    /// <summary>Check → numbers → turn (load → decide → save). The numbers are gathered before the turn, because they take long.</summary>
    public sealed class Handler(Turns turns, FieldCipher cipher, SheetValues values, MonitoringMaker maker)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request, CancellationToken stop)
        {
            if (!actor.Scope.Covers(actor.District)) return BudgetProblems.WholeDistrictOnly;
            if (!Check(request).Succeeded(out var input, out var refused)) return refused;
            if (await values.Find(actor, request.Project, maker.Rules, stop) is not { Sheet.Project: { WholeUnit: 0, Masked: 0 } } numbers) return EvaluationProblems.NotFound;
            var sheet = maker.Make(numbers, input);
            if (request.Submit && MonitoringMaker.Unready(sheet) is { } unready) return unready;
            var draft = new SheetDraft(request.Project, SheetKind.Monitoring, numbers.CutOff, "", SheetStore.Write(input)) { Frozen = request.Submit ? SheetStore.Write(sheet) : null, Demo = request.Demo };
            return await turns.TakeOnce<Response>(actor, key, cipher.Digest(request.Project, draft.Input, request.Submit ? "submit" : "save"), async turn =>
            {
                var before = await SheetStore.Find(turn, request.Project, SheetKind.Monitoring);
                if (before is not null && before.Stage != SheetStage.Drafting) return EvaluationProblems.Submitted;
                if ((before?.Version ?? 0) != request.Seen) return EvaluationProblems.Stale;
                return new Response(SheetStore.Save(turn, before, draft));
            });
        }

        private Outcome<MonitoringInput> Check(Request request)
        {
            var (faults, lines, opinion) = (new List<Problem>(), new Dictionary<string, LightRemark>(StringComparer.Ordinal), Typed.Clean(request.Opinion) ?? "");
            if (!LightRemark.Check(request.Money, maker.Outlooks.Codes, "money-reason").Succeeded(out var money, out var refused)) faults.Add(refused);
            foreach (var (indicator, typed) in request.Lines)
                if (!LightRemark.Check(typed, maker.Outlooks.Codes, "reason-" + indicator).Succeeded(out var remark, out refused)) faults.Add(refused);
                else if (remark != LightRemark.None) lines[indicator] = remark;
            if (opinion.Length > EvaluationTexts.Max || Typed.HasControl(opinion)) faults.Add(EvaluationProblems.TextUnfit.At("opinion"));
            return faults.Count > 0 ? Problem.Of(faults) : new MonitoringInput(money!, lines, opinion);
        }
    }
}
