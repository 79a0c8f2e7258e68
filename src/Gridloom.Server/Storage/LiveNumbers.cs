using System.Text.Json;

namespace Gridloom.Server.Storage;

/// <summary>
/// How far a district's history has come, by topic (实时序号): the number of the last event of each. It holds no more than that, so whoever
/// is signed in may know it. A topic is the first word of an event's kind: <c>case</c>, <c>budget</c>.
/// </summary>
/// <param name="Since">What happened up to this event is not told apart: each topic may have changed then.</param>
internal sealed record LiveNumbers(long Since, IReadOnlyDictionary<string, long> Topics)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>The number of the district's last event.</summary>
    public long Last { get; } = Topics.Values.Append(Since).Max();

    /// <summary>The last event that may be of one of these topics.</summary>
    public long Of(params ReadOnlySpan<string> topics)
    {
        var last = Since;
        foreach (var topic in topics) last = Math.Max(last, Topics.GetValueOrDefault(topic));
        return last;
    }

    public string ToJson() => JsonSerializer.Serialize(new { Since, Topics }, Format);
}
