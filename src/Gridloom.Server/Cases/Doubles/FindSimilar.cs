using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Doubles;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Doubles;

/// <summary>登记前找重复: while somebody fills in a report, the open cases that may be of the same matter, so that it is perhaps not registered twice.</summary>
internal static class FindSimilar
{
    public const string Address = "/cases/new/similar";

    private const int Shown = 3;

    /// <summary>What has been filled in so far; without the description, which is too long for an address.</summary>
    public sealed record Asked(string? Class, string? Address, string? Longitude, string? Latitude);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, ([AsParameters] Asked asked, HttpContext http, Caller caller, Finder finder) => finder.Show(http, caller, asked)).Requires(Permission.ReportCase);
    }

    /// <summary>Compares what is filled in with what was reported nearby.</summary>
    public sealed class Finder(Frames frames, DoubleLookup doubles, DoubleRules rules, OnCaseSighted sighted, DoubleViews views, CaseLookup cases, CaseRulesLookup rulebook, Gridloom.Server.Territory.TerritoryLookup territory, Clocks clocks)
    {
        public async Task<IResult> Show(HttpContext http, Caller caller, Asked asked)
        {
            var by = new DoubleViews.Viewer(caller.Actor, http.RequestServices.GetRequiredService<Words>(), http.RequestAborted);
            return Pages.Show<SimilarCasesPage>(frames.For(http, by.T["可能已有人报过"]), new SimilarModel(await Find(asked, by)));
        }

        /// <summary>Only those that are still open: what is over is no reason not to report.</summary>
        private async Task<IReadOnlyList<SimilarCase>> Find(Asked asked, DoubleViews.Viewer by)
        {
            if (!by.Actor.May(Permission.ReadCases)) return [];
            if (asked.Class is not { Length: > 0 and <= 10 } code || rulebook.Now(by.Actor.District).Rules.Catalogue.FindClass(code) is not { } known) return [];
            var (position, address) = (PositionOf(asked), asked.Address is { Length: <= Report.AddressLimit } typed ? typed : "");
            if (position is null && address.Length == 0) return [];
            var area = (await territory.Of(by.Actor.District)).AreaOf(position, address);
            var seen = new Sighting("", known.Code, known.Major, area, position, address, clocks.Now(by.Actor.District), "");
            var found = new List<SimilarCase>();
            foreach (var (other, match) in sighted.Alike(by.Actor.District, seen, await doubles.Near(DoubleStore.NearbyOf(seen, rules, by.Actor.District), by.Stop)))
            {
                if (await cases.Find(by.Actor, other.Number, by.Stop) is not { EndedAt: null } c) continue;
                found.Add(new(await views.One(c, by.T), DoubleViews.Reasons(match, by.T)));
                if (found.Count == Shown) break;
            }

            return found;
        }

        private static Position? PositionOf(Asked asked) =>
            double.TryParse(asked.Longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && double.TryParse(asked.Latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
                ? Position.Of(longitude, latitude) : null;
    }
}
