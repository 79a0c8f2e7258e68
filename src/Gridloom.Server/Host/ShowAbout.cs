using System.Runtime.InteropServices;
using Gridloom.Domain.Access;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Host;

/// <summary>关于: what this program is, what it goes by, what it does not do, and whom to ask. Public; a stranger learns nothing that helps to break in.</summary>
internal static class ShowAbout
{
    public static void Map(Doors doors) => doors.Pages.MapGet("/about", Open).ExcludeFromDescription().Requires(Permission.Anyone);

    private static async Task<IResult> Open(HttpContext http, Page page) => await page.Show(http);

    /// <summary>Draws it.</summary>
    public sealed class Page(Frames frames, AboutFacts facts, ServerOptions options, Store store, Territory.MapLookup maps)
    {
        public async Task<IResult> Show(HttpContext http)
        {
            var (t, caller) = (http.RequestServices.GetRequiredService<Words>(), Caller.Find(http));
            // Exact versions tell which known weakness to try; they are for whoever keeps the program up to date.
            var keeps = caller?.Actor.May(Permission.ManageAccounts) == true;
            return Pages.Show<AboutPage>(frames.For(http, t["关于"]), new AboutModel
            {
                Version = caller is null ? AboutFacts.Version[..AboutFacts.Version.LastIndexOf('.')] : AboutFacts.Version,
                Licence = AboutFacts.Licence,
                Engine = caller is null ? [] : keeps ? await Exactly(t, http.RequestAborted) : [(t["数据库"], store.Dialect.Name == "sqlite" ? "SQLite" : "PostgreSQL")],
                Sources = facts.Sources(caller is null ? null : AboutFacts.BoundariesOf(await maps.BasemapOf(caller.Actor, http.RequestAborted), t), t),
                NonGoals = facts.NonGoals(t),
                Libraries = facts.Libraries(keeps, t),
                Contact = options.Contact,
            });
        }

        private async Task<string> Product(CancellationToken stop) =>
            store.Dialect.Name == "sqlite" ? "SQLite " + SqliteEngine.Version : "PostgreSQL " + (await store.List<string>("show server_version", null, stop))[0];

        private async Task<IReadOnlyList<(string Name, string Value)>> Exactly(Words t, CancellationToken stop) =>
            [(t["数据库"], await Product(stop)), (t["运行环境"], RuntimeInformation.FrameworkDescription), (t["操作系统"], RuntimeInformation.OSDescription)];
    }
}
