using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Server.Budget.Ties;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget;

/// <summary>填报: a person enters what an indicator has come to, with the file that proves it.</summary>
internal static class EnterValue
{
    /// <param name="Seen">The indicator's version that the person looked at.</param>
    public sealed record Request(string Indicator, HandValueInput Input, KeptProof? Proof, long Seen)
    {
        /// <summary>True when the demo makes it up; it is then marked wherever it stands.</summary>
        public bool Demo { get; init; }
    }

    /// <summary>The same from a program.</summary>
    /// <param name="AsOf">yyyy-MM-dd.</param>
    /// <param name="Proof">A token of <see cref="UploadProof"/>.</param>
    public sealed record Body(string? Value, string? AsOf, string? Note, string? Proof, long? Seen);

    /// <param name="Version">The indicator's, from now on.</param>
    public sealed record Response(string Project, long Version);

    private sealed record Row(string Project, string Level2, string Name, string Target, string? CycleTarget, long Version, string Template, long TargetYear);

    private sealed record Known(byte[] Digest, long Version, string Project);

    public static string AddressOf(string indicator) => $"/budget/indicators/{indicator}/value";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{id}"), Open).Requires(Permission.EnterValue);
        doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.EnterValue);
        doors.Api.MapPost(AddressOf("{id}"), ByApi).WithSummary("Enter what an indicator has come to").Requires(Permission.EnterValue).Produces<Response>(StatusCodes.Status201Created);
        doors.Pages.MapGet("/budget/indicators/{id}/proof/{version:long}", ShowProof).Requires(Permission.ReadBudget);
    }

    private static Task<IResult> Open(string id, HttpContext http, Caller caller, EnterValueForm page) =>
        page.Show(http, caller.Actor, id, new(new(null, null, null), ProofDoor.Taken.None, null));

    private static async Task<IResult> ByApi(string id, Body body, Caller caller, HttpRequest http, ProofDoor door, Handler handler)
    {
        if (!Keys.OfApi(http).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
        if (!door.Named(body.Proof).Succeeded(out var named, out refused)) return new ProblemResult(refused);
        return (await handler.Handle(caller.Actor, key, new(id, new(body.Value, body.AsOf, body.Note), named.Proof, body.Seen ?? -1))).ToHttp(made => TypedResults.Created((string?)null, made));
    }

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, ProofDoor door, Handler handler, EnterValueForm page)
    {
        var input = new HandValueInput(form["value"], form["asOf"], form["note"]);
        // The file first: whatever is wrong with the rest, it need not be chosen again.
        var proof = form.Refused is null ? await door.Take(form, http.RequestAborted) : ProofDoor.Taken.None;
        Task<IResult> Again(Problem refused) => page.Show(http, caller.Actor, id, new(input, proof, refused));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(refused);
        if (proof.Refused is { } bad) return await Again(bad);

        var seen = long.TryParse(form["seen"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : -1;
        var outcome = await handler.Handle(caller.Actor, key, new(id, input, proof.Proof, seen));
        return outcome.Succeeded(out var made, out refused) ? new SeeOther($"/budget/{made.Project}?done=entered") : await Again(refused);
    }

    private static async Task<IResult> ShowProof(string id, long version, HttpContext http, Caller caller, BudgetReader reader, FileStore files)
    {
        var value = (await reader.Values(caller.Actor.District, id, http.RequestAborted)).Find(v => v.Version == version);
        if (value is null) return Answers.Refusal(http, BudgetProblems.NotFound);
        return TypedResults.PhysicalFile(files.PathOf(value.ProofContent), value.ProofType, value.ProofName);
    }

    /// <summary>The room behind the page: check → turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, FieldCipher cipher, IndicatorBook book)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!actor.Scope.Covers(actor.District)) return BudgetProblems.WholeDistrictOnly;
            var id = Keys.ToId(actor.District, actor.Account, key);
            var digest = cipher.Digest(request.Indicator, request.Input.Value, request.Input.AsOf, request.Input.Note, request.Proof?.Content);
            return await turns.Take<Response>(actor, async turn =>
            {
                if (await FindKnown(turn, id) is { } known)
                    return known.Digest.AsSpan().SequenceEqual(digest) ? new Response(known.Project, known.Version) : StorageProblems.KeyReused;
                if (await FindRow(turn, request.Indicator) is not { } row) return BudgetProblems.NotFound;
                var tie = await TieLookup.Find(turn, request.Indicator);
                if (!IsByHand(row, tie)) return BudgetProblems.NotByHand;
                if (!Decide(row, request, turn.Now.ChinaDay()).Succeeded(out var entered, out var refused)) return refused;
                BudgetStore.AddValue(turn, entered, row.Version, (id, request.Proof!, digest));
                return new Response(row.Project, row.Version + 1);
            });
        }

        private static Outcome<ValueEntered> Decide(Row row, Request request, DateOnly today)
        {
            var faults = new List<Problem>();
            if (!HandValue.Check(request.Input, Target.Read(row.Target, row.CycleTarget), row.TargetYear, today).Succeeded(out var value, out var refused)) faults.AddRange(refused.Errors);
            if (request.Proof is null) faults.Add(BudgetProblems.ProofMissing);
            if (faults.Count > 0) return Problem.Of(faults);
            if (row.Version != request.Seen) return BudgetProblems.Stale;
            return new ValueEntered(request.Indicator, value!.Text, value.AsOf, value.Note, request.Proof!.Content, request.Proof.Type, request.Proof.Bytes, request.Demo);
        }

        private bool IsByHand(Row row, StoredTie? tie) => tie is { Tie.Length: > 0 }
            ? IndicatorTie.Read(tie.Tie) is IndicatorTie.ByHand
            : book.FindBinding(row.Template, row.Name) is null && book.ReasonFor(row.Level2, row.Name).Entry == WayIn.ByHand;

        private static ValueTask<Known?> FindKnown(Turn turn, string id) => turn.Find<Known>(
            """
            select v.request_digest as Digest, v.version, i.project from budget_value v join budget_indicator i on i.district = v.district and i.id = v.indicator
            where v.district = @District and v.id = @id
            """, new { turn.District, id });

        private static ValueTask<Row?> FindRow(Turn turn, string indicator) => turn.Find<Row>(
            """
            select i.project, i.level2, i.name, i.target, i.cycle_target as CycleTarget, i.version, d.template, d.target_year as TargetYear
            from budget_indicator i join budget_project p on p.district = i.district and p.id = i.project join budget_document d on d.district = p.district and d.id = p.document
            where i.district = @District and i.id = @indicator and i.gone = 0
            """, new { turn.District, indicator });
    }
}
