using Gridloom.Domain;
using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Budget.Audit;
using Gridloom.Server.Host;

namespace Gridloom.Server.Tests.Budget.Audit;

/// <summary>Opens a file as the auditor does, and shows what came of it.</summary>
internal static class Opened
{
    public static FigureAuditor Auditor { get; } = new(ReferenceData.AuditLists());

    public static async Task<AuditText> Open(string name, byte[] content)
    {
        (await AuditFiles.Read(name, content, CancellationToken.None)).Succeeded(out var text, out var refused).ShouldBeTrue(refused?.Code);
        return text!;
    }

    public static async Task<Problem> Refused(string name, byte[] content)
    {
        (await AuditFiles.Read(name, content, CancellationToken.None)).Succeeded(out _, out var refused).ShouldBeFalse();
        return refused!;
    }

    public static async Task<AuditReport> Audited(string name, byte[] content) => Auditor.Audit(await Open(name, content));

    /// <summary>The blocks line by line: a paragraph as it is, the rows of a table with bars between their cells.</summary>
    public static string[] Lines(AuditText text) => [.. text.Blocks.SelectMany(Lines)];

    /// <summary>What readers call each piece that holds something.</summary>
    public static string[] Labels(AuditText text) => [.. text.Blocks.SelectMany(static b => b switch
    {
        AuditBlock.Paragraph paragraph => [paragraph.Text],
        AuditBlock.Table table => table.Rows.SelectMany(static r => r),
        _ => Enumerable.Empty<Passage>(),
    }).Where(static p => p.Text.Length > 0).Select(static p => p.Place.Label)];

    private static IEnumerable<string> Lines(AuditBlock block) => block switch
    {
        AuditBlock.Paragraph paragraph => [paragraph.Text.Text],
        AuditBlock.Table table => table.Rows.Select(static r => "|" + string.Join('|', r.Select(static c => c.Text))),
        _ => [],
    };
}
