using Gridloom.Domain;
using Gridloom.Domain.Cases.Batch;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Batch;

/// <summary>The page door of batches (批量办理页).</summary>
internal sealed class BatchPages(Frames frames, FormKeys keys, CaseLookup cases, ActFields fields, HomeRows rows, Duties.DutySuggestions duties, ActOnCases.Handler handler, Clocks clocks)
{
    /// <summary>What was typed into the form, and why it was refused as a whole.</summary>
    private sealed record Tried(ActOnCase.Attempt Attempt, Problem Refused);

    public async Task<IResult> Choose(HttpContext http, Caller caller)
    {
        if (!ChosenCase.Read(http.Request.Query[ChosenCase.Field]).Succeeded(out var chosen, out var refused)) return Answers.Refusal(http, refused);
        CaseActKind? act = CaseActKindNames.Find(http.Request.Query["act"].ToString()) is { } named && CaseBatch.Acts.Contains(named) ? named : null;
        return await Show(http, caller, (chosen, act), null);
    }

    public async Task<IResult> Submit(HttpContext http, Caller caller, CaseActKind act, PostedForm form)
    {
        if (!ChosenCase.Read(form.All(ChosenCase.Field)).Succeeded(out var chosen, out var refused)) return Answers.Refusal(http, refused);
        var attempt = ActOnCase.Attempt.Of(act, form, PhotoDoor.Taken.None);
        if (!keys.Take(form).Succeeded(out var key, out refused)) return await Show(http, caller, (chosen, act), new(attempt, refused));
        var told = await handler.Handle(caller.Actor, key, attempt.ToAct(), chosen);
        // A fault of the form itself stops every case that nothing else stops: it is mended in the form.
        if (told.All(t => t.Done is null) && told.Select(t => t.Refused).FirstOrDefault(fault => fault!.Field is not null) is { } fault) return await Show(http, caller, (chosen, act), new(attempt, fault));
        return Report(http, act, chosen, told);
    }

    private async Task<IResult> Show(HttpContext http, Caller caller, (IReadOnlyList<ChosenCase> Cases, CaseActKind? Act) asked, Tried? tried)
    {
        var (t, stop, now) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, clocks.Now(caller.Actor.District));
        var found = new List<(ChosenCase Tick, WorkQueues.Waiting Waiting)>();
        foreach (var tick in asked.Cases)
            if (await cases.Find(caller.Actor, tick.Number, stop) is { } c) found.Add((tick.Seen is null ? tick with { Seen = c.Version } : tick, WorkQueues.Of(c, caller.Actor)));
        var made = await rows.Of(found.Select(f => f.Waiting), now, t);
        return Pages.Show<BatchPage>(frames.For(http, t["批量办理"], RailEntry.Cases), new BatchModel([.. found.Zip(made, (f, row) => new BatchCase(f.Tick.ToString(), row, Hindrance(f, asked.Act, caller, t)))])
        {
            Acts = Acts([.. found.Select(f => f.Waiting.File)], asked, caller, t),
            Chosen = asked.Act is { } act && found.Count > 0 ? await Form(http, caller, (act, found[0].Waiting.File), tried) : null,
            Error = tried?.Refused is { Field: null } refused ? refused.ToFormError(t) : null,
        }, tried?.Refused.Status ?? StatusCodes.Status200OK);
    }

    private static IReadOnlyList<BatchAct> Acts(IReadOnlyList<CaseFile> found, (IReadOnlyList<ChosenCase> Cases, CaseActKind? Act) asked, Caller caller, Words t) =>
        [.. CaseBatch.Acts.Select(act => (Act: act, Count: found.Count(c => CaseLifecycle.Offered(c, caller.Actor).Contains(act)))).Where(a => a.Count > 0 || a.Act == asked.Act)
            .OrderByDescending(a => a.Count).Select(a => new BatchAct(a.Act.Code(), CaseActForms.Name(a.Act, t), a.Count, ShowBatch.AddressOf(asked.Cases) + "&act=" + a.Act.Code(), a.Act == asked.Act))];

    private static string? Hindrance((ChosenCase Tick, WorkQueues.Waiting Waiting) one, CaseActKind? act, Caller caller, Words t)
    {
        if (act is not { } named) return null;
        var c = one.Waiting.File;
        if (one.Tick.Seen != c.Version) return LifecycleProblems.Stale.In(t);
        return CaseLifecycle.Hindrance(c, named, caller.Actor)?.In(t);
    }

    private async Task<ActForm> Form(HttpContext http, Caller caller, (CaseActKind Act, CaseFile First) of, Tried? tried)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var attempt = tried?.Attempt ?? new(of.Act, PhotoDoor.Taken.None);
        var duty = LifecycleTable.Of(of.Act).Needs.Contains(CaseNeed.Unit) ? await duties.For(http, caller, of.First) : null;
        return new(of.Act.Code(), CaseActForms.Name(of.Act, t), ActOnCases.AddressOf(of.Act), tried is null ? keys.New() : keys.Again(http, tried.Refused), "")
        {
            // The suggestion speaks of one case, so only the units' order and what they have in hand are taken from it.
            Fields = [.. fields.For(new(of.First, of.Act, attempt, tried?.Refused, duty) { Scope = caller.Actor.Scope }, t).Select(f => f with { Suggestion = null })],
        };
    }

    private IResult Report(HttpContext http, CaseActKind act, IReadOnlyList<ChosenCase> chosen, IReadOnlyList<ActOnCases.Told> told)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var refused = told.Where(r => r.Refused is not null).ToList();
        var left = chosen.Where(c => refused.Exists(r => r.Number == c.Number)).Select(c => c with { Seen = null });
        return Pages.Show<BatchReportPage>(frames.For(http, t["批量办理结果"], RailEntry.Cases), new BatchReportModel(
            CaseActForms.Name(act, t),
            [.. told.Where(r => r.Done is not null).Select(r => new BatchResult(r.Number, "/cases/" + r.Done!.Id, CaseConditions.StageName(CaseStageNames.Find(r.Done.Stage)!.Value, t), ""))],
            [.. refused.Select(r => new BatchResult(r.Number, "/cases/" + r.Number, r.Refused!.In(t), r.Refused!.Code))])
        {
            AgainHref = refused.Count == 0 ? null : ShowBatch.AddressOf(left),
        });
    }
}
