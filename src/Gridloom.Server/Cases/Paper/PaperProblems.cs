using Gridloom.Domain;

namespace Gridloom.Server.Cases.Paper;

/// <summary>Why a case has no such form (文书被拒).</summary>
internal static class PaperProblems
{
    public static readonly Problem Unknown = new("case.paper-unknown-form", 404,
        "没有这种文书。有案卷、派遣单、督办单和延期申请表。",
        "There is no such form. There are the case file, the dispatch sheet, the supervision letter and the extension form.");

    public static readonly Problem NotDispatched = new("case.paper-not-dispatched", 404,
        "这宗案件还没有派到单位，没有派遣单。",
        "The case has not been dispatched to a unit, so it has no dispatch sheet.");

    public static readonly Problem NotSupervised = new("case.paper-not-supervised", 404,
        "这宗案件没有督办过，没有督办单。",
        "The case was never supervised, so it has no supervision letter.");

    public static readonly Problem NothingToExtend = new("case.paper-nothing-to-extend", 404,
        "这宗案件现在没有单位在办，也没有申请过延期，没有延期申请表。",
        "No unit has the case now and no more time was asked for, so it has no extension form.");
}
