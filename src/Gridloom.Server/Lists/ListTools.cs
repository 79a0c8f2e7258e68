using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Lists;

/// <summary>Gathers what a list offers beside its rows (列表工具).</summary>
internal sealed class ListTools(Store store, FormKeys keys, ListBook lists, AccountLookup accounts, Clocks clocks)
{
    /// <summary>The list at hand.</summary>
    /// <param name="Query">Conditions and columns as the address has them, without the page.</param>
    /// <param name="Columns">All that it may show, and which of them it does.</param>
    /// <param name="Chosen">The codes of the shown ones as they are kept; empty for the usual ones.</param>
    public sealed record AtHand(string List, string Query, IReadOnlyList<ColumnTick> Columns, string Chosen);

    /// <summary>The columns that the person chose for the list once; null for the usual ones.</summary>
    public async Task<string?> OwnColumns(Actor actor, string list, CancellationToken stop) =>
        await SavedFilters.ColumnsOf(store, actor, list, stop) is { Length: > 0 } chosen ? chosen : null;

    public async Task<ListBar> Bar(Caller caller, AtHand at, CancellationToken stop)
    {
        var (actor, source, own) = (caller.Actor, lists.Find(at.List, caller.Actor)!, await OwnColumns(caller.Actor, at.List, stop) ?? "");
        var kept = source.Keep(at.Query).Succeeded(out var present, out _) ? present : null;
        var links = new List<FilterLink>();
        foreach (var filter in await SavedFilters.Of(store, actor, at.List, stop)) links.Add(await Link(filter, actor, source, kept));
        return new()
        {
            Key = keys.New(),
            Query = at.Query,
            Filters = links,
            SaveAction = kept is { Length: > 0 } && !links.Exists(l => l.Current && l.Action is not null) ? SaveFilter.AddressOf(at.List) : null,
            Columns = at.Columns,
            Address = source.Address("", default),
            Conditions = [.. QueryHelpers.ParseQuery(at.Query).Where(p => p.Key != "cols").Select(p => KeyValuePair.Create(p.Key, p.Value.ToString()))],
            RememberAction = RememberColumns.AddressOf(at.List),
            Remembered = own == at.Chosen,
            HasOwnColumns = own.Length > 0,
        };
    }

    public ExportOffer Offer(string list, string query, bool allColumns = false) => new(list, query, keys.New(), allColumns);

    private async Task<FilterLink> Link(SavedFilter filter, Actor actor, ListSource source, string? present)
    {
        var own = filter.Account == actor.Account;
        return new(filter.Id, filter.Name, source.Address(filter.Query, clocks.Now(actor.District)), own ? null : await accounts.PostOf(filter.District, filter.Account, CancellationToken.None),
            filter.Shared == 1, filter.Query == present, own ? $"{SaveFilter.AddressOf(filter.List)}/{filter.Id}" : null);
    }
}
