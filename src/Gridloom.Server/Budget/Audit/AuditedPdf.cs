using System.Diagnostics;
using System.Text;
using Gridloom.Domain.FigureAudit;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Server.Budget.Files;

namespace Gridloom.Server.Budget.Audit;

/// <summary>The program that takes the text out of a PDF (PDF 文字提取程序).</summary>
/// <param name="Program">Its file.</param>
/// <param name="Longest">It is ended after this time.</param>
internal sealed record PdfReader(string Program, TimeSpan Longest);

/// <summary>Reads a PDF's own text for the auditor (读受审 PDF) through the program pdftotext, where the machine has it.</summary>
internal static class AuditedPdf
{
    private const int MostCharacters = 20_000_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Where the program is; null when the machine has none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(Path.IsPathFullyQualified).Select(static folder => Path.Combine(folder, "pdftotext")).FirstOrDefault(File.Exists);

    public static Task<AuditText> Read(string name, byte[] content, CancellationToken stop) =>
        Read(name, content, Program is { } program ? new PdfReader(program, Longest) : null, stop);

    /// <param name="reader">Null on a machine that has none.</param>
    public static async Task<AuditText> Read(string name, byte[] content, PdfReader? reader, CancellationToken stop)
    {
        if (reader is null) throw new RefusedFile(AuditFileProblems.NoPdfReader);
        // A folder that only we may look into.
        var folder = Directory.CreateTempSubdirectory("gridloom-pdf-");
        try
        {
            var file = Path.Combine(folder.FullName, "a.pdf");
            await File.WriteAllBytesAsync(file, content, stop);
            var text = await Extract(reader, file, stop);
            return string.IsNullOrWhiteSpace(text) ? throw new RefusedFile(AuditFileProblems.PdfWithoutText) : PagedText.Read(name, text);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> Extract(PdfReader reader, string file, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(reader.Longest);
        using var process = Process.Start(Command(reader.Program, file)) ?? throw new RefusedFile(AuditFileProblems.NoPdfReader);
        try
        {
            var said = ReadSome(process.StandardError, keep: 4000, limit.Token);
            var text = await ReadSome(process.StandardOutput, MostCharacters + 1, limit.Token);
            var errors = await said;
            await process.WaitForExitAsync(limit.Token);
            if (text.Length > MostCharacters) throw new RefusedFile(AuditFileProblems.TooMuch);
            if (process.ExitCode != 0) throw new RefusedFile(errors.Contains("password", StringComparison.OrdinalIgnoreCase) ? AuditFileProblems.Password : AuditFileProblems.Broken);
            return text;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new RefusedFile(AuditFileProblems.PdfTooSlow);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    // Arguments are handed over one by one; no shell reads them.
    private static ProcessStartInfo Command(string program, string file) => new(program, ["-layout", "-enc", "UTF-8", file, "-"])
    {
        RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, UseShellExecute = false,
    };

    /// <summary>All of a stream is read, so that the program is not held up; only the first of it is kept. When enough is kept of the answer, it is not read on.</summary>
    private static async Task<string> ReadSome(StreamReader from, int keep, CancellationToken stop)
    {
        var (kept, buffer) = (new StringBuilder(), new char[16_384]);
        for (int read; kept.Length < keep && (read = await from.ReadAsync(buffer, stop)) > 0;) kept.Append(buffer, 0, Math.Min(read, keep - kept.Length));
        return kept.ToString();
    }
}
