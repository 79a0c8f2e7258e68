using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Phrases;

/// <summary>常用语: one's own and the district's, step by step, where they are also changed.</summary>
internal static class ShowPhrases
{
    public const string Address = "/phrases";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, PhrasesPageMaker page) => page.Show(http, caller)).Requires(Permission.ReadCases);
    }
}

/// <summary>Draws the page of phrases (常用语页), as they stand or as one was typed.</summary>
internal sealed class PhrasesPageMaker(Frames frames, FormKeys keys, PhraseBook book)
{
    /// <summary>What was typed, and why it was refused.</summary>
    public sealed record Tried(SavePhrase.Request Typed, Problem Refused);

    public async Task<IResult> Show(HttpContext http, Caller caller, Tried? tried = null)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var phrases = await book.Of(caller.Actor, http.RequestAborted);
        var notice = http.Request.Query["done"].ToString() switch { "saved" => t["常用语已保存。"], "deleted" => t["常用语已删除。"], _ => null };
        var shares = PhraseBook.MayShare(caller.Actor);
        return Pages.Show<PhrasesPage>(frames.For(http, t["常用语"], RailEntry.Cases, notice), new PhrasesModel
        {
            New = Form(http, null, tried?.Typed.Id is null ? tried : null),
            Acts = [.. PhraseBook.Acts.Select(act => new Choice(act.Code(), CaseActForms.Name(act, t)))],
            MayShare = shares,
            Groups = [.. phrases.GroupBy(p => p.Kind).OrderBy(g => g.Key).Select(g => new PhraseGroup(CaseActForms.Name(g.Key, t), [.. g.Select(p => Row(http, p, shares, tried))]))],
            Error = tried?.Refused.ToFormError(t),
        }, tried?.Refused.Status ?? StatusCodes.Status200OK);
    }

    private PhraseRow Row(HttpContext http, StoredPhrase phrase, bool shares, Tried? tried)
    {
        var mine = tried?.Typed.Id == phrase.Id ? tried : null;
        return new(phrase.Wording, phrase.IsShared, phrase.IsShared && !shares ? null : Form(http, phrase, mine), mine is not null);
    }

    private PhraseForm Form(HttpContext http, StoredPhrase? of, Tried? tried)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var (typed, refused) = (tried?.Typed, tried?.Refused);
        return new(of is null ? ShowPhrases.Address : SavePhrase.AddressOf(of.Id), of is null ? null : DeletePhrase.AddressOf(of.Id), tried is null ? keys.New() : keys.Again(http, refused), of?.Version ?? 0)
        {
            Act = new(typed?.Act ?? of?.Act ?? http.Request.Query["act"].ToString(), refused.Of("act", t)),
            Wording = new(typed?.Wording ?? of?.Wording ?? "", refused.Of("wording", t)),
            Shared = typed?.Shared ?? of?.IsShared ?? false,
        };
    }
}
