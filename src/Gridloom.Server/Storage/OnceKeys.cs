using System.Text.Json;
using Gridloom.Domain;

namespace Gridloom.Server.Storage;

/// <summary>
/// Keys of writes that make nothing new (重发编号): what was answered under a key is kept for 30 days and answered again. A thing with a
/// client-made id needs none of this: the id is its key and never expires.
/// </summary>
internal static class OnceKeys
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private sealed record Answered(byte[] Digest, string Answer);

    /// <summary>Runs the body unless the actor's account has used the key; see <see cref="Turns.TakeOnce"/>.</summary>
    public static async ValueTask<Outcome<T>> Run<T>(Turn turn, string key, byte[] digest, Func<Turn, ValueTask<Outcome<T>>> body)
        where T : notnull
    {
        var account = turn.Actor.Account;
        if (await turn.Find<Answered>("select digest, answer from work_key where district = @District and account = @account and request_key = @key", new { turn.District, account, key }) is { } known)
            return known.Digest.AsSpan().SequenceEqual(digest) ? JsonSerializer.Deserialize<T>(known.Answer)! : StorageProblems.KeyReused;

        var outcome = await body(turn);
        // A refusal undoes the turn and keeps no key: the same form, mended, may be sent again under it.
        if (!outcome.Succeeded(out var answer, out _)) return outcome;
        turn.Save(
            "insert into work_key (district, account, request_key, digest, answer, kept_until) values (@District, @account, @key, @digest, @Answer, @Until)",
            new { turn.District, account, key, digest, Answer = JsonSerializer.Serialize(answer), Until = turn.Now + Kept });
        return outcome;
    }

    public static void ForgetExpired(Turn turn) =>
        turn.Save("delete from work_key where district = @District and kept_until < @Now", new { turn.District, turn.Now });
}
