using System.Globalization;
using System.Xml.Linq;

namespace Gridloom.Server.Budget.Files;

/// <summary>Reads the rows of a document's table (读文档表格). Merged cells are blank but for the first, so that columns keep their place.</summary>
internal static class DocxTable
{
    private const int WidestSpan = 200;

    /// <param name="into">Gets the tables that stand within cells, and counts the paragraphs that are numbered.</param>
    public static IEnumerable<List<string>> Rows(XElement table, (List<XElement> Nested, DocxNumbering Numbering) into)
    {
        foreach (var row in Inside(table, "tr", 0))
        {
            var properties = DocxText.Child(row, "trPr");
            if (DocxText.Child(properties, "del") is not null) continue;
            var texts = new List<string>();
            Skip(texts, Count(DocxText.Child(properties, "gridBefore"), 0));
            foreach (var cell in Inside(row, "tc", 0)) AddCell(cell, texts, into);
            yield return texts;
        }
    }

    private static void AddCell(XElement cell, List<string> texts, (List<XElement> Nested, DocxNumbering Numbering) into)
    {
        var properties = DocxText.Child(cell, "tcPr");
        texts.Add(IsContinued(DocxText.Child(properties, "vMerge")) || IsContinued(DocxText.Child(properties, "hMerge")) ? "" : Text(cell, into));
        Skip(texts, Count(DocxText.Child(properties, "gridSpan"), 1) - 1);
    }

    // A number alone is a cell's text: so people number their rows.
    private static string Text(XElement cell, (List<XElement> Nested, DocxNumbering Numbering) into)
    {
        into.Nested.AddRange(Inside(cell, "tbl", 0));
        return string.Join('\n', Inside(cell, "p", 0).Select(p => (into.Numbering.Of(p) + DocxText.Of(p, []).Trim()).Trim()).Where(static t => t.Length > 0));
    }

    private static void Skip(List<string> texts, int count) => texts.AddRange(Enumerable.Repeat("", Math.Max(0, count)));

    private static bool IsContinued(XElement? merge) => merge is not null && DocxText.Value(merge) != "restart";

    private static int Count(XElement? property, int otherwise) =>
        int.TryParse(DocxText.Value(property), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Min(count, WidestSpan) : otherwise;

    /// <summary>The pieces of one kind, those too that something wraps.</summary>
    private static IEnumerable<XElement> Inside(XElement of, string kind, int depth)
    {
        foreach (var piece in of.Elements())
            if (piece.Name.LocalName == kind) yield return piece;
            else if (DocxText.IsCover(piece.Name.LocalName))
                foreach (var inner in Inside(piece, kind, DocxText.Deeper(depth))) yield return inner;
    }
}
