using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Classes;

/// <summary>案件目录: its versions, and the classes with their filing conditions of each, with a search.</summary>
internal static class ShowClasses
{
    public const string Address = "/catalogue";

    public static string AddressOf(string version) => $"{Address}/{version}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, ClassesPages pages) => pages.Versions(http, caller, new())).Requires(Permission.ReadCatalogue);
        doors.Pages.MapGet(AddressOf("{version}"), (string version, HttpContext http, Caller caller, ClassesPages pages) => pages.One(http, caller, new(version))).Requires(Permission.ReadCatalogue);
    }

    /// <summary>Which lines are looked for (目录筛选), as the address has it.</summary>
    /// <param name="Kind">component, event or dispatch.</param>
    /// <param name="Off">Only classes that are off.</param>
    /// <param name="Page">From 1.</param>
    public sealed record Filter(string? Text = null, string? Kind = null, bool Off = false, int Page = 1)
    {
        public bool IsNone => this with { Page = 1 } == new Filter();

        public static Filter Of(IQueryCollection query) => new(
            Typed.Clean(query["q"]), Typed.Clean(query["kind"]), query["off"] == "1",
            int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1000 ? page : 1);

        public string ToUrl(string address) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(address, new Dictionary<string, string?>
        {
            ["q"] = Text, ["kind"] = Kind, ["off"] = Off ? "1" : null, ["page"] = Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture),
        }.Where(p => p.Value is not null));
    }
}
