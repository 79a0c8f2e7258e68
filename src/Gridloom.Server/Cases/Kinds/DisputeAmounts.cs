using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Indicators;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>What disputes are about in money (纠纷金额): the sum over exactly the cases that the sheet counts as accepted.</summary>
internal sealed class DisputeAmounts(Store store, CaseSearch search, CaseMeasures measures)
{
    private const string Counted = "dispute-accepted";

    /// <summary>In 万元, with the list of the cases that are summed up.</summary>
    public async Task<KindSheetNumber> Of(Actor actor, FigureQuestion cases, Words t)
    {
        var link = new FigureLink(Counted, cases);
        var found = await search.Find(actor, new CaseFilter(Figure: new(link, measures.Find(Counted)!)), new(long.MaxValue, int.MaxValue, Counted: 0), CancellationToken.None);
        var fen = await store.Count(
            $"select cast(coalesce(sum(c.amount_fen), 0) as bigint) from case_case c where c.district = @District and c.number {store.Dialect.IsOneOf}",
            new { actor.District, many = store.Dialect.Many(found.Keys.Select(CaseNumber.OfKey).ToArray()) }, CancellationToken.None);
        return new(t["涉及金额（万元）"], Show.TenThousands(fen), CaseFactsLookup.ListOf(link), t["受理的纠纷里写了金额的，合计"]);
    }
}
