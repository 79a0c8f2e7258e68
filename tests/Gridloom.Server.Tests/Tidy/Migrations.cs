using System.Globalization;
using System.Text.RegularExpressions;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>Migrations are numbered 0001, 0002 … over all modules: no gap, no double, and where the engines differ a file for each.</summary>
internal static partial class Migrations
{
    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var named = All(tree).Select(f => (File: f, Match: FileName().Match(f.Name))).ToList();
        foreach (var (file, _) in named.Where(n => !n.Match.Success))
            yield return new(file.Path, 1, "Is not named as a migration.", "name it 0007_what_it_brings.sql, or .sqlite.sql and .postgres.sql as a pair.");

        var steps = named.Where(n => n.Match.Success).GroupBy(n => int.Parse(n.Match.Groups["number"].Value, CultureInfo.InvariantCulture)).OrderBy(g => g.Key).ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            var first = steps[i].First();
            if (steps[i].Key != i + 1)
                yield return new(first.File.Path, 1, $"Is number {steps[i].Key}, where {i + 1} should follow.", "number migrations without gaps, from 0001.");
            if (!IsOneStep([.. steps[i].Select(n => n.Match)]))
                yield return new(first.File.Path, 1, $"Number {steps[i].Key} is taken by {string.Join(", ", steps[i].Select(n => n.File.Name))}.", "one file a number, or one name as .sqlite.sql and .postgres.sql.");
        }
    }

    public static IEnumerable<SourceFile> All(SourceTree tree) => tree.Under(Modules.Server, ".sql");

    private static bool IsOneStep(List<Match> files) =>
        files.Select(m => m.Groups["name"].Value).Distinct().Count() == 1
        && string.Join(' ', files.Select(m => m.Groups["engine"].Value).Order(StringComparer.Ordinal)) is "" or "postgres sqlite";

    [GeneratedRegex(@"^(?<number>\d{4})_(?<name>[a-z0-9]+(?:_[a-z0-9]+)*)(?:\.(?<engine>sqlite|postgres))?\.sql$", RegexOptions.None, 1000)]
    private static partial Regex FileName();
}
