using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Work;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Work;

/// <summary>登记工作: a training, a meeting or a piece of publicity is written down with the file that proves it.</summary>
internal static class EnterWork
{
    private const string Address = ListWork.Address + "/new";

    public static string AddressOf(string kind) => kind.Length == 0 ? Address : $"{Address}?kind={kind}";

    public sealed record Request(WorkInput Input, KeptProof? Proof)
    {
        /// <summary>True when the demo makes it up.</summary>
        public bool Demo { get; init; }

        internal IEnumerable<string?> Told => [Input.Kind, Input.Day, Input.Title, Input.Office, Input.Note, Proof?.Content, .. Input.Counts.OrderBy(c => c.Key, StringComparer.Ordinal).SelectMany(c => new[] { c.Key, c.Value })];
    }

    /// <summary>The same from a program.</summary>
    /// <param name="Counts">By the count's code; what is not there is unknown.</param>
    /// <param name="Proof">A token of <see cref="UploadProof"/>.</param>
    public sealed record Body(string? Kind, string? Day, string? Title, string? Office, string? Note, IReadOnlyDictionary<string, long?>? Counts, string? Proof);

    public sealed record Response(string Id);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, Page page) => page.Show(http, caller, new(page.Blank(http), ProofDoor.Taken.None, null))).Requires(Permission.EnterValue);
        doors.Pages.MapPost(Address, (HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, form)).Requires(Permission.EnterValue);
        doors.Api.MapPost(ListWork.Address, ByApi).WithSummary("Write down a piece of work").Requires(Permission.EnterValue).Produces<Response>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> ByApi(Body body, Caller caller, HttpRequest http, ProofDoor door, WorkKinds kinds, Handler handler)
    {
        if (!Keys.OfApi(http).Succeeded(out var key, out var refused)) return new ProblemResult(refused);
        if (!door.Named(body.Proof).Succeeded(out var named, out refused)) return new ProblemResult(refused);
        var counts = (body.Counts ?? new Dictionary<string, long?>()).ToDictionary(count => count.Key, count => count.Value?.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
        // A count that is misspelt would be lost.
        if (kinds.Find(body.Kind) is { } kind && counts.Keys.FirstOrDefault(code => kind.Find(code) is null) is { } stranger) return new ProblemResult(WorkProblems.CountUnknown(stranger));
        return (await handler.Handle(caller.Actor, key, new(new(body.Kind, body.Day, body.Title, body.Office, body.Note, counts), named.Proof))).ToHttp(made => TypedResults.Created((string?)null, made));
    }

    /// <summary>Draws the form, and takes it.</summary>
    public sealed class Page(Frames frames, FormKeys keys, ProofDoor door, WorkKinds kinds, Handler handler, Clocks clocks)
    {
        /// <param name="Refused">Why what was sent was not saved; null when nothing was sent.</param>
        public sealed record State(WorkInput Typed, ProofDoor.Taken Proof, Problem? Refused);

        public WorkInput Blank(HttpContext http) => new(KindOf(http.Request.Query["kind"]).Code, null, null, null, null, new Dictionary<string, string?>());

        public async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form)
        {
            var kind = KindOf(form["kind"]);
            var input = new WorkInput(form["kind"], form["day"], form["title"], form["office"], form["note"], kind.Counts.ToDictionary(c => c.Code, c => form[WorkRecord.FieldOf(c.Code)], StringComparer.Ordinal));
            // The file first: whatever is wrong with the rest, it need not be chosen again.
            var proof = form.Refused is null ? await door.Take(form, http.RequestAborted) : ProofDoor.Taken.None;
            if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Show(http, caller, new(input, proof, refused));
            if (proof.Refused is { } bad) return await Show(http, caller, new(input, proof, bad));
            var outcome = await handler.Handle(caller.Actor, key, new(input, proof.Proof));
            return outcome.Succeeded(out _, out refused) ? new SeeOther(ListWork.Address + "?done=entered") : await Show(http, caller, new(input, proof, refused));
        }

        public Task<IResult> Show(HttpContext http, Caller caller, State state)
        {
            if (!WorkPageMaker.MayEnter(caller.Actor)) return Task.FromResult(Answers.Refusal(http, WorkProblems.WholeDistrictOnly));
            var (t, kind, today) = (http.RequestServices.GetRequiredService<Words>(), KindOf(state.Typed.Kind), Ui.Show.Day(clocks.Now(caller.Actor.District).ChinaDay()));
            Field Field(string? typed, string name) => new(typed ?? "", state.Refused.Of(name, t));
            return Task.FromResult<IResult>(Pages.Show<EnterWorkPage>(frames.For(http, t["登记工作"], RailEntry.Budget), new WorkFormModel(AddressOf(kind.Code), keys.Again(http, state.Refused))
            {
                Kinds = [.. kinds.All.Select(k => (AddressOf(k.Code), ProjectPage.In(k.Name, t), k.Code == kind.Code))], Kind = kind.Code, Today = today,
                Day = Field(state.Typed.Day ?? today, "day"), Title = Field(state.Typed.Title, "title"), Office = Field(state.Typed.Office, "office"), Note = Field(state.Typed.Note, "note"),
                Counts = [.. kind.Counts.Select(c => new WorkCountField(
                    WorkRecord.FieldOf(c.Code), t["{0}（{1}）", ProjectPage.In(c.Name, t), ProjectPage.In(c.Unit, t)], c.Needed, Field(state.Typed.Counts.GetValueOrDefault(c.Code), WorkRecord.FieldOf(c.Code))))],
                Kept = state.Proof.Kept, ProofError = state.Refused.Of(ProofDoor.Field, t), Error = state.Refused?.ToFormError(t),
            }, state.Refused?.Status ?? StatusCodes.Status200OK));
        }

        private WorkKind KindOf(string? code) => kinds.Find(code) ?? kinds.All[0];
    }

    /// <summary>Check → turn (save), once per key.</summary>
    public sealed class Handler(Turns turns, FieldCipher cipher, WorkKinds kinds, Clocks clocks)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!actor.Scope.Covers(actor.District)) return WorkProblems.WholeDistrictOnly;
            var faults = new List<Problem>();
            if (!WorkRecord.Check(request.Input, kinds, clocks.Now(actor.District).ChinaDay()).Succeeded(out var record, out var refused)) faults.AddRange(refused.Errors.Count > 0 ? refused.Errors : [refused]);
            if (request.Proof is null) faults.Add(WorkProblems.ProofMissing);
            if (faults.Count > 0) return Problem.Of(faults);
            var id = Keys.ToId(actor.District, actor.Account, "work " + key);
            return await turns.TakeOnce<Response>(actor, key, cipher.Digest(request.Told), turn =>
            {
                WorkStore.Add(turn, id, record!, (request.Proof!, request.Demo));
                return new(new Response(id));
            });
        }
    }
}
