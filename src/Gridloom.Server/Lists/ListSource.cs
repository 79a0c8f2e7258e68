using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Ui;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Lists;

/// <summary>A list of the product (列表): who may see it, and its rows under the conditions of an address. Each module registers its own.</summary>
internal abstract class ListSource
{
    /// <summary>Stable: it stands in jobs, saved filters and events.</summary>
    public abstract string Key { get; }

    /// <summary>Any one of these opens it.</summary>
    public abstract IReadOnlyList<string> Permissions { get; }

    public bool IsFor(Actor actor) => Permissions.Any(actor.May);

    public abstract string Name(Words t);

    /// <summary>Makes the list ready to be read as this person sees it; a problem when its conditions cannot be read.</summary>
    public abstract Task<Outcome<ListReading>> Open(ListAsked asked, CancellationToken stop);

    /// <summary>The conditions in the form in which a saved filter keeps them; refused where the list has none, or may not keep these.</summary>
    public virtual Outcome<string> Keep(string query) => ListProblems.NotKept;

    /// <summary>The address of the list under the conditions that <see cref="Keep"/> gave.</summary>
    public virtual string Address(string kept, Instant now) => "/";

    /// <summary>Of the codes given, those that are columns of the list, as it keeps them; empty for the usual ones.</summary>
    public virtual string Columns(IEnumerable<string> codes, Actor actor) => "";
}

/// <summary>A list as somebody asks for it (列表请求).</summary>
/// <param name="Query">The conditions as the list's address has them, without the question mark.</param>
internal sealed record ListAsked(Actor Actor, string Query, Instant Now, Words T)
{
    public IQueryCollection Conditions => new QueryCollection(QueryHelpers.ParseQuery(Query));
}

/// <summary>A list that is ready to be read (待读列表).</summary>
/// <param name="Filter">Its conditions in words.</param>
/// <param name="Count">How many rows there are now.</param>
/// <param name="Rows">The rows in the list's order, in pages of the store: never all at once.</param>
internal sealed record ListReading(
    string Filter, IReadOnlyList<ListHead> Head, Func<CancellationToken, Task<long>> Count, Func<CancellationToken, IAsyncEnumerable<IReadOnlyList<Cell>>> Rows);

/// <summary>All lists (列表簿).</summary>
internal sealed class ListBook(IEnumerable<ListSource> sources)
{
    private readonly Dictionary<string, ListSource> byKey = sources.ToDictionary(s => s.Key, StringComparer.Ordinal);

    /// <summary>Null when there is no such list, or it is not for this person: both read the same.</summary>
    public ListSource? Find(string? key, Actor actor) => key is not null && byKey.TryGetValue(key, out var source) && source.IsFor(actor) ? source : null;

    /// <summary>What the list is called; its key where a later version took it away.</summary>
    public string NameOf(string key, Words t) => byKey.TryGetValue(key, out var source) ? source.Name(t) : key;
}
