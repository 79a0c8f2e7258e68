namespace Gridloom.Domain.Indicators;

/// <summary>Why a figure is not shown (统计被拒).</summary>
public static class FigureProblems
{
    public static readonly Problem LinkUnreadable = new("indicator.link-unreadable", 422,
        "统计链接不完整或有误，请回到统计页重新打开。",
        "The link to this figure is incomplete or wrong; open it again from the figures page.");

    public static readonly Problem QuestionUnreadable = new("indicator.question-unreadable", 422,
        "统计条件有误：请检查日期、口径和分组。一次最多统计三年。",
        "The question cannot be read: check the days, the way of counting and the grouping. One question spans three years at most.");
}
