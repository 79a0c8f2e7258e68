using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Text;
using Gridloom.Server.Ui;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Access;

/// <summary>Which events the audit shows (审计筛选). The URL is its only form.</summary>
/// <param name="Actor">A login, or the id of an account that acted; <c>public</c> and <c>system</c> are two of them.</param>
/// <param name="Subject">A login, or the id of the thing that it happened to.</param>
/// <param name="From">First day in China, included.</param>
/// <param name="To">Last day in China, included.</param>
internal sealed record AuditFilter(string? Kind = null, string? Actor = null, string? Subject = null, DateOnly? From = null, DateOnly? To = null)
{
    public static AuditFilter FromQuery(IQueryCollection query) =>
        new(Typed.Clean(query["kind"]), Typed.Clean(query["actor"]), Typed.Clean(query["subject"]), Day(query["from"]), Day(query["to"]));

    /// <param name="before">The number of the last event on the page before.</param>
    public string ToUrl(long? before = null) => QueryHelpers.AddQueryString(ShowAudit.Address, new Dictionary<string, string?>
    {
        ["kind"] = Kind, ["actor"] = Actor, ["subject"] = Subject, ["from"] = Written(From), ["to"] = Written(To), ["before"] = before?.ToString(CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null));

    public static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first instant of the first day; 0 without one.</summary>
    public Instant Since => From is { } from ? StartOf(from) : default;

    /// <summary>The first instant after the last day; the end of time without one.</summary>
    public Instant Until => To is { } to ? StartOf(to.AddDays(1)) : new(long.MaxValue);

    /// <summary>The conditions as chips, each with the way to the list without it.</summary>
    public IReadOnlyList<Condition> Conditions(Words t)
    {
        var chips = new List<Condition>();
        void Chip(string name, string? value, AuditFilter without)
        {
            if (value is not null) chips.Add(new(name, value, without.ToUrl()));
        }

        Chip(t["事项"], Kind is { } kind ? AuditWords.Of(kind, t) : null, this with { Kind = null });
        Chip(t["何人"], Actor, this with { Actor = null });
        Chip(t["对象"], Subject, this with { Subject = null });
        Chip(t["自"], Written(From), this with { From = null });
        Chip(t["至（含当日）"], Written(To), this with { To = null });
        return chips;
    }

    private static Instant StartOf(DateOnly day) => Instant.From(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Instant.ChinaOffset));

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue ? day : null;
}
