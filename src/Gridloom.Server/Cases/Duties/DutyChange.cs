using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Duties;

/// <summary>What every change of a draft has in common (草案变更): once per key, by whoever answers for the whole district, on what was seen.</summary>
internal sealed class DutyChange(Turns turns, FormKeys keys, Territory.TerritoryLookup territory, CaseLifecycle lifecycle)
{
    /// <param name="Seen">The draft's version on the page that the form was drawn from; null for a version that is not there yet.</param>
    /// <param name="What">The change itself.</param>
    public sealed record Wanted(string Key, string Code, long? Seen, string What)
    {
        public byte[] Digest => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Code, Seen, What }));
    }

    public sealed record Changed(string Code);

    /// <summary>A draft as it is now.</summary>
    public sealed record Draft(Turn Turn, StoredDutyVersion Version, DutyGround Ground)
    {
        public ValueTask<List<Duty>> Lines() => DutyStore.Lines(Turn, Version.Code);
    }

    public Outcome<Wanted> Read(PostedForm form, Actor actor, string code, string what)
    {
        if (!MayEdit(actor)) return DutyProblems.WholeDistrictOnly;
        return keys.Take(form).Succeeded(out var key, out var refused)
            ? new Wanted(key, code, long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1, what)
            : refused;
    }

    /// <summary>The catalogue is the district's: whoever answers for a part of it only reads.</summary>
    public static bool MayEdit(Actor actor) => actor.May(Permission.EditDuties) && actor.Scope.Covers(actor.District);

    public async ValueTask<DutyGround> GroundOf(string district) => new(lifecycle.Rules, await territory.Of(district));

    /// <param name="decide">Decides on the draft and saves; a problem undoes it.</param>
    public async Task<Outcome<Changed>> Make(Actor actor, Wanted wanted, Func<Draft, ValueTask<Problem?>> decide)
    {
        if (!MayEdit(actor)) return DutyProblems.WholeDistrictOnly;
        var ground = await GroundOf(actor.District);
        return await turns.TakeOnce<Changed>(actor, wanted.Key, wanted.Digest, async turn =>
        {
            if (await DutyStore.Find(turn, wanted.Code) is not { } version) return DutyProblems.NotFound;
            if (version.From is not null) return DutyProblems.InForce;
            if (version.Version != wanted.Seen) return DutyProblems.Stale;
            return await decide(new(turn, version, ground)) is { } refused ? refused : new Changed(version.Code);
        });
    }

    /// <summary>Begins a draft under the wanted code.</summary>
    /// <param name="begin">Saves it; a problem undoes it.</param>
    public async Task<Outcome<Changed>> Begin(Actor actor, Wanted wanted, Func<Turn, ValueTask<Problem?>> begin)
    {
        if (!MayEdit(actor)) return DutyProblems.WholeDistrictOnly;
        return await turns.TakeOnce<Changed>(actor, wanted.Key, wanted.Digest, async turn =>
        {
            if (await DutyStore.Find(turn, wanted.Code) is not null) return DutyProblems.CodeTaken;
            return await begin(turn) is { } refused ? refused : new Changed(wanted.Code);
        });
    }
}
