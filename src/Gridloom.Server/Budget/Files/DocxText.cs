using System.Text;
using System.Xml.Linq;
using Gridloom.Domain.FigureAudit;

namespace Gridloom.Server.Budget.Files;

/// <summary>The text of a document's pieces (文档文字): what is printed when all revisions are accepted.</summary>
internal static class DocxText
{
    private const int Deepest = 100;

    /// <summary>True for what only wraps other pieces: content controls, insertions, tags.</summary>
    public static bool IsCover(string kind) => kind is "sdt" or "sdtContent" or "ins" or "moveTo" or "smartTag" or "customXml" or "AlternateContent" or "Choice";

    /// <exception cref="RefusedFile">No document is nested so deep.</exception>
    public static int Deeper(int depth) => depth < Deepest ? depth + 1 : throw new RefusedFile(AuditFileProblems.Broken);

    /// <summary>The text of a paragraph; boxes of text that hang on it are put aside.</summary>
    public static string Of(XElement paragraph, List<XElement> boxes)
    {
        var text = new StringBuilder();
        Take(paragraph, text, boxes, 0);
        return text.ToString();
    }

    public static bool EndIsDeleted(XElement paragraph) => Child(Child(paragraph, "pPr"), "rPr") is { } mark && Child(mark, "del") is not null;

    public static XElement? Child(XElement? of, string kind) => of?.Elements().FirstOrDefault(e => e.Name.LocalName == kind);

    /// <summary>The value of a property; null when it has none.</summary>
    public static string? Value(XElement? property) => property?.Attributes().FirstOrDefault(static a => a.Name.LocalName == "val")?.Value;

    private static void Take(XElement from, StringBuilder text, List<XElement> boxes, int depth)
    {
        foreach (var piece in from.Elements())
            switch (piece.Name.LocalName)
            {
                case "t": text.Append(piece.Value); break;
                case "tab" or "ptab": text.Append('\t'); break;
                case "br" when piece.Attributes().Any(static a => a is { Name.LocalName: "type", Value: "page" }): break;
                case "br" or "cr": text.Append('\n'); break;
                case "noBreakHyphen": text.Append('-'); break;
                case "txbxContent": boxes.Add(piece); break;
                // Deleted, moved away, said twice for old programs, or only about the text.
                case "del" or "moveFrom" or "Fallback" or "pPr" or "rPr" or "instrText" or "delText": break;
                case "r" when IsHidden(piece): break;
                default: Take(piece, text, boxes, Deeper(depth)); break;
            }
    }

    private static bool IsHidden(XElement run) => Child(Child(run, "rPr"), "vanish") is { } vanish && Value(vanish) is not ("0" or "false" or "off");
}
