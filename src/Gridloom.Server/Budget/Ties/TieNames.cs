using Gridloom.Domain.Budget;

namespace Gridloom.Server.Budget.Ties;

/// <summary>What ties are called where they stand beside a value (绑定用语).</summary>
internal static class TieNames
{
    /// <summary>A person enters it, because somebody tied it so.</summary>
    public static NotMeasured ByHand { get; } = new(NotMeasured.Any, NotMeasured.Any, WayIn.ByHand, new("由经办人凭凭据填报", "the officer in charge enters it with a proof"));

    /// <summary>What it was tied to is there no more.</summary>
    public static NotMeasured Gone { get; } = new(NotMeasured.Any, NotMeasured.Any, WayIn.Later, new("绑定的问卷、工作或口径已经没有了，请重新绑定", "what it was tied to is gone; tie it again"));

    /// <summary>How a case figure that somebody chose comes about.</summary>
    public static Bilingual NoteOf(LiveSource source)
    {
        var (zh, en) = source.By == Domain.Indicators.CountBy.Closing ? ("按结案时间", "by closing time") : ("按上报时间", "by report time");
        return source.Formula is { } rate
            ? new($"{rate.Numerator.Name}÷{rate.Denominator(source.By).Name}，{zh}", $"{rate.Numerator.English} out of {rate.Denominator(source.By).English}, {en}")
            : new($"{string.Join('、', source.Measures.Select(m => m.Name))}，{zh}", $"{string.Join(" and ", source.Measures.Select(m => m.English))}, {en}");
    }
}
