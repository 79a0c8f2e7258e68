using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Budget.Work;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Budget.Work;

/// <summary>The question of the list of work records as an address, and back (工作记录地址).</summary>
internal static class WorkQuery
{
    /// <summary>What cannot be read is left out: without a year the running one, without a kind all.</summary>
    public static WorkAsked Read(IQueryCollection query, WorkKinds kinds, DateOnly today) => new(
        Number(query["year"]) is { } year and >= 2000 and <= 9999 ? year : today.Year, kinds.Find(query["kind"])?.Code ?? "", Number(query["at"]) is { } at and > 0 ? new Instant(at) : null);

    public static string ToUrl(this WorkAsked asked, int page = 1)
    {
        var parts = new Dictionary<string, string?> { ["year"] = asked.Year.ToString(CultureInfo.InvariantCulture) };
        if (asked.Kind.Length > 0) parts["kind"] = asked.Kind;
        if (asked.Until is { } until) parts["at"] = until.Microseconds.ToString(CultureInfo.InvariantCulture);
        if (page > 1) parts["page"] = page.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(ListWork.Address, parts);
    }

    private static long? Number(string? typed) => long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
