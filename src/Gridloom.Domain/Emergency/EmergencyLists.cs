using Gridloom.Domain.Cases.Kinds;

namespace Gridloom.Domain.Emergency;

/// <summary>The words in which a street's emergency desk writes (应急词表), as versioned data.</summary>
public sealed class EmergencyLists
{
    private const string Name = "lists.v1.csv";

    private readonly Dictionary<string, List<KindWord>> words;

    private EmergencyLists(Dictionary<string, List<KindWord>> words) => this.words = words;

    /// <summary>What an entry of the duty log is about (值班事项类别).</summary>
    public IReadOnlyList<KindWord> Watch => words["watch"];

    /// <summary>What kind of shelter it is (避难场所类型).</summary>
    public IReadOnlyList<KindWord> Shelters => words["shelter"];

    /// <summary>Whether people can be sent to a shelter (避难场所状态).</summary>
    public IReadOnlyList<KindWord> States => words["state"];

    /// <summary>What was held for the public or the staff (演练宣教类型).</summary>
    public IReadOnlyList<KindWord> Drills => words["drill"];

    /// <summary>Reads the file, one word a line, or tells every faulty line (<c>case.data-unreadable</c>).</summary>
    public static Outcome<EmergencyLists> Parse(string text) =>
        KindWordFile.Parse(Name, ["watch", "shelter", "state", "drill"], text).Succeeded(out var words, out var refused) ? new EmergencyLists(words) : refused;
}
