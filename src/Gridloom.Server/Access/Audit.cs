using System.Globalization;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Access;

/// <summary>审计: everything that can be proved of an installation's history, in one walk; the same for the command, the backup and the restore.</summary>
internal static class Audit
{
    /// <param name="snapshot">Read only; a server may go on writing.</param>
    /// <param name="progress">Told the number of events walked so far, now and then.</param>
    public static async Task<ChainFinding> Run(System.Data.Common.DbConnection snapshot, IReadOnlyList<string> tables, Action<long> progress)
    {
        var finding = await ChainCheck.Run(snapshot, null, progress);
        foreach (var rows in Modules.PersonalRows.Where(rows => tables.Contains(rows.Table)))
            finding = finding.Break is null ? finding with { Break = await AuditOfPersonalRows.Run(snapshot, rows) } : finding;
        return finding;
    }

    /// <summary>The finding as one sentence.</summary>
    public static string Sentence(ChainFinding finding) => finding.Break is { } broken
        ? $"审计链断开：{Place(broken)}，{broken.Why}。"
        : $"审计链完好：{finding.Districts} 个区，{finding.Blocks} 个区块，{finding.Events} 个事件。";

    /// <summary>The finding as people read it: the sentence, and where each chain ends.</summary>
    public static string Text(ChainFinding finding)
    {
        if (finding.Break is not null || finding.Ends.Count == 0) return Sentence(finding) + "\n";
        var table = new TextTable("区", "区块>", "事件>", "链尾");
        foreach (var end in finding.Ends) table.Add(end.District, Plain(end.Block), Plain(end.Event), end.Hash);
        return Sentence(finding) + "\n\n" + table;
    }

    private static string Place(ChainBreak broken) =>
        "区 " + broken.District + (broken.Block is { } block ? " 区块 " + Plain(block) : "") + (broken.Event is { } e ? " 事件 " + Plain(e) : "");

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);
}
