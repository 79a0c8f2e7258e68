using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>我报的事: what a resident's private link tells, and what it may do once the case is closed: evaluate it, and ask to reopen it.</summary>
internal static class FollowCase
{
    private const string Address = "/report/{district}/{id}/{link}";

    /// <summary>The steps whose pictures a resident may see: what was reported, and what became of it.</summary>
    private static readonly string[] ShownPhotos = ["report", CaseActKind.Handle.Code(), CaseActKind.SelfHandle.Code()];

    /// <summary>Which matter, by which link.</summary>
    public sealed record Asked(string District, string Id, string Link);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (string district, string id, string link, HttpContext http, Page page) => page.Open(http, new(district, id, link))).Requires(Permission.Anyone);
        doors.Pages.MapGet(Address + "/photos/{ordinal:long}", (string district, string id, string link, long ordinal, HttpContext http, Page page) => page.Photo(http, new(district, id, link), ordinal))
            .Requires(Permission.Anyone);
        doors.Pages.MapPost(Address + "/evaluation", (string district, string id, string link, HttpContext http, PostedForm form, Page page) => page.Evaluate(http, new(district, id, link), form))
            .Requires(Permission.Anyone).RequireRateLimiting(Limits.PublicReport);
        doors.Pages.MapPost(Address + "/reopening", (string district, string id, string link, HttpContext http, PostedForm form, Page page) => page.AskReopen(http, new(district, id, link), form))
            .Requires(Permission.Anyone).RequireRateLimiting(Limits.PublicReport);
    }

    /// <summary>Answers whoever holds the link; to everybody else there is no such page.</summary>
    public sealed class Page(Frames frames, FormKeys keys, PublicLinks links, CaseLookup cases, AttachmentReader reader, CaseCourse course, PublicWords words, ActOnCase.Handler handler, FileStore files, FollowForms forms)
    {
        public async Task<IResult> Open(HttpContext http, Asked asked) => await Find(asked, http.RequestAborted) is not { } c
            ? Answers.Refusal(http, CaseProblems.NotFound)
            : http.Request.Query["done"] == "reported" ? Received(http, asked, c) : await Show(http, asked, c, null);

        public async Task<IResult> Photo(HttpContext http, Asked asked, long ordinal)
        {
            if (await Find(asked, http.RequestAborted) is not { } c) return TypedResults.NotFound();
            var photo = (await reader.Of(c, http.RequestAborted)).Find(p => p.Ordinal == ordinal && p.IsPhoto && ShownPhotos.Contains(p.Act));
            if (photo is null) return TypedResults.NotFound();
            return ShowPhoto.Answer(http, files.PathOf(photo.Content), photo.Type);
        }

        public Task<IResult> Evaluate(HttpContext http, Asked asked, PostedForm form) =>
            Act(http, asked, form, new(CaseActKind.Evaluate) { Satisfaction = SatisfactionNames.Find(form["satisfaction"] ?? ""), Note = form["note"] });

        public Task<IResult> AskReopen(HttpContext http, Asked asked, PostedForm form) =>
            Act(http, asked, form, new(CaseActKind.AskReopen) { Note = form["note"] });

        private async Task<IResult> Act(HttpContext http, Asked asked, PostedForm form, CaseAct act)
        {
            if (await Find(asked, http.RequestAborted) is not { } c) return Answers.Refusal(http, CaseProblems.NotFound);
            if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Show(http, asked, c, refused);
            var outcome = await handler.Handle(Actor.LinkHolder(asked.District), key, (c.Id, act), []);
            return outcome.Succeeded(out _, out refused) ? new SeeOther(links.To(asked.District, c.Id)) : await Show(http, asked, c, refused);
        }

        private async Task<StoredCase?> Find(Asked asked, CancellationToken stop) =>
            links.Holds(asked.District, asked.Id, asked.Link) ? await cases.Find(Actor.Public(asked.District), asked.Id, stop) : null;

        private IResult Received(HttpContext http, Asked asked, StoredCase c)
        {
            var t = http.RequestServices.GetRequiredService<Words>();
            var link = $"{http.Request.Scheme}://{http.Request.Host}{links.To(asked.District, c.Id)}";
            return Pages.Show<PublicReportDonePage>(frames.ForPublic(http, t["收到了"], asked.District), new PublicReportDoneModel(
                c.Number, link, [t["值班人员先看一遍您写的内容。"], t["采集员到现场核实。"], t["属实就立案，派给负责的单位去办。"]]));
        }

        private async Task<IResult> Show(HttpContext http, Asked asked, StoredCase c, Problem? refused)
        {
            var t = http.RequestServices.GetRequiredService<Words>();
            var frame = frames.ForPublic(http, c.Number, asked.District);
            var file = c.ToFile();
            var address = links.To(asked.District, c.Id);
            var with = c.Main is { } number && await cases.Find(Actor.Public(asked.District), number, http.RequestAborted) is { } main
                ? new PublicWords.DoneWith(main.ToFile(), await course.Read(main, http.RequestAborted)) : null;
            var photos = (await reader.Of(c, http.RequestAborted)).Where(p => p.IsPhoto && ShownPhotos.Contains(p.Act));
            return Pages.Show<PublicFollowPage>(frame, new PublicFollowModel(
                c.Number, words.Headline(file, t), words.Standing(file.Stage == CaseStage.Linked && with is not null ? with.Main : file, frame.Now, t),
                words.Steps(file, await course.Read(c, http.RequestAborted), with, t))
            {
                Description = c.Description,
                Photos = [.. photos.Select(p => Picture(address, p, t))],
                Evaluation = forms.Evaluation(http, (c, address), refused),
                Reopening = forms.Reopening(http, (c, address), refused),
                Error = refused is { Field: null } ? refused.ToFormError(t) : null,
            }, refused?.Status ?? StatusCodes.Status200OK);
        }

        private static Photo Picture(string address, StoredAttachment photo, Words t)
        {
            var href = FormattableString.Invariant($"{address}/photos/{photo.Ordinal}");
            var caption = photo.Act == ShownPhotos[0] ? t["您拍的"] : t["办完以后"];
            return new(href, href, caption, caption);
        }
    }
}
