using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Duties;

/// <summary>Puts the lines of a version that meet a filter into a table (条款表).</summary>
internal static class DutyTables
{
    public const int Size = 50;

    /// <param name="table">The version's lines, the filter, where the search is sent to, and whether lines may be changed.</param>
    public static DutyTableModel Of((DutyCatalogue Catalogue, ShowDuties.Filter Filter, string Action, bool Editable) table, DutyWords words)
    {
        var (catalogue, filter, action, editable) = table;
        var found = catalogue.Lines.Where(line => Meets(line, filter, words)).ToList();
        var page = Math.Min(filter.Page, Math.Max(1, (found.Count + Size - 1) / Size));
        var rows = found.Skip((page - 1) * Size).Take(Size);
        return new DutyTableModel
        {
            Version = catalogue.Version,
            Action = action,
            Rows = [.. rows.Select(line => words.Row(line, editable ? SaveDuty.AddressOf(catalogue.Version, line.Clause) : null))],
            All = catalogue.Lines.Count,
            Found = found.Count,
            First = (page - 1) * Size + 1,
            Filtered = !filter.IsNone,
            PreviousHref = page > 1 ? (filter with { Page = page - 1 }).ToUrl(action) : null,
            NextHref = page * Size < found.Count ? (filter with { Page = page + 1 }).ToUrl(action) : null,
            CsvHref = ExportDuties.AddressOf(catalogue.Version, "csv"),
            XlsxHref = ExportDuties.AddressOf(catalogue.Version, "xlsx"),
        };
    }

    /// <summary>The same with what the search offers.</summary>
    public static DutyTableModel WithChoices(this DutyTableModel model, ShowDuties.Filter filter, DutyWords words)
    {
        var (ground, rules) = (words.Ground.Ground, words.Ground.Rules);
        return model with
        {
            Text = filter.Text ?? "", Class = filter.Class ?? "", Area = filter.Area ?? "", Unit = filter.Unit ?? "",
            Classes = rules.Catalogue.Classes(),
            Areas = CaseChoices.Areas(ground, new Scope(ground.District), filter.Area),
            Units = [.. rules.Units.Of(ground.District).Select(u => new Choice(u.Code, u.Name))],
        };
    }

    private static bool Meets(Duty line, ShowDuties.Filter filter, DutyWords words)
    {
        if (filter.Class is { } of && line.Of.Class != of && line.Of.Class != DutyKey.AnyClass && (of.Length <= 2 || line.Of.Class != DutyKey.MajorOf(of))) return false;
        if (filter.Area is { } area && !area.StartsWith(line.Of.Area, StringComparison.Ordinal) && !line.Of.Area.StartsWith(area, StringComparison.Ordinal)) return false;
        if (filter.Unit is { } unit && line.Unit != unit && !line.CooperatingUnits.Contains(unit)) return false;
        return filter.Text is not { } text || line.Clause == text
            || new[] { line.Wording, line.Supervisor, words.About(line), words.Unit(line.Unit), words.Units(line) }.Any(where => where.Contains(text, StringComparison.OrdinalIgnoreCase));
    }
}
