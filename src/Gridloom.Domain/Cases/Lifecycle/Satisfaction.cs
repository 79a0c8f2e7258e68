using System.Text.Json.Serialization;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>How content the reporter is (满意度).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Satisfaction>))]
public enum Satisfaction
{
    /// <summary>Content (满意).</summary>
    [JsonStringEnumMemberName("satisfied")]
    Satisfied,

    /// <summary>Content on the whole (基本满意).</summary>
    [JsonStringEnumMemberName("fair")]
    Fair,

    /// <summary>Not content (不满意).</summary>
    [JsonStringEnumMemberName("dissatisfied")]
    Dissatisfied,
}
