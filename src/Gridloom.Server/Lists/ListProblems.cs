using System.Globalization;
using Gridloom.Domain;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Lists;

/// <summary>What lists, their saved filters and their exports refuse.</summary>
internal static class ListProblems
{
    public static readonly Problem NoList = new("list.none", 404,
        "没有这个列表，或您看不到它。",
        "There is no such list, or it is not for you.");

    public static readonly Problem NotKept = new("list.filter-not-kept", 422,
        "这个列表没有常用筛选。",
        "This list has no saved filters.");

    public static readonly Problem FilterHoldsReporter = new("list.filter-holds-reporter", 422,
        "条件里有上报人的电话，不能存为常用筛选。请去掉这个条件再保存。",
        "The conditions hold a reporter's phone and cannot be saved. Remove that condition, then save.");

    public static readonly Problem FilterNameMissing = new("list.filter-name-missing", 422,
        "请给常用筛选起一个名字，1 至 40 个字。",
        "Give the saved filter a name of 1 to 40 characters.") { Field = "name" };

    public static readonly Problem FilterNameTaken = new("list.filter-name-taken", 409,
        "您已有一个同名的常用筛选，请换个名字。",
        "You have a saved filter of that name; choose another.") { Field = "name" };

    public static readonly Problem TooManyFilters = new("list.too-many-filters", 422,
        "常用筛选最多 30 个，请先删去不用的。",
        "At most 30 saved filters; delete one that you do not need.");

    public static readonly Problem NoFilter = new("list.no-filter", 404,
        "没有这个常用筛选，或它不是您的。",
        "There is no such saved filter, or it is not yours.");

    public static readonly Problem FormatUnknown = new("export.format-unknown", 422,
        "导出的格式只有 XLSX 和 CSV。",
        "Exports are XLSX or CSV.");

    public static readonly Problem TooManyExports = new("export.too-many", 429,
        "您有 5 份导出还没有做完，等其中一份做完或取消一份再导出。",
        "Five of your exports are not done yet; wait for one of them, or cancel one.");

    public static readonly Problem NoExport = new("export.none", 404,
        "没有这份导出，或它不是您的；导出保留 7 天。",
        "There is no such export, or it is not yours; exports are kept for 7 days.");

    public static readonly Problem NotPermittedAnyMore = new("export.not-permitted", 403,
        "开始导出时，您的账号已看不到这个列表，没有导出。",
        "When the export was to begin, your account could no longer see this list; nothing was exported.");

    public static readonly Problem ScopeChanged = new("export.scope-changed", 409,
        "申请导出之后，您的数据范围变了。请按现在的范围再导出一次。",
        "After you asked, what you may see was changed. Ask again for what you see now.");

    public static Problem TooLong(long rows) => new("export.too-long", 422,
        string.Create(CultureInfo.InvariantCulture, $"共 {rows:N0} 行，一份文件最多 1,000,000 行。请缩小时间段或加条件后再导出。"),
        string.Create(CultureInfo.InvariantCulture, $"There are {rows:N0} rows; a file takes 1,000,000 at most. Narrow the period or add a condition, then export again."));

    /// <summary>What a failed export is said to have failed with; its row keeps the code alone.</summary>
    public static Problem OfCode(string? code, long rows) =>
        new[] { NoList, NotPermittedAnyMore, ScopeChanged, TooLong(rows), HostProblems.NotPermitted }.FirstOrDefault(p => p.Code == code) ?? StorageProblems.JobFailed;
}
