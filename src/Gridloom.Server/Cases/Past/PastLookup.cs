using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Past;
using Gridloom.Domain.Text;
using Gridloom.Server.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Cases.Past;

/// <summary>Which past cases a list shows (往年案件筛选), as the address has it.</summary>
/// <param name="Text">A REC_ID, or words of the place.</param>
/// <param name="Type">Name of the type of event.</param>
/// <param name="From">First day of the report in China, included.</param>
/// <param name="To">Last day of the report in China, included.</param>
/// <param name="After">The last row of the page before, as <see cref="KeyOf"/> has it.</param>
internal sealed record PastFilter(string? Text = null, string? Type = null, DateOnly? From = null, DateOnly? To = null, string? After = null)
{
    public bool IsNone => this with { After = null } == new PastFilter();

    public static PastFilter Of(IQueryCollection query) => new(Typed.Clean(query["q"]), Typed.Clean(query["type"]), Day(query["from"]), Day(query["to"]), Typed.Clean(query["after"]));

    public static string KeyOf(PastCase c) => string.Create(CultureInfo.InvariantCulture, $"{c.CreatedAt.Microseconds}-{c.RecId}");

    public string ToUrl(string address) => QueryHelpers.AddQueryString(address, new Dictionary<string, string?>
    {
        ["q"] = Text, ["type"] = Type, ["from"] = From is { } from ? Ui.Show.Day(from) : null, ["to"] = To is { } to ? Ui.Show.Day(to) : null, ["after"] = After,
    }.Where(p => p.Value is not null));

    private static DateOnly? Day(string? typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>Reads the cases of past years (往年案件查询), as far as the actor may see them.</summary>
internal sealed class PastLookup(Store store)
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    // A scope is an area: of these cases street and community are known by the codes that the record gives them.
    private const string Where =
        """
        p.district = @district and (@scope = '' or p.street_id like @scope || '%' or p.community_id like @scope || '%') and (@type = '' or p.type_name = @type)
            and p.created_at >= @from and p.created_at < @to and (@text = '' or p.rec_id = @text or p.place like @like escape '!')
        """;

    private sealed record Known(string RecId, string Digest);

    private sealed record Named(string Name);

    /// <summary>Newest first.</summary>
    public async Task<List<PastCase>> List(Actor actor, PastFilter filter, int size, CancellationToken stop)
    {
        var (at, rec) = After(filter);
        return (await store.List<StoredPast>(
            $"""
            select {StoredPast.Columns} from case_past p where {Where} and (p.created_at < @at or (p.created_at = @at and p.rec_id < @rec))
            order by p.created_at desc, p.rec_id desc limit @size
            """,
            Arguments(actor, filter, (at, rec, size)), stop)).ConvertAll(p => p.ToCase());
    }

    public Task<long> Count(Actor actor, PastFilter filter, CancellationToken stop) =>
        store.Count($"select count(*) from case_past p where {Where}", Arguments(actor, filter, (0, "", 0)), stop);

    /// <summary>The types of events that there are.</summary>
    public async Task<IReadOnlyList<string>> Types(string district, CancellationToken stop) =>
        [.. (await store.List<Named>("select distinct p.type_name as Name from case_past p where p.district = @district order by p.type_name", new { district }, stop)).Select(n => n.Name)];

    /// <summary>The digests of the rows that there are, of those that are asked for.</summary>
    public async Task<Dictionary<string, string>> Digests(string district, IReadOnlySet<string> recIds, CancellationToken stop)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in store.Stream<Known>("select p.rec_id as RecId, p.digest from case_past p where p.district = @district", new { district }, stop))
            if (recIds.Contains(row.RecId)) known[row.RecId] = row.Digest;
        return known;
    }

    /// <summary>The rows that there are, of those that are asked for.</summary>
    public async Task<List<PastCase>> Rows(string district, IReadOnlySet<string> recIds, CancellationToken stop)
    {
        var rows = new List<PastCase>();
        await foreach (var row in store.Stream<StoredPast>($"select {StoredPast.Columns} from case_past p where p.district = @district", new { district }, stop))
            if (recIds.Contains(row.RecId)) rows.Add(row.ToCase());
        return rows;
    }

    private static object Arguments(Actor actor, PastFilter filter, (long At, string Rec, long Size) page) => new
    {
        district = actor.District, scope = actor.Scope.Covers(actor.District) ? "" : actor.Scope.Area, type = filter.Type ?? "", text = filter.Text ?? "",
        like = "%" + (filter.Text ?? "").Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal) + "%",
        from = StartOf(filter.From ?? new DateOnly(1900, 1, 1)), to = StartOf((filter.To ?? new DateOnly(2200, 1, 1)).AddDays(1)), at = page.At, rec = page.Rec, size = page.Size,
    };

    private static long StartOf(DateOnly day) => Instant.From(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), China)).Microseconds;

    private static (long At, string Rec) After(PastFilter filter) =>
        filter.After is { } after && after.IndexOf('-', StringComparison.Ordinal) is > 0 and var cut && long.TryParse(after.AsSpan(0, cut), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? (at, after[(cut + 1)..])
            : (long.MaxValue, "");
}
