using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Indicators;
using Gridloom.Server.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Cases;

/// <summary>Gives the facts of a district's cases to whoever counts them (案件事实查询), and the address of the list that a count opens to.</summary>
internal sealed class CaseFactsLookup(Store store)
{
    /// <summary>The part of a list's address that names the budget project from which somebody came.</summary>
    public const string Project = "project";

    /// <summary>The list of exactly the cases that the figure counts.</summary>
    public static string ListOf(FigureLink figure) => QueryHelpers.AddQueryString("/cases", "figure", figure.ToString());

    /// <summary>The last event of the district: the facts that are read after asking cover it.</summary>
    public Task<long> LastEvent(string district, CancellationToken stop) => store.LastEvent(district, stop);

    /// <summary>The facts of each case that changed behind that event; behind none, of all.</summary>
    public IAsyncEnumerable<CaseFile> ChangedBehind(string district, long number, CancellationToken stop)
    {
        var changed = number == 0 ? "" : $" and c.number in ({Store.SubjectsBehind})";
        return store.Stream<CaseFactRow>($"select {CaseFactRow.Columns} from case_case c where c.district = @district{changed}", new { district, number }, stop).Select(static c => c.ToFile());
    }
}
