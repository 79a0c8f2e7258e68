using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Cases.Kinds;

/// <summary>One word that may be chosen for a case's own field (选项).</summary>
/// <param name="Code">Stable: it stands in rows and events.</param>
public sealed record KindWord(string Code, string Name, string English)
{
    /// <summary>The word of that code in the list; null when there is none.</summary>
    public static KindWord? Find(IReadOnlyList<KindWord> list, string? code) => list.FirstOrDefault(w => w.Code == code);
}

/// <summary>Reads a file of several lists of words (词表文件).</summary>
internal static class KindWordFile
{
    /// <summary>Each list by its name, or every faulty line (<c>case.data-unreadable</c>); each list has a word at least.</summary>
    public static Outcome<Dictionary<string, List<KindWord>>> Parse(string file, IReadOnlyList<string> lists, string text)
    {
        var words = lists.ToDictionary(static list => list, static _ => new List<KindWord>(), StringComparer.Ordinal);
        if (!DataLines.Read(file, "list,code,name,english,mark", text, line => ReadLine(line, words)).Succeeded(out var all, out var refused)) return refused;
        var empty = string.Join(", ", lists.Where(list => words[list].Count == 0));
        return empty.Length == 0 ? words : LifecycleProblems.DataLine(file, all.Count + 2, $"{empty} 一项也没有", $"{empty} has no word");
    }

    private static Outcome<KindWord> ReadLine(DataLine line, Dictionary<string, List<KindWord>> words)
    {
        var (list, word) = (line.Cells[0], new KindWord(line.Cells[1], line.Cells[2], line.Cells[3]));
        if (!words.TryGetValue(list, out var known)) return line.Fault($"没有“{list}”这一项", $"there is no list '{list}'");
        if (KindWord.Find(known, word.Code) is not null) return line.Fault($"“{word.Code}”重复", $"'{word.Code}' stands there twice");
        known.Add(word);
        return word;
    }
}
