using Gridloom.Domain.Cases.Classes;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Classes;

/// <summary>Puts the lines of a version that meet a filter into a table (目录表).</summary>
internal static class ClassTables
{
    public const int Size = 50;

    /// <param name="table">The version's lines, the filter, where the search is sent to, and whether lines may be changed.</param>
    public static ClassTableModel Of((ClassBook Book, ShowClasses.Filter Filter, string Action, bool Editable) table, Words t)
    {
        var (book, filter, action, editable) = table;
        var found = book.Lines.Where(line => Meets(line, filter)).ToList();
        var classes = book.Lines.DistinctBy(line => line.Class).ToList();
        var page = Math.Min(filter.Page, Math.Max(1, (found.Count + Size - 1) / Size));
        return new ClassTableModel
        {
            Version = book.Version,
            Action = action,
            Rows = [.. found.Skip((page - 1) * Size).Take(Size).Select(line => ClassWords.Row(line, editable ? SaveClass.AddressOf(book.Version, line.Code) : null, t))],
            Classes = classes.Count, On = classes.Count(line => line.Of.On), All = book.Lines.Count, Found = found.Count,
            First = (page - 1) * Size + 1,
            Filtered = !filter.IsNone,
            Text = filter.Text ?? "", Kind = filter.Kind ?? "", Off = filter.Off,
            Kinds = [.. ClassWords.Kinds.Where(k => classes.Exists(c => ClassCode.KindOf(c.Class) == k.Kind)).Select(k => new Choice(k.Code, ClassWords.Name(k.Kind, t)))],
            PreviousHref = page > 1 ? (filter with { Page = page - 1 }).ToUrl(action) : null,
            NextHref = page * Size < found.Count ? (filter with { Page = page + 1 }).ToUrl(action) : null,
            CsvHref = ExportClasses.AddressOf(book.Version, "csv"),
            XlsxHref = ExportClasses.AddressOf(book.Version, "xlsx"),
        };
    }

    private static bool Meets(ClassLine line, ShowClasses.Filter filter)
    {
        if (filter.Off && line.Of.On) return false;
        if (filter.Kind is { } kind && !ClassWords.Kinds.Any(k => k.Code == kind && k.Kind == ClassCode.KindOf(line.Class))) return false;
        return filter.Text is not { } text || line.Code.StartsWith(text, StringComparison.OrdinalIgnoreCase)
            || new[] { line.Of.Name, line.Of.Major, line.Condition, line.Closing, line.UnitKind }.Any(where => where.Contains(text, StringComparison.OrdinalIgnoreCase));
    }
}
