namespace Gridloom.Domain.Cases.Kinds;

/// <summary>The words in which a hazard is told (隐患词表): classes, risks, places and ways to mend it, as versioned data.</summary>
public sealed class HazardLists
{
    private const string Name = "hazards.v1.csv";

    private readonly Dictionary<string, List<KindWord>> words;

    private HazardLists(Dictionary<string, List<KindWord>> words) => this.words = words;

    /// <summary>What kind of danger (隐患类别).</summary>
    public IReadOnlyList<KindWord> Classes => words["class"];

    /// <summary>How bad it is (风险等级), the worst first.</summary>
    public IReadOnlyList<KindWord> Risks => words["risk"];

    /// <summary>Where it stands (场所类型); among them the three small places (三小场所).</summary>
    public IReadOnlyList<KindWord> Places => words["place"];

    /// <summary>How it was mended (整改方式).</summary>
    public IReadOnlyList<KindWord> Ways => words["way"];

    /// <summary>Reads the file, one word a line, or tells every faulty line (<c>case.data-unreadable</c>).</summary>
    public static Outcome<HazardLists> Parse(string text) =>
        KindWordFile.Parse(Name, ["class", "risk", "place", "way"], text).Succeeded(out var words, out var refused) ? new HazardLists(words) : refused;
}
