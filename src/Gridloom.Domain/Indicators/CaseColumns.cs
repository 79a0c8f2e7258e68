using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Indicators;

/// <summary>The facts of many cases, one array for each fact (列式台账). Texts are numbers into a list of the different ones.</summary>
internal sealed class CaseColumns
{
    /// <summary>In place of a fact that the case does not have.</summary>
    public const long None = long.MinValue;

    private readonly Dictionary<CaseFact, long[]> columns = CaseFacts.All.ToDictionary(static fact => fact, static _ => new long[64]);
    private readonly Dictionary<CaseFact, List<string>> texts = TextFacts.ToDictionary(static fact => fact, static _ => new List<string>());
    private readonly Dictionary<CaseFact, Dictionary<string, long>> codes = TextFacts.ToDictionary(static fact => fact, static _ => new Dictionary<string, long>());
    private readonly Dictionary<(string District, string Id), int> rows = [];

    private static IEnumerable<CaseFact> TextFacts => CaseFacts.All.Where(static fact => fact.Kind == FactKind.Text);

    public int Count => rows.Count;

    /// <summary>How many words of 64 rows hold them all.</summary>
    public int Words => (Count + 63) / 64;

    public long[] this[CaseFact fact] => columns[fact];

    /// <summary>The different texts of a fact; a row holds its place in this list, or <see cref="None"/>.</summary>
    public IReadOnlyList<string> Texts(CaseFact fact) => texts[fact];

    /// <summary>Adds a case, or takes its new facts.</summary>
    public void Put(CaseFile c)
    {
        if (!rows.TryGetValue((c.District, c.Id), out var row)) rows.Add((c.District, c.Id), row = rows.Count);
        foreach (var fact in CaseFacts.All)
        {
            var column = columns[fact];
            if (row == column.Length)
            {
                Array.Resize(ref column, row * 2);
                columns[fact] = column;
            }

            column[row] = (fact.Kind == FactKind.Text ? Code(fact, fact.Text(c)) : fact.Number(c)) ?? None;
        }
    }

    private long? Code(CaseFact fact, string? text)
    {
        if (text is null) return null;
        if (codes[fact].TryGetValue(text, out var code)) return code;
        texts[fact].Add(text);
        return codes[fact][text] = texts[fact].Count - 1;
    }
}
