using Gridloom.Domain;
using Gridloom.Domain.Indicators;

namespace Gridloom.Server.Cases;

/// <summary>Reads a list's whole address (读取筛选条件), a figure in it too.</summary>
internal sealed class CaseFilters(CaseMeasures measures)
{
    /// <summary>A figure that cannot be read refuses all: without it the list would show other cases than were counted.</summary>
    public Outcome<CaseFilter> Read(IQueryCollection query)
    {
        var filter = CaseFilter.FromQuery(query);
        var figure = query["figure"].ToString();
        if (figure.Length == 0) return filter;
        return CaseFigure.Parse(figure, measures).Succeeded(out var counted, out var refused) ? filter with { Figure = counted } : refused;
    }
}
