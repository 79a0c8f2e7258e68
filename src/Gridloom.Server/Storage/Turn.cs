using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Gridloom.Domain;
using Gridloom.Domain.Access;

namespace Gridloom.Server.Storage;

/// <summary>
/// One write (回合): load → decide → save, alone in its district while it lasts. Saves are gathered and sent together; a load sends what
/// was gathered first, so a turn reads its own writes. A refusal undoes all of it.
/// </summary>
/// <param name="careful">Sets the savepoint before anything is sent. Otherwise it is set only by a turn that may have to undo a write; see ADR 0019.</param>
internal sealed class Turn(WriterConnection connection, Actor actor, Instant now, TurnBatch batch, bool careful)
{
    private static readonly JsonSerializerOptions BodyFormat = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutColumns } },
    };

    private readonly List<Statement> pending = [];
    private readonly List<Action> afterwards = [];

    /// <summary>True once the savepoint was sent, so that there is something to undo and a way to do it.</summary>
    internal bool Opened { get; private set; }

    // Writes were sent without a savepoint.
    private bool bare;

    /// <summary>Who acts.</summary>
    public Actor Actor { get; private set; } = actor;

    public string District => batch.District;

    /// <summary>When the turn began, on the district's clock: the received-at of its events.</summary>
    public Instant Now { get; private set; } = now;

    /// <summary>
    /// Goes on as another actor at another instant (回放): only the demo does, which puts hundreds of steps of a made-up year into one commit,
    /// each with its own time and account.
    /// </summary>
    internal void Stand(Actor who, Instant at)
    {
        if (who.District != District) throw new InvalidOperationException("A turn stays in its district.");
        (Actor, Now) = (who, at);
    }

    /// <summary>The single row of the query, or null.</summary>
    public async ValueTask<T?> Find<T>(string sql, object? arguments = null)
        where T : class
    {
        var rows = await List<T>(sql, arguments);
        return rows.Count switch
        {
            0 => null,
            1 => rows[0],
            _ => throw new InvalidOperationException("A query for one row found several."),
        };
    }

    public async ValueTask<List<T>> List<T>(string sql, object? arguments = null)
    {
        Open(when: careful || pending.Count > 0);
        var rows = await connection.Query<T>(pending, new Statement(sql, arguments), CancellationToken.None);
        pending.Clear();
        return rows;
    }

    /// <summary>Writes when the turn ends. With <paramref name="whenNone"/>, changing no row refuses the turn: the row decides a race.</summary>
    public void Save(string sql, object arguments, Problem? whenNone = null) => pending.Add(new Statement(sql, arguments, whenNone));

    /// <summary>Does this once the turn is committed, and never otherwise: quick, and nothing that may fail.</summary>
    public void Afterwards(Action then) => afterwards.Add(then);

    internal IReadOnlyList<Action> After => afterwards;

    /// <summary>Adds to history; the number that the event got names the version rows that belong to it.</summary>
    public long Append(Event happened, long version, DateTimeOffset? happenedAt = null)
    {
        var at = happenedAt ?? Now.ToChina();
        return batch.Add(number => new ChainedEvent(
            District, number, happened.Kind, happened.Subject, version, Actor.Account,
            Instant.From(at).Microseconds, (long)at.Offset.TotalMinutes, Now.Microseconds,
            JsonSerializer.Serialize(happened, happened.GetType(), BodyFormat)));
    }

    // Kind and subject have columns of their own; that the base class hides them from JSON does not reach the overrides.
    private static void WithoutColumns(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(Event))) return;
        foreach (var property in type.Properties.Where(p => p.Name is "kind" or "subject").ToList()) type.Properties.Remove(property);
    }

    /// <summary>Sends what is still gathered; the problem of the first save that found no row.</summary>
    internal async ValueTask<Problem?> Finish()
    {
        var guarded = pending.Exists(s => s.WhenNone is not null);
        Open(when: guarded || (careful && pending.Count > 0));
        if (!Opened) return await Send();
        // A server runs the whole of what it is sent before anybody sees that a guarded save found no row, and a released savepoint can
        // no longer be undone. So after such a save the release travels alone.
        if (!guarded) pending.Add(TurnBatch.Release);
        var refused = await Send();
        if (guarded && refused is null) await connection.Run([TurnBatch.Release], CancellationToken.None);
        return refused;
    }

    /// <summary>
    /// True when only undoing the whole batch undoes this turn: a bare write may have failed behind others, and a server takes nothing more
    /// in a transaction after any error.
    /// </summary>
    internal bool Spoils(Exception bug) => !careful && (bare || (bug is DbException && !Opened));

    private void Open(bool when)
    {
        if (Opened || !when) return;
        Opened = true;
        pending.Insert(0, TurnBatch.Savepoint);
    }

    private async ValueTask<Problem?> Send()
    {
        bare = !Opened && pending.Count > 0;
        var refused = await connection.Run(pending, CancellationToken.None);
        pending.Clear();
        return refused;
    }
}
