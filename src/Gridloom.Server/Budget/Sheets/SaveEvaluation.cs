using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>填写自评、提交自评: what people write beside the numbers of a self-evaluation; handing it in keeps every number as it stands.</summary>
internal static class SaveEvaluation
{
    /// <summary>As typed.</summary>
    /// <param name="Judgements">By the indicator's id.</param>
    /// <param name="Submit">True to hand it in.</param>
    /// <param name="Seen">The version that was looked at; 0 for none.</param>
    public sealed record Request(string Project, string Scheme, IReadOnlyDictionary<string, JudgementInput> Judgements, EvaluationTexts Texts, bool Submit, long Seen)
    {
        /// <summary>True when the demo makes it up.</summary>
        public bool Demo { get; init; }
    }

    /// <summary>The same from a program; what is absent is blank.</summary>
    public sealed record Body(string? Scheme, IReadOnlyList<BodyLine?>? Lines, BodyTexts? Texts, bool Submit, long? Seen);

    /// <param name="Indicator">Its id.</param>
    /// <param name="Percent">The share of the points within the level.</param>
    public sealed record BodyLine(string? Indicator, string? Level, decimal? Percent, bool Excused, string? Reason)
    {
        internal JudgementInput Typed => new(Level ?? "", Percent?.ToString(CultureInfo.InvariantCulture) ?? "", Excused, Reason ?? "");
    }

    public sealed record BodyTexts(string? Goal, string? Outcome, string? Troubles, string? Remedies);

    public sealed record Response(string Sheet);

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(ShowEvaluation.AddressOf("{id}"), Submit).Requires(Permission.DeclareTargets);
        doors.Api.MapPost(ShowEvaluation.ApiAddress, ByApi).WithSummary("Save or hand in a self-evaluation").Requires(Permission.DeclareTargets).Produces<Response>();
    }

    private static async Task<IResult> ByApi(string id, Body body, Caller caller, HttpRequest http, EvaluationSheets sheets, Handler handler)
    {
        var stop = http.HttpContext.RequestAborted;
        if (!Keys.OfApi(http).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
        if (await sheets.Find(caller.Actor, id, null, stop) is not { } found) return new ProblemResult(EvaluationProblems.NotFound);
        var lines = (body.Lines ?? []).Select(line => line ?? new(null, null, null, false, null)).ToList();
        if (SheetCodes.RefuseRows(lines.Select(line => line.Indicator), found.Sheet.Lines.Select(line => line.Indicator)) is { } stranger) return new ProblemResult(stranger);
        var (judgements, t) = (lines.ToDictionary(line => line.Indicator!, line => line.Typed, StringComparer.Ordinal), body.Texts);
        var request = new Request(id, body.Scheme ?? "", judgements, new(t?.Goal ?? "", t?.Outcome ?? "", t?.Troubles ?? "", t?.Remedies ?? ""), body.Submit, body.Seen ?? -1);
        return (await handler.Handle(caller.Actor, key, request, stop)).ToHttp(TypedResults.Ok);
    }

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, EvaluationPageMaker page)
    {
        var request = EvaluationFields.Read(id, form);
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller.Actor, id, new(request, refused));
        var outcome = await handler.Handle(caller.Actor, key, request, http.RequestAborted);
        return outcome.Succeeded(out _, out refused) ? new SeeOther($"{ShowEvaluation.AddressOf(id)}?done={(request.Submit ? "submitted" : "saved")}") : await page.Show(http, caller.Actor, id, new(request, refused));
    }

    /// <summary>Check → numbers → turn (load → decide → save). The numbers are gathered before the turn, because they take long.</summary>
    public sealed class Handler(Turns turns, FieldCipher cipher, SheetValues values, EvaluationMaker maker)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request, CancellationToken stop)
        {
            if (!actor.Scope.Covers(actor.District)) return BudgetProblems.WholeDistrictOnly;
            if (maker.Book.Find(request.Scheme) is not { } scheme) return EvaluationProblems.SchemeUnknown;
            if (!Check(request, scheme).Succeeded(out var input, out var refused)) return refused;
            if (await values.Find(actor, request.Project, DateOnly.MaxValue, stop) is not { Sheet.Project: { WholeUnit: 0, Masked: 0 } } numbers) return EvaluationProblems.NotFound;
            var sheet = maker.Make(numbers, scheme, input);
            if (request.Submit && Unready(sheet) is { } unready) return unready;
            var draft = new SheetDraft(request.Project, SheetKind.Evaluation, numbers.CutOff, scheme.Code, SheetStore.Write(input))
            {
                Frozen = request.Submit ? SheetStore.Write(sheet) : null, Demo = request.Demo,
            };
            return await turns.TakeOnce<Response>(actor, key, cipher.Digest(request.Project, draft.Input, request.Scheme, request.Submit ? "submit" : "save"), async turn =>
            {
                var before = await SheetStore.Find(turn, request.Project, SheetKind.Evaluation);
                if (before is not null && before.Stage != SheetStage.Drafting) return EvaluationProblems.Submitted;
                if ((before?.Version ?? 0) != request.Seen) return EvaluationProblems.Stale;
                return new Response(SheetStore.Save(turn, before, draft));
            });
        }

        private static Problem? Unready(EvaluationSheet sheet)
        {
            if (sheet.Lines.Any(line => line.Score is { Standing: ScoreStanding.Missing })) return EvaluationProblems.Incomplete;
            return sheet.Lines.Any(line => line.AsksReason && line.Reason.Length == 0) ? EvaluationProblems.ReasonsMissing : null;
        }

        private static Outcome<EvaluationInput> Check(Request request, ScoreScheme scheme)
        {
            var (faults, judgements) = (new List<Problem>(), new Dictionary<string, Judgement>(StringComparer.Ordinal));
            foreach (var (indicator, typed) in request.Judgements)
                if (!Judgement.Check(typed, scheme, "reason-" + indicator).Succeeded(out var judged, out var refused)) faults.Add(refused);
                else if (judged != Judgement.None) judgements[indicator] = judged;
            string Text(string typed, string field)
            {
                var text = Typed.Clean(typed) ?? "";
                if (text.Length > EvaluationTexts.Max || Typed.HasControl(text)) faults.Add(EvaluationProblems.TextUnfit.At(field));
                return text;
            }
            var t = request.Texts;
            var texts = new EvaluationTexts(Text(t.Goal, "goal"), Text(t.Outcome, "outcome"), Text(t.Troubles, "troubles"), Text(t.Remedies, "remedies"));
            return faults.Count > 0 ? Problem.Of(faults) : new EvaluationInput(judgements, texts);
        }
    }
}
