using System.Data.Common;
using System.Text.Json;
using Dapper;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Access;

/// <summary>
/// 核对个人信息: a personal value stands outside the chain so that it can be deleted, but what the event says of it is chained. A row whose
/// event is missing, or says something else, was put there or changed behind the program's back.
/// </summary>
internal static class AuditOfPersonalRows
{
    private sealed record Row(string District, string Subject, long Event, byte[] Digest, long? Block, string? EventSubject, string? Body);

    /// <summary>The first of the rows, by district and event, that does not fit; null when all do.</summary>
    public static async Task<ChainBreak?> Run(DbConnection snapshot, PersonalRows rows)
    {
        ChainBreak? first = null;
        // Unsorted, as sorting would carry every body to the disk; what is wrong is rare, so the smallest is kept instead.
        await foreach (var row in snapshot.QueryUnbufferedAsync<Row>(
            $"""
            select v.district, v.subject, v.event, v.digest, e.block, e.subject as EventSubject, e.body
            from ({rows.Sql}) v left join events e on e.district = v.district and e.number = v.event
            """))
        {
            if (Misfit(row, rows.Property) is not { } why) continue;
            var found = new ChainBreak(row.District, row.Block, row.Event, why);
            if (first is null || string.CompareOrdinal(found.District, first.District) is var order && (order < 0 || (order == 0 && found.Event < first.Event))) first = found;
        }
        return first;
    }

    private static string? Misfit(Row row, string property)
    {
        if (row.Body is null) return "个人信息指向一个不存在的事件";
        if (row.EventSubject != row.Subject) return "个人信息指向另一件事的事件";
        using var body = JsonDocument.Parse(row.Body);
        return body.RootElement.TryGetProperty(property, out var digest) && digest.ValueKind == JsonValueKind.String && digest.GetString() == Convert.ToHexStringLower(row.Digest)
            ? null
            : "个人信息的摘要与事件所记不符";
    }
}
