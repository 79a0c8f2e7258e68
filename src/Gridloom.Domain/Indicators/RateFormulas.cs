using System.Globalization;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Indicators;

/// <summary>One version of the rates (率的公式表).</summary>
public sealed class RateFormulas
{
    /// <summary>Stands beside every rate.</summary>
    public const string Version = "v1";

    private const string Name = $"formulas.{Version}.csv";
    private const string Header = "code,name,english,numerator,by_report,by_closing,better,explanation,source,since";

    private readonly Dictionary<string, RateFormula> byCode;

    private RateFormulas(Dictionary<string, RateFormula> byCode) => this.byCode = byCode;

    /// <summary>In the file's order.</summary>
    public IReadOnlyCollection<RateFormula> All => byCode.Values;

    /// <summary>Reads the file, one formula a line, or tells every faulty line (<c>case.data-unreadable</c>).</summary>
    public static Outcome<RateFormulas> Parse(string text, CaseMeasures measures)
    {
        var byCode = new Dictionary<string, RateFormula>();
        return DataLines.Read(Name, Header, text, line => ReadLine(line, measures, byCode)).Succeeded(out _, out var refused) ? new RateFormulas(byCode) : refused;
    }

    /// <summary>The formula of that code; null when there is none.</summary>
    public RateFormula? Find(string code) => byCode.GetValueOrDefault(code);

    private static Outcome<RateFormula> ReadLine(DataLine line, CaseMeasures measures, Dictionary<string, RateFormula> byCode)
    {
        var cells = line.Cells;
        if (Array.Find(cells[3..6], code => measures.Find(code) is null) is { } unknown) return line.Fault($"没有计数“{unknown}”", $"there is no measure '{unknown}'");
        if (cells[6] is not ("up" or "down")) return line.Fault($"方向“{cells[6]}”应为 up 或 down", $"the direction '{cells[6]}' must be up or down");
        if (!DateOnly.TryParseExact(cells[9], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since))
            return line.Fault($"日期“{cells[9]}”无法识别", $"'{cells[9]}' is no date");
        var formula = new RateFormula(
            cells[0], cells[1], cells[2], measures.Find(cells[3])!, measures.Find(cells[4])!, measures.Find(cells[5])!,
            cells[6] == "up" ? Direction.Up : Direction.Down, cells[7], cells[8], since);
        return byCode.TryAdd(formula.Code, formula) ? formula : line.Fault($"“{formula.Code}”重复", $"'{formula.Code}' stands there twice");
    }
}
