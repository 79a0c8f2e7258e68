using Gridloom.Domain.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>Which shelters a list shows (避难场所筛选), as the address has it.</summary>
/// <param name="Text">Words of the code, name, address or manager; all of them must be there.</param>
/// <param name="Area">Code of a street or community.</param>
/// <param name="Due">Only those that should be inspected.</param>
/// <param name="After">Code of the last row of the page before.</param>
internal sealed record ShelterFilter(string? Text = null, string? Area = null, string? Kind = null, string? State = null, bool Due = false, string? After = null)
{
    public bool IsNone => this with { After = null } == new ShelterFilter();

    public static ShelterFilter Of(IQueryCollection query) =>
        new(Typed.Clean(query["q"]), Typed.Clean(query["area"]), Typed.Clean(query["kind"]), Typed.Clean(query["state"]), query["due"] == "yes", Typed.Clean(query["after"]));

    public string ToUrl(string address) => QueryHelpers.AddQueryString(address, new Dictionary<string, string?>
    {
        ["q"] = Text, ["area"] = Area, ["kind"] = Kind, ["state"] = State, ["due"] = Due ? "yes" : null, ["after"] = After,
    }.Where(static p => p.Value is not null));

    /// <summary>Those that it asks for, of all pages.</summary>
    public IEnumerable<StoredShelter> From(IEnumerable<StoredShelter> all, Func<StoredShelter, bool> isDue)
    {
        var words = Grams.Words(Text ?? "");
        return all.Where(s => (Area is null || s.Area.StartsWith(Area, StringComparison.Ordinal)) && (Kind is null || s.Kind == Kind) && (State is null || s.State == State)
            && (!Due || isDue(s)) && (words.Count == 0 || Grams.Plain($"{s.Code}　{s.Name}　{s.Place}　{s.Manager}") is var plain && words.All(w => plain.Contains(w, StringComparison.Ordinal))));
    }
}
