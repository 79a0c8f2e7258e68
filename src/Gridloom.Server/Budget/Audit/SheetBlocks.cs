using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Budget.Files;

namespace Gridloom.Server.Budget.Audit;

/// <summary>
/// Makes paragraphs and tables out of the rows of a sheet (表内分块), as the text of the same document would have them: a lone cell above a table,
/// or above the next one behind a blank row, is a title; so is the line that says the unit of money. A blank row alone separates nothing.
/// </summary>
/// <param name="label">What readers call a cell, by its sheet, and its row and column there, from 0.</param>
internal sealed class SheetBlocks(Func<string, int, int, string> label) : ISheetTaker
{
    /// <summary>As many cells, blank ones between others counted, as one file may hold.</summary>
    public const int MostCells = 3_000_000;

    private const int MostCharacters = 60_000_000;

    private readonly List<AuditBlock> blocks = [];
    private readonly List<(int Row, string[] Cells)> table = [];
    private int row = -1;
    private int cells;
    private long characters;
    private bool afterBlank;
    private string sheet = "";
    private bool named = true;

    /// <summary>A new sheet begins: its name is a paragraph, its rows are counted from the first.</summary>
    public void Begin(string name)
    {
        EndTable();
        (sheet, row, afterBlank, named) = (name, -1, false, false);
    }

    /// <summary>The next row, cells as printed; null and blank ones are empty.</summary>
    /// <exception cref="RefusedFile">There are too many.</exception>
    public void Add(string?[] texts)
    {
        row++;
        var width = texts.Length;
        while (width > 0 && string.IsNullOrWhiteSpace(texts[width - 1])) width--;
        if (width == 0)
        {
            afterBlank = true;
            return;
        }

        // Of a sheet that holds nothing, the name says nothing.
        if (!named) AddParagraph(sheet, sheet);
        named = true;
        Count(texts.AsSpan(0, width));
        if (IsTitle(texts.AsSpan(0, width)))
        {
            EndTable();
            for (var column = 0; column < width; column++)
                if (!string.IsNullOrWhiteSpace(texts[column])) AddParagraph(texts[column]!.Trim(), label(sheet, row, column));
        }
        else table.Add((row, [.. texts.Take(width).Select(t => t ?? "")]));
        afterBlank = false;
    }

    public IReadOnlyList<AuditBlock> Finish()
    {
        EndTable();
        return blocks;
    }

    private void Count(ReadOnlySpan<string?> texts)
    {
        cells += texts.Length;
        foreach (var text in texts) characters += text?.Length ?? 0;
        if (cells > MostCells || characters > MostCharacters) throw new RefusedFile(AuditFileProblems.TooMuch);
    }

    private bool IsTitle(ReadOnlySpan<string?> texts)
    {
        var (filled, unit) = (0, false);
        foreach (var text in texts)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            filled++;
            unit |= SaysMoneyUnit(text);
        }

        if (filled == 1) return table.Count == 0 || afterBlank || IsNote(texts[^1]) || NamesForm(texts[^1]);
        // 预算单位：某局 on the left and 单位：万元 on the right: a line above the table, not its head.
        return unit && filled <= 3 && texts.Length > filled && (table.Count == 0 || afterBlank);
    }

    private void EndTable()
    {
        if (table.Count == 0) return;
        var first = table.Min(r => Array.FindIndex(r.Cells, c => !string.IsNullOrWhiteSpace(c)));
        var rows = new IReadOnlyList<Passage>[table.Count];
        for (var at = 0; at < rows.Length; at++)
        {
            var (sheetRow, texts) = table[at];
            var passages = new Passage[texts.Length - first];
            for (var column = 0; column < passages.Length; column++) passages[column] = new(texts[first + column], new(blocks.Count, at, column, label(sheet, sheetRow, first + column)));
            rows[at] = passages;
            table[at] = default;
        }

        blocks.Add(new AuditBlock.Table(rows));
        table.Clear();
    }

    private void AddParagraph(string text, string place) => blocks.Add(new AuditBlock.Paragraph(new(text, new(blocks.Count, 0, 0, place))));

    // Read by hand: it is asked of every row of a workbook of a million cells.
    private static bool SaysMoneyUnit(ReadOnlySpan<char> text)
    {
        text = Behind(text.Trim(), "金额");
        if (!text.StartsWith("单位")) return false;
        text = text[2..].TrimStart();
        if (text.Length == 0 || text[0] is not (':' or '：')) return false;
        text = Behind(text[1..].TrimStart(), "人民币");
        return text.StartsWith("元") || text.StartsWith("万元") || text.StartsWith("亿元");
    }

    private static bool IsNote(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        foreach (var word in (ReadOnlySpan<string>)["注", "备注", "说明", "填表说明"])
            if (text.StartsWith(word) && text[word.Length..].TrimStart(" 0123456789") is [':' or '：', ..]) return true;
        return false;
    }

    // 项目支出绩效目标表: forms stand one below the other on a sheet, often without a blank row between.
    private static bool NamesForm(ReadOnlySpan<char> text) => text.Trim() is { Length: >= 4 } name && name.EndsWith("表");

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> text, string word) => text.StartsWith(word) ? text[word.Length..] : text;
}
