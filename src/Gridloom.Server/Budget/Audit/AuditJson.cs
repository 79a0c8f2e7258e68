using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gridloom.Domain.FigureAudit;

namespace Gridloom.Server.Budget.Audit;

/// <summary>A report as a line of JSON (核对报告的 JSON). Its members are part of the command's contract.</summary>
internal static class AuditJson
{
    // Chinese as it is written: the line goes to a file or to another program, not into a page.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report, with the end of its line.</summary>
    public static string Write(AuditReport report)
    {
        using var buffer = new MemoryStream();
        using (var to = new Utf8JsonWriter(buffer, Plain))
        {
            to.WriteStartObject();
            to.WriteString("file", report.File);
            to.WriteNumber("checked", report.Checked);
            to.WriteStartArray("holds");
            foreach (var holding in report.Holds) Write(to, [("rule", holding.Rule), ("where", holding.Place.Label), ("expression", holding.Expression)]);
            to.WriteEndArray();
            to.WriteStartArray("findings");
            foreach (var finding in report.Findings) Write(to, finding);
            to.WriteEndArray();
            to.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter to, Finding finding) => Write(to,
    [
        ("rule", finding.Rule), ("severity", NameOf(finding.Severity)), ("where", finding.Place.Label), ("quote", finding.Quote),
        ("expected", finding.Expected), ("found", finding.Found), ("message", finding.Message),
    ]);

    private static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    private static void Write(Utf8JsonWriter to, ReadOnlySpan<(string Name, string Text)> members)
    {
        to.WriteStartObject();
        foreach (var (name, text) in members) to.WriteString(name, text);
        to.WriteEndObject();
    }
}
