using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Domain.Text;
using Gridloom.Server.Budget.Forms;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Plans;

/// <summary>新编绩效目标: a unit's targets for a year are begun, blank or as a copy of another year's.</summary>
internal static class BeginPlan
{
    public const string Address = "/budget/plans/new";

    /// <summary>As typed; blank means "not given".</summary>
    /// <param name="Family">The template's stable name; not asked when a copy is made.</param>
    /// <param name="From">The document that is copied; blank for none.</param>
    public sealed record Request(string Unit, string Year, string Family, string From)
    {
        /// <summary>A filled form that is read instead; null for none.</summary>
        public byte[]? File { get; init; }
    }

    /// <summary>The same from a program; it sends no file.</summary>
    public sealed record Body(string? Unit, long? Year, string? Family, string? From);

    public sealed record Response(string Id);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, BeginPlanForm page) => page.Show(http, caller.Actor, new())).Requires(Permission.DeclareTargets);
        doors.Pages.MapPost(Address, Submit).Requires(Permission.DeclareTargets);
        doors.Api.MapPost(ListPlans.Address, ByApi).WithSummary("Begin targets, blank or as a copy").Requires(Permission.DeclareTargets).Produces<Response>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> ByApi(Body body, Caller caller, HttpRequest http, Handler handler)
    {
        if (!Keys.OfApi(http).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
        var request = new Request(body.Unit ?? "", body.Year?.ToString(CultureInfo.InvariantCulture) ?? "", body.Family ?? "", body.From ?? "");
        return (await handler.Handle(caller.Actor, key, request)).ToHttp(made => TypedResults.Created("/api/v1" + ShowPlan.AddressOf(made.Id), made));
    }

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, BeginPlanForm page)
    {
        var request = new Request(form["unit"] ?? "", form["year"] ?? "", form["family"] ?? "", form["from"] ?? "");
        var file = form.Files.FirstOrDefault(sent => sent.Field == "file");
        if (file is { TooLarge: true }) return await page.Show(http, caller.Actor, new(request, BudgetProblems.TooLarge.At("file")));
        if (file is not null) request = request with { File = await File.ReadAllBytesAsync(file.Path, http.RequestAborted) };
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller.Actor, new(request, refused));
        var outcome = await handler.Handle(caller.Actor, key, request);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowPlan.AddressOf(made.Id) + "?done=begun") : await page.Show(http, caller.Actor, new(request, refused));
    }

    /// <summary>Check → turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, FieldCipher cipher)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!actor.Scope.Covers(actor.District)) return BudgetProblems.WholeDistrictOnly;
            BudgetDocument? read = null;
            if (request.File is { } file && !FilledForm.Read(file, CancellationToken.None).Succeeded(out read, out var unread)) return unread.At("file");
            var id = Keys.ToId(actor.District, actor.Account, "plan " + key);
            return await turns.TakeOnce<Response>(actor, key, cipher.Digest(request.Unit, request.Year, request.Family, request.From, read is null ? null : PlanFacts.DigestOf(PlanFacts.Write("", read))), async turn =>
            {
                if (!(await Decide(turn, request, read)).Succeeded(out var begun, out var refused)) return refused;
                if (await Exists(turn, begun)) return PlanProblems.AlreadyThere;
                var facts = PlanKeys.Fill(begun.Document, n => Keys.ToId(turn.District, actor.Account, FormattableString.Invariant($"plan {key} {n}")));
                Save(turn, id, begun.Year, facts);
                return new Response(id);
            });
        }

        private static void Save(Turn turn, string id, int year, BudgetDocument facts)
        {
            var stage = PlanNames.CodeOf(PlanStage.Drafting);
            var document = new StoredDocument(id, "", facts.Unit, facts.Year, year, facts.Template, 0, stage, null, null, 1);
            var digest = PlanFacts.DigestOf(PlanFacts.Write("", facts));
            BudgetStore.AddDocument(turn, new PlanMoved(id, 1, PlanNames.CodeOf(PlanAct.Save), stage, facts.Unit, year, digest, null), document, (facts, digest, PlanAct.Save));
        }

        private static async ValueTask<Outcome<(BudgetDocument Document, int Year)>> Decide(Turn turn, Request request, BudgetDocument? read)
        {
            var (unit, faults, today) = (Typed.Clean(request.Unit), new List<Problem>(), turn.Now.ChinaDay());
            if (unit is null || unit.Length is < 2 or > 60 || unit.Contains('\n', StringComparison.Ordinal) || Typed.HasControl(unit)) faults.Add(PlanProblems.UnitUnfit);
            if (!int.TryParse(request.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || Math.Abs(year - today.Year) > 1) faults.Add(PlanProblems.YearUnfit);
            var copies = read is null && request.From.Length > 0;
            if (!copies && read is null && PlanLevels.Families.All(family => family.Template != request.Family)) faults.Add(PlanProblems.FamilyUnknown);
            var source = copies && !Typed.HasControl(request.From) ? await PlanReader.Find(turn, request.From) : null;
            if (copies && source?.InForce is null) faults.Add(PlanProblems.SourceUnknown);
            if (faults.Count > 0) return Problem.Of(faults);
            if (read is not null) return (read with { Unit = unit!, Year = read.Year is null ? null : year }, year);
            if (source is null) return (new BudgetDocument(unit!, year, request.Family, []), year);
            var facts = await PlanReader.FindFacts(turn, source.Id, source.InForce!.Value);
            return (PlanCopy.To(facts!, (int)(source.DocumentYear ?? source.TargetYear), year) with { Unit = unit! }, year);
        }

        private static async ValueTask<bool> Exists(Turn turn, (BudgetDocument Document, int Year) begun) => await turn.Find<StoredDocument>(
            $"""
            select {StoredDocument.Columns} from budget_document d
            where d.district = @District and d.unit = @Unit and d.target_year = @Year and d.template = @Template order by d.id limit 1
            """, new { turn.District, begun.Document.Unit, Year = (long)begun.Year, begun.Document.Template }) is not null;
    }
}
