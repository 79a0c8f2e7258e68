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
internal sealed class Turn(WriterConnection connection, Actor actor, Instant now, TurnBatch batch, CancellationToken stop)
{
    private static readonly JsonSerializerOptions BodyFormat = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutColumns } },
    };

    private readonly List<Statement> pending = [TurnBatch.Savepoint];

    /// <summary>True once the savepoint was sent, so that there is something to undo.</summary>
    internal bool Opened { get; private set; }

    public Actor Actor => actor;

    public string District => batch.District;

    /// <summary>When the turn began, on the district's clock: the received-at of its events.</summary>
    public Instant Now => now;

    public CancellationToken Stop => stop;

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
        Opened = true;
        var rows = await connection.Query<T>(pending, new Statement(sql, arguments), stop);
        pending.Clear();
        return rows;
    }

    /// <summary>Writes when the turn ends. With <paramref name="whenNone"/>, changing no row refuses the turn: the row decides a race.</summary>
    public void Save(string sql, object arguments, Problem? whenNone = null) => pending.Add(new Statement(sql, arguments, whenNone));

    /// <summary>Adds to history; the number that the event got names the version rows that belong to it.</summary>
    public long Append(Event happened, long version, DateTimeOffset? happenedAt = null)
    {
        var at = happenedAt ?? now.ToChina();
        return batch.Add(number => new ChainedEvent(
            District, number, happened.Kind, happened.Subject, version, actor.Account,
            Instant.From(at).Microseconds, (long)at.Offset.TotalMinutes, now.Microseconds,
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
        if (!Opened && pending.Count == 1) return null;
        Opened = true;
        // A server runs the whole of what it is sent before anybody sees that a guarded save found no row, and a released savepoint can
        // no longer be undone. So after such a save the release travels alone.
        var guarded = pending.Exists(s => s.WhenNone is not null);
        if (!guarded) pending.Add(TurnBatch.Release);
        var refused = await connection.Run(pending, stop);
        if (guarded && refused is null) await connection.Run([TurnBatch.Release], stop);
        pending.Clear();
        return refused;
    }
}
