using System.Text.Json;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Text;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>
/// 检索: makes a reported case findable by its words. It follows the report instead of being part of it, so that indexing, the dearest step,
/// never holds up the person who reports. What is searched is what and where; a reporter's name or phone never enters the index, only the
/// phone's blind index, as one word that no text holds.
/// </summary>
internal sealed class OnCaseReported(Dialect dialect, BenchSwitches switches) : Consumer
{
    private sealed record Words(string Address, string Description);

    public override string Name => "case-text";

    public override ValueTask Take(Turn turn, StoredEvent e)
    {
        if (e.Kind != CaseReported.Name || !switches.Text) return ValueTask.CompletedTask;
        var words = JsonSerializer.Deserialize<Words>(e.Body, JsonSerializerOptions.Web)!;
        var plain = Grams.Plain(words.Address + words.Description);
        var row = new { key = CaseNumber.KeyOf(e.Subject), turn.District, e.Subject, e.Number, plain, grams = Grams.ToKeep(plain) };
        turn.Save(
            $"""
            insert into case_text (text_row, district, number, plain, grams)
            values (@key, @District, @Subject, @plain, @grams || coalesce((select ' ' || {dialect.HexOfPhone} from case_reporter_version r where r.district = @District and r.event = @Number), ''))
            """,
            row);
        if (dialect.IndexText is { } index) turn.Save(index, row);
        return ValueTask.CompletedTask;
    }
}
