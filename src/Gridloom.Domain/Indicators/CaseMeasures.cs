using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Indicators;

/// <summary>One version of the base counts (计数口径表).</summary>
public sealed class CaseMeasures
{
    private const string Name = "measures.v1.csv";
    private const string Header = "code,name,english,counts,explanation,source";

    private readonly Dictionary<string, CaseMeasure> byCode;

    private CaseMeasures(Dictionary<string, CaseMeasure> byCode) => this.byCode = byCode;

    /// <summary>In the file's order.</summary>
    public IReadOnlyCollection<CaseMeasure> All => byCode.Values;

    /// <summary>Reads the file, one measure a line, or tells every faulty line (<c>case.data-unreadable</c>).</summary>
    /// <param name="kinds">What <c>[kind-hazard]</c> and the like stand for; null where no measure speaks of kinds.</param>
    public static Outcome<CaseMeasures> Parse(string text, CaseKinds? kinds = null)
    {
        var byCode = new Dictionary<string, CaseMeasure>();
        return DataLines.Read(Name, Header, text, line => ReadLine(line, byCode, kinds)).Succeeded(out _, out var refused) ? new CaseMeasures(byCode) : refused;
    }

    /// <summary>The measure of that code; null when there is none.</summary>
    public CaseMeasure? Find(string code) => byCode.GetValueOrDefault(code);

    private static Outcome<CaseMeasure> ReadLine(DataLine line, Dictionary<string, CaseMeasure> byCode, CaseKinds? kinds)
    {
        if (line.Cells is not [var code, var name, var english, var counts, var explanation, var source])
            throw new InvalidOperationException("The header has six columns.");
        var (condition, stopped) = ConditionText.Parse(counts, earlier => byCode.GetValueOrDefault(earlier)?.Counts ?? KindCondition.Find(kinds, earlier));
        if (condition is null) return line.Fault($"条件读到“{stopped}”处无法识别", $"the condition cannot be read from '{stopped}' on");
        var measure = new CaseMeasure(code, name, english, condition, explanation, source);
        return byCode.TryAdd(code, measure) ? measure : line.Fault($"“{code}”重复", $"'{code}' stands there twice");
    }
}
