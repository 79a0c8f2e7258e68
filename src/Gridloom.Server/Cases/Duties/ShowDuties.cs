using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Duties;

/// <summary>权责清单: its versions, and the lines of each with a search.</summary>
internal static class ShowDuties
{
    public const string Address = "/duties";

    public static string AddressOf(string version) => $"{Address}/{version}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, DutiesPages pages) => pages.Versions(http, caller, new())).Requires(Permission.ReadDuties);
        doors.Pages.MapGet(AddressOf("{version}"), (string version, HttpContext http, Caller caller, DutiesPages pages) => pages.One(http, caller, new(version))).Requires(Permission.ReadDuties);
    }

    /// <summary>Which lines are looked for (清单筛选), as the address has it.</summary>
    /// <param name="Class">The lines that can hold for this class: its own, its major class's, and those for all.</param>
    /// <param name="Area">The lines that can hold somewhere in this area.</param>
    /// <param name="Unit">The lines in which this unit is responsible or helps.</param>
    /// <param name="Page">From 1.</param>
    public sealed record Filter(string? Text = null, string? Class = null, string? Area = null, string? Unit = null, int Page = 1)
    {
        public bool IsNone => this with { Page = 1 } == new Filter();

        public static Filter Of(IQueryCollection query) => new(
            Typed.Clean(query["q"]), Typed.Clean(query["class"]), Typed.Clean(query["area"]), Typed.Clean(query["unit"]),
            int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1000 ? page : 1);

        public string ToUrl(string address) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(address, new Dictionary<string, string?>
        {
            ["q"] = Text, ["class"] = Class, ["area"] = Area, ["unit"] = Unit, ["page"] = Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture),
        }.Where(p => p.Value is not null));
    }
}
