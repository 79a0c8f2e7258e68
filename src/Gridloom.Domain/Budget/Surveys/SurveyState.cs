namespace Gridloom.Domain.Budget.Surveys;

/// <summary>How a questionnaire stands (问卷状态).</summary>
public enum SurveyState
{
    /// <summary>Its questions may still change (草稿).</summary>
    Draft,

    /// <summary>Opened, before its first day (未到时间).</summary>
    Waiting,

    /// <summary>It may be answered (进行中).</summary>
    Open,

    /// <summary>Its last day has passed (已结束).</summary>
    Over,

    /// <summary>Closed before its last day (提前结束).</summary>
    Closed,
}

/// <summary>When a questionnaire may be answered (问卷时间窗).</summary>
/// <param name="OpenedAt">Null while it is a draft.</param>
/// <param name="ClosedAt">Null unless it was closed early.</param>
/// <param name="FirstDay">Included, as <paramref name="LastDay"/> is; days in China.</param>
public readonly record struct SurveyWindow(Instant? OpenedAt, Instant? ClosedAt, DateOnly FirstDay, DateOnly LastDay)
{
    public SurveyState At(Instant now)
    {
        if (OpenedAt is null) return SurveyState.Draft;
        if (ClosedAt is not null) return SurveyState.Closed;
        var today = now.ChinaDay();
        return today < FirstDay ? SurveyState.Waiting : today > LastDay ? SurveyState.Over : SurveyState.Open;
    }
}
