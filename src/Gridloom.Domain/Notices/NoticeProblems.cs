namespace Gridloom.Domain.Notices;

/// <summary>What is refused about notices (通知).</summary>
public static class NoticeProblems
{
    public static readonly Problem NotFound = new("notice.not-found", 404,
        "没有这条通知，可能已过保留期。",
        "There is no such notice; it may be older than notices are kept.");

    public static readonly Problem WholeDistrictOnly = new("notice.sent-whole-district", 403,
        "外发记录是全区的，只有数据范围为全区、不属于处置单位的账号可以看。",
        "What was sent outside is the district's; only an account whose scope is the whole district and that belongs to no unit may see it.");
}
