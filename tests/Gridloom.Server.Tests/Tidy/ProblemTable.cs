using System.Text;

namespace Gridloom.Server.Tests.Tidy;

/// <summary><c>docs/problems.md</c> is written by this rule out of the catalogues, so that the page and the product cannot differ.</summary>
internal static class ProblemTable
{
    public const string Path = "docs/problems.md";

    private const string Head =
        """
        # Problems 拒绝与故障

        Every refusal that the API and the pages can give, by its code. Clients may rely on a code and on its status; the texts may be improved.
        `{…}` stands for a value of the request. Written from the catalogues by the tests: `GRIDLOOM_WRITE_DOCS=1` rewrites it.

        | code | status | 中文 | English |
        |---|---|---|---|

        """;

    public static string Write(SourceTree tree)
    {
        var page = new StringBuilder(Head.Replace("\r", "", StringComparison.Ordinal));
        foreach (var it in Catalogue.Read(tree).OrderBy(p => p.Code, StringComparer.Ordinal))
            page.Append("| `").Append(it.Code).Append("` | ").Append(it.Status).Append(" | ").Append(Cell(it.Chinese)).Append(" | ").Append(Cell(it.English)).Append(" |\n");
        return page.ToString();
    }

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var wanted = Write(tree).Split('\n');
        var found = (tree.Find(Path)?.Text ?? "").Split('\n');
        for (var i = 0; i < Math.Max(wanted.Length, found.Length); i++)
        {
            var (should, stands) = (wanted.ElementAtOrDefault(i), found.ElementAtOrDefault(i));
            if (should == stands) continue;
            yield return new(Path, i + 1, $"Says '{stands}', the catalogues '{should}'.", "run these tests once with GRIDLOOM_WRITE_DOCS=1 and commit the page.");
            yield break;
        }
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
