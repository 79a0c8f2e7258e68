using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Evaluation;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>部门评价: a reviewer looks through a self-evaluation that was handed in, gives other points where they see it otherwise, or gives it back.</summary>
internal static class ReviewEvaluation
{
    /// <summary>As typed.</summary>
    /// <param name="Points">By the indicator's id.</param>
    /// <param name="Returns">True to give it back to be mended.</param>
    public sealed record Request(string Project, IReadOnlyDictionary<string, PointsInput> Points, string? Opinion, bool Returns, long Seen);

    /// <summary>The same from a program.</summary>
    /// <param name="Points">Only where they differ.</param>
    public sealed record Body(IReadOnlyList<BodyPoints?>? Points, string? Opinion, bool Returns, long? Seen);

    /// <param name="Indicator">Its id.</param>
    public sealed record BodyPoints(string? Indicator, decimal? Points, string? Cause)
    {
        internal PointsInput Typed => new(Points?.ToString(CultureInfo.InvariantCulture) ?? "", Cause ?? "");
    }

    public sealed record Response(string Sheet);

    public static string AddressOf(string project) => ShowEvaluation.AddressOf(project) + "/review";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.ReviewTargets);
        doors.Api.MapPost(ShowEvaluation.ApiAddress + "/review", ByApi).WithSummary("Evaluate a self-evaluation, or give it back").Requires(Permission.ReviewTargets).Produces<Response>();
    }

    private static async Task<IResult> ByApi(string id, Body body, Caller caller, HttpRequest http, EvaluationSheets sheets, Handler handler)
    {
        if (!Keys.OfApi(http).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
        if (await sheets.Find(caller.Actor, id, null, http.HttpContext.RequestAborted) is not { } found) return new ProblemResult(EvaluationProblems.NotFound);
        var points = (body.Points ?? []).Select(row => row ?? new(null, null, null)).ToList();
        var scored = found.Sheet.Lines.Where(line => line.Score is not null).Select(line => line.Indicator);
        if (SheetCodes.RefuseRows(points.Select(row => row.Indicator), scored) is { } stranger) return new ProblemResult(stranger);
        var request = new Request(id, points.ToDictionary(row => row.Indicator!, row => row.Typed, StringComparer.Ordinal), body.Opinion, body.Returns, body.Seen ?? -1);
        return (await handler.Handle(caller.Actor, key, request)).ToHttp(TypedResults.Ok);
    }

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, EvaluationPageMaker page)
    {
        var request = Read(id, form);
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller.Actor, id, new(Refused: refused) { Review = request });
        var outcome = await handler.Handle(caller.Actor, key, request);
        return outcome.Succeeded(out _, out refused) ? new SeeOther($"{ShowEvaluation.AddressOf(id)}?done={(request.Returns ? "returned" : "reviewed")}") : await page.Show(http, caller.Actor, id, new(Refused: refused) { Review = request });
    }

    private static Request Read(string project, PostedForm form)
    {
        var (points, causes) = (EvaluationFields.Rows(form, "indicator", "points"), EvaluationFields.Rows(form, "indicator", "cause"));
        var given = points.ToDictionary(row => row.Key, row => new PointsInput(row.Value, causes.GetValueOrDefault(row.Key, "")), StringComparer.Ordinal);
        return new(project, given, form["opinion"], form["act"] == "return", Plans.PlanPageMaker.Seen(form));
    }

    /// <summary>Check → turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, FieldCipher cipher, EvaluationMaker maker)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!actor.Scope.Covers(actor.District)) return BudgetProblems.WholeDistrictOnly;
            var digest = cipher.Digest([request.Project, request.Opinion, request.Returns ? "return" : "review", .. request.Points.SelectMany(row => (string[])[row.Key, row.Value.Points, row.Value.Cause])]);
            return await turns.TakeOnce<Response>(actor, key, digest, async turn =>
            {
                if (await SheetStore.Find(turn, request.Project, SheetKind.Evaluation) is not { Frozen: { } frozen } sheet) return EvaluationProblems.NotSubmitted;
                if (sheet.Version != request.Seen) return EvaluationProblems.Stale;
                if (sheet.SubmittedBy == actor.Account) return EvaluationProblems.OwnSheet;
                if (request.Returns) SheetStore.Return(turn, sheet);
                else if (!DepartmentEvaluation.Of(SheetStore.Read<EvaluationSheet>(frozen), maker.Book, request.Points, request.Opinion).Succeeded(out var given, out var refused)) return refused;
                else SheetStore.Review(turn, sheet, SheetStore.Write(given));
                return new Response(sheet.Id);
            });
        }
    }
}
