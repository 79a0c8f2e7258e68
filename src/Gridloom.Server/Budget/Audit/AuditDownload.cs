using System.Text;
using Gridloom.Domain.FigureAudit;

namespace Gridloom.Server.Budget.Audit;

/// <summary>The report as a file for machines (核对报告下载), in the shape of the command's.</summary>
internal static class AuditDownload
{
    /// <summary>A longer report makes no address: the page itself would be too heavy to open.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>An address that holds the report itself, because the server keeps nothing of it; null when the report is too long.</summary>
    public static string? Of(AuditReport report)
    {
        var json = Encoding.UTF8.GetBytes(AuditJson.Write(report));
        return json.Length > MostBytes ? null : "data:application/json;base64," + Convert.ToBase64String(json);
    }
}
