using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Indicators;

/// <summary>
/// The facts of many cases of one district, one array for each fact (列式台账), in the order of their numbers. Texts are numbers into a list of
/// the different ones.
/// </summary>
internal sealed class CaseColumns
{
    /// <summary>In place of a fact that the case does not have.</summary>
    public const long None = long.MinValue;

    private const int Word = 64;

    private static readonly Dictionary<CaseFact, int> Places = CaseFacts.All.Index().ToDictionary(static p => p.Item, static p => p.Index);

    private readonly long[][] columns = [.. CaseFacts.All.Select(static _ => new long[Word])];
    private readonly List<string>[] texts = [.. CaseFacts.All.Select(static _ => new List<string>())];
    private readonly Dictionary<string, long>[] codes = [.. CaseFacts.All.Select(static _ => new Dictionary<string, long>(StringComparer.Ordinal))];
    private long[] keys = new long[Word];

    public int Count { get; private set; }

    /// <summary>How many words of 64 rows hold them all.</summary>
    public int Words => (Count + Word - 1) / Word;

    public long[] this[CaseFact fact] => columns[Places[fact]];

    /// <summary>The keys of the cases' numbers, ascending.</summary>
    public ReadOnlySpan<long> Keys => keys.AsSpan(0, Count);

    /// <summary>The different texts of a fact; a row holds its place in this list, or <see cref="None"/>.</summary>
    public IReadOnlyList<string> Texts(CaseFact fact) => texts[Places[fact]];

    /// <summary>The first row whose key is not below this one; the number of all rows when there is none.</summary>
    public int RowAt(long key)
    {
        var at = Keys.BinarySearch(key);
        return at < 0 ? ~at : at;
    }

    /// <summary>Adds a case, or takes its new facts.</summary>
    public void Put<T>(T c)
        where T : ICaseRow
    {
        var row = Count > 0 && c.Key > keys[Count - 1] ? Count : RowAt(c.Key);
        if (row == Count || keys[row] != c.Key) Insert(row, c.Key);
        for (var place = 0; place < columns.Length; place++)
            columns[place][row] = (CaseFacts.All[place].Kind == FactKind.Text ? Code(place, c.Text(place)) : c.Number(place)) ?? None;
    }

    // Nearly always at the end: numbers are given in order. Anywhere else all that follows moves by one.
    private void Insert(int row, long key)
    {
        if (Count == keys.Length) Grow();
        if (row < Count)
            foreach (var column in columns.Append(keys)) Array.Copy(column, row, column, row + 1, Count - row);
        keys[row] = key;
        Count++;
    }

    // By a quarter, since a million cases hold some 300 MB; always whole words.
    private void Grow()
    {
        var length = (keys.Length + keys.Length / 4 + Word) / Word * Word;
        Array.Resize(ref keys, length);
        for (var place = 0; place < columns.Length; place++) Array.Resize(ref columns[place], length);
    }

    private long? Code(int place, string? text)
    {
        if (text is null) return null;
        if (codes[place].TryGetValue(text, out var code)) return code;
        texts[place].Add(text);
        return codes[place][text] = texts[place].Count - 1;
    }
}
