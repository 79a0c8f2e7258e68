using System.Runtime.CompilerServices;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Past;
using Gridloom.Server.Lists;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Past;

/// <summary>Past cases for exports (往年案件导出), in the 26 fields in which they came, so that a file that goes out may come back.</summary>
internal sealed class PastListSource(PastLookup past) : ListSource
{
    public const string ListKey = "past";

    private const int PageRows = 2_000;

    public override string Key => ListKey;

    public override IReadOnlyList<string> Permissions { get; } = [Permission.ReadPast];

    public override string Name(Words t) => t["往年案件"];

    public override Task<Outcome<ListReading>> Open(ListAsked asked, CancellationToken stop)
    {
        var filter = PastFilter.Of(asked.Conditions) with { After = null };
        string?[] said = [filter.Text, filter.Type, filter.From is { } from ? Show.Day(from) : null, filter.To is { } to ? Show.Day(to) : null];
        var words = string.Join(asked.T["；"], said.OfType<string>());
        return Task.FromResult<Outcome<ListReading>>(new ListReading(
            words.Length > 0 ? words : asked.T["全部"], [.. PastFile.Head.Select(h => ListHead.Of(h))], s => past.Count(asked.Actor, filter, s), s => Rows(asked, filter, s)));
    }

    // All of it text: a spreadsheet must not make numbers of codes.
    private async IAsyncEnumerable<IReadOnlyList<Cell>> Rows(ListAsked asked, PastFilter filter, [EnumeratorCancellation] CancellationToken stop)
    {
        for (var next = filter; ;)
        {
            var page = await past.List(asked.Actor, next, PageRows, stop);
            foreach (var c in page) yield return [.. PastFile.ToCells(c).Select(Cell.Of)];
            if (page.Count < PageRows) yield break;
            next = filter with { After = PastFilter.KeyOf(page[^1]) };
        }
    }
}
