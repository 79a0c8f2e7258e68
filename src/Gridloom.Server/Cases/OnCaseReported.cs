using System.Text.Json;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Text;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>
/// 检索: makes a reported case findable by its words. It follows the report instead of being part of it, so that indexing, the dearest step,
/// never holds up the person who reports. What is searched is what and where; a reporter's name or phone never enters the index.
/// </summary>
internal sealed class OnCaseReported(BenchSwitches switches) : Consumer
{
    private sealed record Words(string Address, string Description);

    public override string Name => "case-text";

    public override ValueTask Take(Turn turn, StoredEvent e)
    {
        if (e.Kind != CaseReported.Name || !switches.Text) return ValueTask.CompletedTask;
        var words = JsonSerializer.Deserialize<Words>(e.Body, JsonSerializerOptions.Web)!;
        var plain = Grams.Plain(words.Address + words.Description);
        turn.Save("insert into case_text (district, id, plain, grams) values (@District, @Subject, @plain, @grams)",
            new { turn.District, e.Subject, plain, grams = Grams.ToKeep(plain) });
        return ValueTask.CompletedTask;
    }
}
