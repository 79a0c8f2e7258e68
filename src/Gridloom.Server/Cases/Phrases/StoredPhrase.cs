using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Phrases;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Phrases;

/// <summary>A phrase as its row has it (常用语).</summary>
/// <param name="Account">Whose it is; empty for what the district shares.</param>
internal sealed record StoredPhrase(string District, string Id, string Act, string Account, string Wording, long Version)
{
    public const string Columns = "p.district, p.id, p.act, p.account, p.wording, p.version";

    public bool IsShared => Account.Length == 0;

    public CaseActKind Kind => CaseActKindNames.Find(Act) ?? throw new InvalidOperationException($"A phrase is for the act {Act}.");
}

/// <summary>The only code that reads and writes phrases.</summary>
internal sealed class PhraseBook(Store store)
{
    /// <summary>Phrases of one act that a person, or the district, may keep.</summary>
    public const int PerAct = 30;

    /// <summary>The acts that take a note, and so may have phrases, in the order of the lifecycle.</summary>
    public static readonly IReadOnlyList<CaseActKind> Acts = [.. LifecycleTable.Rows.Where(static row => row.Needs.Contains(CaseNeed.Note)).Select(static row => row.Act)];

    /// <summary>A phrase as it is to be kept.</summary>
    public sealed record Draft(string Id, CaseActKind Act, string Account, string Wording);

    /// <summary>What the district shares belongs to it as a whole: whoever answers for a part of it only uses it.</summary>
    public static bool MayShare(Actor actor) => actor.May(Permission.SharePhrases) && actor.Scope.Covers(actor.District);

    /// <summary>Those of the person and those of the district, one's own first.</summary>
    public async Task<IReadOnlyList<StoredPhrase>> Of(Actor actor, CancellationToken stop)
    {
        var found = await store.List<StoredPhrase>(
            $"select {StoredPhrase.Columns} from case_phrase p where p.district = @District and (p.account = @Account or p.account = '')", new { actor.District, actor.Account }, stop);
        // By characters: the databases have orders of their own.
        return [.. found.OrderBy(p => p.IsShared ? 1 : 0).ThenBy(p => p.Wording, StringComparer.Ordinal)];
    }

    public Task<StoredPhrase?> Find(Actor actor, string id, CancellationToken stop) => store.Find<StoredPhrase>(
        $"select {StoredPhrase.Columns} from case_phrase p where p.district = @District and p.id = @id and (p.account = @Account or p.account = '')", new { actor.District, actor.Account, id }, stop);

    public static ValueTask<StoredPhrase?> Find(Turn turn, string id) => turn.Find<StoredPhrase>(
        $"select {StoredPhrase.Columns} from case_phrase p where p.district = @District and p.id = @id and (p.account = @Account or p.account = '')", new { turn.District, turn.Actor.Account, id });

    public static async ValueTask<bool> IsFull(Turn turn, CaseActKind act, string account) => (await turn.List<StoredPhrase>(
        $"select {StoredPhrase.Columns} from case_phrase p where p.district = @District and p.act = @act and p.account = @account", new { turn.District, act = act.Code(), account })).Count >= PerAct;

    public static void Add(Turn turn, Draft phrase)
    {
        turn.Append(new PhraseAdded(phrase.Id, phrase.Act, phrase.Account.Length == 0), version: 1);
        turn.Save("insert into case_phrase (district, id, act, account, wording, version) values (@District, @Id, @act, @Account, @Wording, 1)",
            new { turn.District, phrase.Id, act = phrase.Act.Code(), phrase.Account, phrase.Wording });
    }

    public static void Change(Turn turn, Draft phrase, long seen)
    {
        turn.Append(new PhraseChanged(phrase.Id, phrase.Act, phrase.Account.Length == 0), seen + 1);
        turn.Save("update case_phrase set act = @act, account = @Account, wording = @Wording, version = version + 1 where district = @District and id = @Id and version = @seen",
            new { turn.District, phrase.Id, act = phrase.Act.Code(), phrase.Account, phrase.Wording, seen }, whenNone: PhraseProblems.Stale);
    }

    public static void Delete(Turn turn, StoredPhrase phrase)
    {
        turn.Append(new PhraseDeleted(phrase.Id), phrase.Version + 1);
        turn.Save("delete from case_phrase where district = @District and id = @Id", new { turn.District, phrase.Id }, whenNone: PhraseProblems.NotFound);
    }
}
