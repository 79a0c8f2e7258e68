using System.Collections.Concurrent;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Access;

/// <summary>核对审计链: recomputes the district's chain from its rows and puts what was found on record.</summary>
internal static partial class VerifyAudit
{
    /// <summary>How long the answer waits. A small chain is done by then; a big one goes on behind, and the page tells how far it has come.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost("/audit/verify", Submit).Requires(Permission.ReadAudit);
    }

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Checks checks, ShowAuditPage page)
    {
        if (!keys.Take(form).Succeeded(out _, out var refused)) return await page.Show(http, caller, new(new()), refused);
        if (checks.Begin(caller.Actor) is not { } check) return await page.Show(http, caller, new(new()), AccessProblems.CheckUnderWay);
        await Task.WhenAny(check, Task.Delay(Patience, http.RequestAborted));
        return new SeeOther(ShowAudit.Address);
    }

    /// <summary>The checks that are running: one per district at most, since each reads every event.</summary>
    public sealed partial class Checks(Store store, Turns turns, ILogger<Checks> log)
    {
        private readonly ConcurrentDictionary<string, Running> running = new(StringComparer.Ordinal);

        private sealed class Running
        {
            public long Events { get; set; }
        }

        /// <summary>How many events the district's check has read; null when none is running.</summary>
        public long? Progress(string district) => running.TryGetValue(district, out var check) ? check.Events : null;

        /// <summary>Starts a check; null when one is running.</summary>
        public Task? Begin(Actor actor)
        {
            var check = new Running();
            return running.TryAdd(actor.District, check) ? Task.Run(() => Check(actor, check)) : null;
        }

        private async Task Check(Actor actor, Running check)
        {
            try
            {
                await Record(actor, await Walk(actor.District, check));
            }
            catch (Exception outage)
            {
                Failed(outage, actor.District);
            }
            finally
            {
                running.TryRemove(actor.District, out _);
            }
        }

        private async Task<ChainFinding> Walk(string district, Running check)
        {
            await using var connection = await store.Open(CancellationToken.None);
            await using var snapshot = await store.Dialect.Snapshot(connection, CancellationToken.None);
            return await ChainCheck.Run(connection, district, events => check.Events = events);
        }

        private async Task Record(Actor actor, ChainFinding found)
        {
            var end = found.Ends.Count == 1 ? found.Ends[0] : new(actor.District, found.Break?.Block ?? 0, 0, "");
            var fault = found.Break is { } at ? FormattableString.Invariant($"{(at.Block is { } block ? FormattableString.Invariant($"第 {block} 块") : "链头")}{(at.Event is { } number ? FormattableString.Invariant($"、第 {number} 个事件") : "")}：{at.Why}") : null;
            var outcome = await turns.Take<string>(actor, turn =>
            {
                turn.Append(new ChainVerified(found.Blocks, found.Events, end.Block, end.Hash, fault), version: 0);
                return new(end.Hash);
            });
            if (!outcome.Succeeded(out _, out var refused)) NotRecorded(actor.District, refused.Code);
        }

        [LoggerMessage(Level = LogLevel.Error, Message = "The check of district {District}'s chain failed.")]
        private partial void Failed(Exception outage, string district);

        [LoggerMessage(Level = LogLevel.Error, Message = "The check of district {District}'s chain could not be put on record: {Code}.")]
        private partial void NotRecorded(string district, string code);
    }
}
