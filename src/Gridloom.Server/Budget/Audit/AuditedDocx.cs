using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Budget.Files;

namespace Gridloom.Server.Budget.Audit;

/// <summary>
/// Reads a document for the auditor (读受审文档): paragraphs and tables in their order, as they stand with all revisions accepted. The parts are read
/// as plain XML, piece by piece: the library would hold the whole document, and refuses one for a wrong address in a link. Numbers that Word writes
/// before a paragraph by itself are read as its text.
/// </summary>
internal sealed class AuditedDocx
{
    private const long MostOfText = 100L * 1024 * 1024;

    // Lists and styles are small; who makes them large means no good.
    private const long MostOfLists = 20L * 1024 * 1024;

    private readonly DocxNumbering numbering;
    private readonly List<AuditBlock> blocks = [];
    private string carried = "";
    private int paragraphs;
    private int tables;

    private AuditedDocx(DocxNumbering numbering) => this.numbering = numbering;

    public static AuditText Read(string name, byte[] content, CancellationToken stop)
    {
        using var packed = new ZipArchive(new MemoryStream(content));
        var path = MainPart(packed);
        if (packed.GetEntry(path) is not { } main) throw new RefusedFile(AuditFileProblems.Broken);
        if (main.Length > MostOfText) throw new RefusedFile(AuditFileProblems.TooMuch);
        using var reader = Xml(main);
        var document = new AuditedDocx(Numbering(packed, path[..(path.LastIndexOf('/') + 1)]));
        document.ReadBody(reader, stop);
        return new(name, document.blocks);
    }

    // No definition of the file's own and no address is followed.
    private static XmlReader Xml(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), new() { CloseInput = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });

    private static string MainPart(ZipArchive packed)
    {
        if (packed.GetEntry("_rels/.rels") is not { } relations) return "word/document.xml";
        using var reader = Xml(relations);
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true)
                return reader.GetAttribute("Target")?.TrimStart('/') ?? "";
        return "word/document.xml";
    }

    private static DocxNumbering Numbering(ZipArchive packed, string folder) =>
        Part(packed, folder + "numbering.xml") is { } lists ? new(NumberingPart.Lists(lists), NumberingPart.Styles(Part(packed, folder + "styles.xml"))) : DocxNumbering.None;

    private static XElement? Part(ZipArchive packed, string name)
    {
        if (packed.GetEntry(name) is not { } entry) return null;
        if (entry.Length > MostOfLists) throw new RefusedFile(AuditFileProblems.TooMuch);
        using var reader = Xml(entry);
        return XElement.Load(reader);
    }

    private void ReadBody(XmlReader reader, CancellationToken stop)
    {
        // By its bare name: the strict form of documents has another namespace.
        while (reader.Read() && reader.LocalName != "body") stop.ThrowIfCancellationRequested();
        if (!reader.IsEmptyElement) reader.Read();
        while (!reader.EOF && reader.NodeType != XmlNodeType.EndElement)
        {
            stop.ThrowIfCancellationRequested();
            if (reader.NodeType == XmlNodeType.Element) Add((XElement)XNode.ReadFrom(reader), 0);
            else reader.Read();
        }

        // What stands behind the body must be well formed as well.
        while (reader.Read()) stop.ThrowIfCancellationRequested();
        AddParagraph("");
    }

    private void Add(XElement piece, int depth)
    {
        var kind = piece.Name.LocalName;
        if (kind == "p") AddParagraph(piece);
        else if (kind == "tbl") AddTable(piece, depth + 1);
        else if (DocxText.IsCover(kind))
            foreach (var inner in piece.Elements()) Add(inner, DocxText.Deeper(depth));
    }

    private void AddParagraph(XElement piece)
    {
        var boxes = new List<XElement>();
        var (mark, words) = (numbering.Of(piece), DocxText.Of(piece, boxes));
        carried += carried.Length == 0 && words.Trim().Length > 0 ? mark + words.TrimStart() : words;
        // A paragraph whose end is deleted goes on in the next.
        if (!DocxText.EndIsDeleted(piece)) AddParagraph("");
        foreach (var paragraph in boxes.SelectMany(static b => b.Elements()).Where(static e => e.Name.LocalName == "p"))
        {
            carried += DocxText.Of(paragraph, []);
            AddParagraph("");
        }
    }

    private void AddParagraph(string rest)
    {
        var text = (carried + rest).Trim();
        carried = "";
        if (text.Length > 0) blocks.Add(new AuditBlock.Paragraph(new(text, new(blocks.Count, 0, 0, FormattableString.Invariant($"第 {++paragraphs} 段")))));
    }

    private void AddTable(XElement piece, int depth)
    {
        var (rows, number, block) = (new List<IReadOnlyList<Passage>>(), ++tables, blocks.Count);
        var nested = new List<XElement>();
        foreach (var row in DocxTable.Rows(piece, (nested, numbering)))
        {
            var at = rows.Count;
            rows.Add([.. row.Select((text, column) => new Passage(text, new(block, at, column, FormattableString.Invariant($"表 {number} 第 {at + 1} 行第 {column + 1} 列"))))]);
        }

        if (rows.Any(static r => r.Any(static c => c.Text.Length > 0))) blocks.Add(new AuditBlock.Table(rows));
        // A table within a cell is a table of its own, behind the one that holds it.
        foreach (var inner in nested) AddTable(inner, DocxText.Deeper(depth));
    }
}
