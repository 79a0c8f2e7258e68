using System.Text.Json;

namespace Gridloom.Server.Storage;

/// <summary>
/// How far a district's history has come, by topic (实时序号): the number of the last event of each. It holds no more than that, so whoever
/// is signed in may know it. A topic is the first word of an event's kind: <c>case</c>, <c>budget</c>.
/// </summary>
/// <param name="Since">What happened up to this event is not told apart: each topic may have changed then.</param>
internal sealed record LiveNumbers(long Since, IReadOnlyDictionary<string, long> Topics)
{
    private static readonly IReadOnlyDictionary<string, long> None = new Dictionary<string, long>();

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>The number of the district's last event.</summary>
    public long Last { get; } = Topics.Values.Append(Since).Max();

    /// <summary>
    /// Topics that go on without an event, each with an instant instead (推动): above every event's number, so whoever compares finds it newer.
    /// They stand beside the history and do not move <see cref="Last"/>.
    /// </summary>
    public IReadOnlyDictionary<string, long> Nudges { get; init; } = None;

    /// <summary>The last event that may be of one of these topics.</summary>
    public long Of(params ReadOnlySpan<string> topics)
    {
        var last = Since;
        foreach (var topic in topics) last = Math.Max(last, Math.Max(Topics.GetValueOrDefault(topic), Nudges.GetValueOrDefault(topic)));
        return last;
    }

    public string ToJson() => JsonSerializer.Serialize(new { Since, Topics = Nudges.Count == 0 ? Topics : Topics.Concat(Nudges).ToDictionary(StringComparer.Ordinal) }, Format);
}
