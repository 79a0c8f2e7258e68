using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain.Access;
using Gridloom.Domain.Territory;
using Gridloom.Server.Access;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;
using Microsoft.AspNetCore.Antiforgery;

namespace Gridloom.Server.Host;

/// <summary>Builds what surrounds a page (页面外框) from the request: whose centre, who is signed in, where they may go.</summary>
internal sealed class Frames(IAntiforgery antiforgery, Clocks clocks, RoleBook roles, Divisions divisions, Cases.WaitingCounts waiting, Notices.NoticeCounts notices)
{
    // Which permission opens which entry of the rail; what is not listed every account may open.
    private static readonly Dictionary<string, string[]> Opens = new(StringComparer.Ordinal)
    {
        [RailEntry.Cases.Key] = [Permission.ReadCases],
        [RailEntry.Map.Key] = [Permission.ReadCases],
        [RailEntry.Fieldwork.Key] = [Permission.ReadRoster],
        [RailEntry.Emergency.Key] = [Permission.ReadEmergency],
        [RailEntry.Figures.Key] = [Permission.ReadBudget],
        [RailEntry.Duties.Key] = [Permission.ReadDuties],
        [RailEntry.Catalogue.Key] = [Permission.ReadCatalogue],
        [RailEntry.NewCase.Key] = [Permission.ReportCase],
        [RailEntry.Budget.Key] = [Permission.ReadBudget],
        [RailEntry.Audit.Key] = [Permission.ReadAudit],
        [RailEntry.Accounts.Key] = [Permission.ManageAccounts, Permission.UnlockAccounts],
    };

    /// <summary>A resident's page of that district: nobody is signed in on it, even where somebody is.</summary>
    public PageFrame ForPublic(HttpContext http, string title, string district) => new()
    {
        Title = title,
        CentreName = CentreOf(district),
        Now = clocks.Now(district),
        AntiforgeryToken = antiforgery.GetAndStoreTokens(http).RequestToken!,
        Look = Look.Of(http),
    };

    /// <param name="title">Already in the request's language.</param>
    public PageFrame For(HttpContext http, string title, RailEntry? active = null, string? notice = null)
    {
        var caller = Caller.Find(http);
        var whose = caller?.Account.District ?? Installation.District;
        bool May(RailEntry entry) => !Opens.TryGetValue(entry.Key, out var anyOf) || anyOf.Any(caller!.Actor.May);
        return new PageFrame
        {
            Title = title,
            CentreName = CentreOf(whose),
            Now = clocks.Now(whose),
            AntiforgeryToken = antiforgery.GetAndStoreTokens(http).RequestToken!,
            Active = active?.Key,
            AccountName = caller?.Account.Post,
            AccountRole = caller is null ? null : RolesBeside(caller.Account, http.RequestServices.GetRequiredService<Words>()),
            Rail = caller is null ? [] : [.. RailEntry.All.Where(May)],
            Look = Look.Of(http),
            NewCaseHref = caller?.Actor.May(Permission.ReportCase) == true ? RailEntry.NewCase.Href : null,
            Notice = notice,
            Live = caller?.Live is { } live ? new(live.Last, SessionOf(caller.Account), waiting.Known(caller.Actor)) : null,
            Bell = caller is null ? null : notices.Known(caller.Actor),
            SeesSent = caller?.Actor.May(Permission.ReadSentNotices) == true,
            Search = http.Request.Path.StartsWithSegments("/cases") ? http.Request.Query["q"].ToString() : null,
            Searches = caller?.Actor.May(Permission.ReadCases) == true,
        };
    }

    // The stamp itself is a secret of the session.
    private static string SessionOf(Account account) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("live " + account.Stamp)).AsSpan(0, 6));

    // What the post says already is not said twice.
    private string? RolesBeside(Account account, Words t) =>
        string.Join(t["、"], account.Roles.Select(role => roles.NameOf(role, t)).Where(name => !account.Post.Contains(name, StringComparison.Ordinal))) is { Length: > 0 } named ? named : null;

    /// <summary>The centre's name: 龙华区社区网格管理中心.</summary>
    public string CentreOf(string district) => (divisions.Find(district)?.Name ?? "") + "社区网格管理中心";
}
