using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Versions;

/// <summary>What every change of a draft has in common (草案变更): once per key, by whoever answers for the whole district, on what was seen.</summary>
internal abstract class VersionChange(Turns turns, FormKeys keys)
{
    /// <param name="Seen">The draft's version on the page that the form was drawn from; null for a version that is not there yet.</param>
    /// <param name="What">The change itself.</param>
    public sealed record Wanted(string Key, string Code, long? Seen, string What)
    {
        public byte[] Digest => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Code, Seen, What }));
    }

    public sealed record Changed(string Code);

    protected abstract Problem WholeDistrictOnly { get; }

    protected abstract Problem NotFound { get; }

    public Outcome<Wanted> Read(PostedForm form, Actor actor, string code, string what)
    {
        if (!Edits(actor)) return WholeDistrictOnly;
        return keys.Take(form).Succeeded(out var key, out var refused)
            ? new Wanted(key, code, long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1, what)
            : refused;
    }

    /// <summary>Begins a draft under the wanted code.</summary>
    /// <param name="begin">Saves it; a problem undoes it.</param>
    public async Task<Outcome<Changed>> Begin(Actor actor, Wanted wanted, Func<Turn, ValueTask<Problem?>> begin)
    {
        if (!Edits(actor)) return WholeDistrictOnly;
        return await turns.TakeOnce<Changed>(actor, wanted.Key, wanted.Digest, async turn =>
        {
            if (await Find(turn, wanted.Code) is not null) return VersionProblems.CodeTaken;
            return await begin(turn) is { } refused ? refused : new Changed(wanted.Code);
        });
    }

    /// <summary>A catalogue is the district's: whoever answers for a part of it only reads.</summary>
    protected static bool MayEdit(Actor actor, string permission) => actor.May(permission) && actor.Scope.Covers(actor.District);

    protected abstract bool Edits(Actor actor);

    protected abstract ValueTask<StoredVersion?> Find(Turn turn, string code);

    /// <param name="decide">Decides on the draft and saves; a problem undoes it.</param>
    protected async Task<Outcome<Changed>> Change(Actor actor, Wanted wanted, Func<Turn, StoredVersion, ValueTask<Problem?>> decide)
    {
        if (!Edits(actor)) return WholeDistrictOnly;
        return await turns.TakeOnce<Changed>(actor, wanted.Key, wanted.Digest, async turn =>
        {
            if (await Find(turn, wanted.Code) is not { } version) return NotFound;
            if (version.From is not null) return VersionProblems.InForce;
            if (version.Version != wanted.Seen) return VersionProblems.Stale;
            return await decide(turn, version) is { } refused ? refused : new Changed(version.Code);
        });
    }
}
