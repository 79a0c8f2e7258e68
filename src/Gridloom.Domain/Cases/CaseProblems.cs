using System.Globalization;

namespace Gridloom.Domain.Cases;

/// <summary>What the case loop refuses.</summary>
public static class CaseProblems
{
    public static readonly Problem NotFound = new("case.not-found", 404,
        "没有这宗案件，或它不在您的数据范围内。",
        "There is no such case, or it lies outside the area that you may see.");

    /// <summary>A token that nobody gave, or that is older than a day.</summary>
    public static readonly Problem UnknownAttachment = new("case.unknown-attachment", 422,
        "附件凭证无效或已过一天，请重新上传。", "A token of an attachment is not valid or older than a day; send the attachment again.") { Field = "attachments" };

    public static readonly Problem NoClass = new("case.no-class", 422,
        "请选择小类。",
        "Choose the class of the case.") { Field = "class" };

    public static readonly Problem UnknownClass = new("case.unknown-class", 422,
        "目录里没有这个小类，或它未启用。",
        "The catalogue has no such class, or it is switched off.") { Field = "class" };

    public static readonly Problem UnknownSource = new("case.unknown-source", 422,
        "请选择来源：目录里没有您填的来源。",
        "Choose a source: the catalogue has no such source.") { Field = "source" };

    public static readonly Problem NoDescription = new("case.no-description", 422,
        "请写一句是什么问题。",
        "Write one sentence about what is wrong.") { Field = "description" };

    public static readonly Problem NoPlace = new("case.no-place", 422,
        "请写地点，或给出位置。",
        "Write the place, or give its position.") { Field = "address" };

    public static readonly Problem PositionUnreadable = new("case.position-unreadable", 422,
        "位置要同时有经度和纬度，单位为度，例如 114.02731 和 22.65488。",
        "A position needs both longitude and latitude in degrees, for instance 114.02731 and 22.65488.") { Field = "longitude" };

    public static readonly Problem ControlCharacters = new("case.control-characters", 422,
        "文字里有看不见的控制字符，请删去后再提交。",
        "The text holds invisible control characters; remove them and send it again.");

    public static readonly Problem PhoneUnreadable = new("case.phone-unreadable", 422,
        "电话号码应为 5 至 15 位数字。",
        "A phone number has 5 to 15 digits.") { Field = "reporter.phone" };

    public static readonly Problem HappenedUnlikely = new("case.happened-unlikely", 422,
        "发生时间不能晚于现在，也不能早于 30 天前。",
        "What is reported was not seen in the future, nor more than 30 days ago.") { Field = "happenedAt" };

    public static readonly Problem ListUnreadable = new("case.list-unreadable", 400,
        "列表条件看不懂：日期写作 2026-11-20，area 为 6、9、12 或 15 位编码，limit 为 1 至 200，after 用上一页给出的 next。",
        "The list's conditions cannot be read: days are written 2026-11-20, area is a code of 6, 9, 12 or 15 digits, limit is 1 to 200, after is the next of the page before.");

    public static readonly Problem MapUnreadable = new("case.map-unreadable", 400,
        "地图范围看不懂：bbox 写作“西,南,东,北”（度），如 114.01,22.60,114.05,22.64；zoom 为 0 至 20 的整数。",
        "The map's window cannot be read: bbox is west,south,east,north in degrees, such as 114.01,22.60,114.05,22.64; zoom is a whole number from 0 to 20.");

    public static readonly Problem MapTooWide = new("case.map-too-wide", 400,
        "这个级别下的地图范围太大。请缩小范围，或用更小的 zoom。",
        "The map's window is too wide for this zoom. Ask for a smaller window, or a smaller zoom.");

    public static readonly Problem PurposeMissing = new("case.purpose-missing", 422,
        "请选择用途并写明依据，查看会记入审计。",
        "Choose a purpose and give its reference; the look is recorded in the audit.") { Field = "purpose" };

    public static Problem PositionOutside(string district) => new("case.position-outside", 422,
        $"位置不在{district}范围内，请核对经纬度。",
        "The position lies outside the district; check longitude and latitude.") { Field = "longitude" };

    public static Problem PositionInNoGrid(string district) => new("case.position-in-no-grid", 422,
        $"位置不在{district}的任何网格内。请核对经纬度；确实在本区，就清空经纬度，只写地址。",
        "The position lies in no grid of the district. Check longitude and latitude; if it does lie in the district, empty both and write the address alone.") { Field = "longitude" };

    public static Problem TooLong(string field, int length, int limit) => new("case.too-long", 422,
        string.Create(CultureInfo.InvariantCulture, $"最多 {limit:N0} 字，现有 {length:N0} 字。"),
        string.Create(CultureInfo.InvariantCulture, $"At most {limit:N0} characters; there are {length:N0}.")) { Field = field };
}
