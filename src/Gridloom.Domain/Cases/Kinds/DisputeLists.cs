namespace Gridloom.Domain.Cases.Kinds;

/// <summary>The words in which a dispute is told (纠纷词表), as versioned data.</summary>
public sealed class DisputeLists
{
    private const string Name = "disputes.v1.csv";

    private readonly Dictionary<string, List<KindWord>> words;

    private DisputeLists(Dictionary<string, List<KindWord>> words) => this.words = words;

    /// <summary>About what kind of contract or relation (合同种类).</summary>
    public IReadOnlyList<KindWord> Contracts => words["contract"];

    /// <summary>On which side a party stands (当事人地位).</summary>
    public IReadOnlyList<KindWord> Sides => words["side"];

    /// <summary>How a session ended (调解结果).</summary>
    public IReadOnlyList<KindWord> Outcomes => words["outcome"];

    /// <summary>Reads the file, one word a line, or tells every faulty line (<c>case.data-unreadable</c>).</summary>
    public static Outcome<DisputeLists> Parse(string text) =>
        KindWordFile.Parse(Name, ["contract", "side", "outcome"], text).Succeeded(out var words, out var refused) ? new DisputeLists(words) : refused;
}
