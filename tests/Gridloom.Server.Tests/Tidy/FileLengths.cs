namespace Gridloom.Server.Tests.Tidy;

/// <summary>A file is usually 30 to 120 lines; nine in ten have 200 at most, 300 needs a reason, 500 is refused. Test files the same.</summary>
internal static class FileLengths
{
    public const int Limit = 300;
    public const int Refused = 500;
    public const int NineInTen = 200;
    public const int EnoughToJudge = 30;

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var all = Measure(tree).ToList();
        return Ratchet.Check(tree, "file", all, Limit).Concat(all.Where(m => m.Lines > Refused).Select(TooLong)).Concat(Shape(all));
    }

    public static IEnumerable<Measured> Measure(SourceTree tree) =>
        tree.Under("src/", ".cs", ".razor").Concat(tree.Under("tests/", ".cs", ".razor")).Select(f => new Measured(f.Path, f.Path, 1, f.LineCount));

    private static Violation TooLong(Measured file) =>
        new(file.Path, file.Line, $"{file.Lines} lines; over {Refused} is refused even with an entry.", "split it by what it is about.");

    private static IEnumerable<Violation> Shape(List<Measured> all)
    {
        var sources = all.Where(m => m.Path.StartsWith("src/", StringComparison.Ordinal)).ToList();
        if (sources.Count < EnoughToJudge) yield break;
        var p90 = Percentile.NineInTen(sources);
        if (p90 > NineInTen)
            yield return new("src/", 1, $"One file in ten has more than {p90} lines; the limit is {NineInTen}.", "split the longest: " + Percentile.Longest(sources));
    }
}
