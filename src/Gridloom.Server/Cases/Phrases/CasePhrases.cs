using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Phrases;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Phrases;

/// <summary>Puts phrases beside the notes of a case's acts, filled in from the case (选用常用语).</summary>
internal sealed class CasePhrases(PhraseBook book, CaseLifecycle lifecycle, CaseWords words)
{
    /// <summary>The same forms; each note with the phrases of its act.</summary>
    public async Task<IReadOnlyList<ActForm>> Beside(IReadOnlyList<ActForm> acts, Actor actor, StoredCase c, CancellationToken stop)
    {
        if (!acts.Any(a => a.Fields.Any(IsNote))) return acts;
        var phrases = (await book.Of(actor, stop)).ToLookup(p => p.Act, p => p.Wording);
        var facts = await Facts(c);
        return [.. acts.Select(act => act with
        {
            Fields = [.. act.Fields.Select(f => IsNote(f) ? f with { Phrases = [.. phrases[act.Code].Select(w => PhraseText.Fill(w, facts))], PhrasesHref = $"{ShowPhrases.Address}?act={act.Code}" } : f)],
        })];
    }

    private static bool IsNote(ActField field) => field.Control == ActControl.Note;

    private async Task<Dictionary<string, string>> Facts(StoredCase c) => new(StringComparer.Ordinal)
    {
        ["编号"] = c.Number, ["地址"] = await words.Place(c), ["类别"] = lifecycle.Rules.Catalogue.NameOf(c.Class),
        ["期限"] = (c.HolderDue ?? c.CaseDue) is { } due ? Paper.PaperDate.Of(due) : "", ["单位"] = c.Unit is { } unit ? words.UnitName(c.District, unit) : "",
    };
}
