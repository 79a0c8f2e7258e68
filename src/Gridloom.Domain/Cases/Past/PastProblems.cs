using System.Globalization;
using Gridloom.Domain.Cases.Versions;

namespace Gridloom.Domain.Cases.Past;

/// <summary>What is refused about past cases (往年案件).</summary>
public static class PastProblems
{
    public static readonly Problem NotFound = new("case.past-import-not-found", 404,
        "没有这次导入，或它不是您提交的；导入的报告保留 7 天。",
        "There is no such import, or it is not yours; reports are kept for 7 days.");

    public static readonly Problem WholeDistrictOnly = new("case.past-whole-district", 403,
        "往年案件是全区的，只有数据范围为全区的账号可以导入。",
        "Past cases are the district's; only an account whose scope is the whole district may import them.");

    public static readonly Problem NothingToTake = new("case.past-nothing-to-take", 409,
        "这个文件没有可导入的行，或试导还没有做完。",
        "The file has no row that can be taken, or its dry run is not done yet.");

    public static readonly Problem FileGone = new("case.past-file-gone", 410,
        "提交的文件已不在，请重新提交。",
        "The file is not there any more; hand it in again.");

    public static readonly Problem TooManyRows = new("case.past-too-many-rows", 422,
        string.Create(CultureInfo.InvariantCulture, $"一份文件最多 {PastFile.RowsMax:N0} 行，请分成几份。"),
        string.Create(CultureInfo.InvariantCulture, $"A file has at most {PastFile.RowsMax:N0} rows; split it."));

    public static readonly Problem NoRows = new("case.past-no-rows", 422,
        "文件里除表头外没有一行。",
        "The file has no row but its head.");

    public static readonly Problem NoId = new("case.past-no-id", 422,
        "REC_ID 是空的。",
        "REC_ID is empty.");

    public static readonly Problem TimeUnreadable = new("case.past-time", 422,
        "CREATE_TIME 看不懂，请写作 2018-03-05 09:30:00 的样子。",
        "CREATE_TIME cannot be read; write it like 2018-03-05 09:30:00.");

    /// <summary>What a failed job is said to have failed with; its row keeps the code alone. Null for what is not of the file.</summary>
    public static Problem? OfCode(string? code) =>
        new[] { FileGone, TooManyRows, NoRows, VersionProblems.FileUnreadable, VersionProblems.HeadUnknown(string.Join('、', PastFile.Head)) }.FirstOrDefault(p => p.Code == code);

    internal static Problem OtherDistrict(string code) => new("case.past-other-district", 422,
        $"DISTRICT_ID 为 {code}，不是本区的案件。",
        $"DISTRICT_ID is {code}; the case is another district's.");

    internal static Problem SameAsRow(int row) => new("case.past-same-as-row", 422,
        $"REC_ID 与第 {row} 行相同。",
        $"Row {row} has the same REC_ID.");

    internal static Problem CountUnreadable(string field) => new("case.past-count", 422,
        $"{field} 应为 0 或正整数。",
        $"{field} must be 0 or a positive whole number.");

    internal static Problem TooLong(string field, int length, int most) => new("case.past-too-long", 422,
        $"{field} 最多 {most} 字，现有 {length} 字。",
        $"{field} takes at most {most} characters; there are {length}.");

    internal static Problem OneLine(string field) => new("case.past-one-line", 422,
        $"{field} 应写在一行里，不含看不见的控制字符。",
        $"{field} must be one line, without invisible control characters.");

    internal static Problem Personal(string field) => new("case.past-personal", 422,
        $"{field} 里像有手机号或证件号，公开字段不得含个人信息。",
        $"{field} seems to hold a phone or identity number; open fields hold nothing personal.");
}
