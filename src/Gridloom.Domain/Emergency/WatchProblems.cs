namespace Gridloom.Domain.Emergency;

/// <summary>Why an entry of the duty log is refused (值班日志被拒).</summary>
public static class WatchProblems
{
    public static readonly Problem NoTime = new("emergency.watch-time", 422,
        "请填发生时间：不晚于现在，也不早于一年前。",
        "Say when it happened: no later than now, and not more than a year ago.") { Field = "at" };

    public static readonly Problem NoKind = new("emergency.watch-kind", 422,
        "请选择事项类别。",
        "Choose what it is about.") { Field = "kind" };

    public static readonly Problem NoWords = new("emergency.watch-words", 422,
        "请写清楚是什么事。",
        "Write down what it is.") { Field = "words" };

    public static readonly Problem NoCase = new("emergency.watch-case", 422,
        "没有这宗案件，或不在您的范围内。请核对案件编号。",
        "There is no such case, or it is not within your scope. Check its number.") { Field = "case" };

    public static readonly Problem NotFound = new("emergency.watch-not-found", 404,
        "没有这条值班记录，或不在您的范围内。",
        "There is no such entry of the duty log, or it is not within your scope.");

    public static readonly Problem Relation = new("emergency.watch-relation", 422,
        "请说明是续报、更正还是终报。",
        "Say whether it goes on, is corrected or is over.") { Field = "as" };

    public static readonly Problem Over = new("emergency.watch-over", 409,
        "这件事没有要跟进的，或已有终报。要补充，请写续报或更正。",
        "Nothing is left to see to, or this is over already. Write what went on, or a correction.");
}
