using System.Globalization;
using Gridloom.Domain.Cases.Versions;

namespace Gridloom.Domain.Cases.Classes;

/// <summary>What is refused about the case catalogue (案件目录).</summary>
public static class ClassProblems
{
    public static readonly Problem NotFound = new("case.catalogue-not-found", 404,
        "没有这一版案件目录，或没有这一条。",
        "There is no such version of the case catalogue, or no such line.");

    public static readonly Problem WholeDistrictOnly = new("case.catalogue-whole-district", 403,
        "案件目录是全区的，只有数据范围为全区的账号可以修改。",
        "The case catalogue is the district's; only an account whose scope is the whole district may change it.");

    public static readonly Problem CodeOfShipped = new("case.catalogue-shipped-code", 422,
        "v 加数字的版本号留给随附的目录，请换一个，例如 2026-12。",
        "A v with a number is the code of a shipped catalogue; choose another, for instance 2026-12.") { Field = "code" };

    public static readonly Problem NoLines = new("case.catalogue-empty", 422,
        "目录里一条也没有。",
        "The catalogue has no line.");

    public static readonly Problem TooManyLines = new("case.catalogue-too-many", 422,
        string.Create(CultureInfo.InvariantCulture, $"一版目录最多 {ClassBook.LinesMax:N0} 条，什么也没有保存。"),
        string.Create(CultureInfo.InvariantCulture, $"A catalogue has at most {ClassBook.LinesMax:N0} lines; nothing was saved."));

    public static readonly Problem CodeUnreadable = new("case.catalogue-line-code", 422,
        "代码为小类加斜杠和序号：部件 0103/1，事件 01-02/1，统一分拨 F03-02/1。",
        "A line's code is the class, a slash and a serial: 0103/1 for a component, 01-02/1 for an event, F03-02/1 for dispatch.") { Field = "code" };

    public static readonly Problem NoCondition = new("case.catalogue-no-condition", 422,
        "启用的小类没有立案条件：写明条件和时限，或先停用这一小类。",
        "A class that is on has no filing condition: write one with its limit, or switch the class off.") { Field = "condition" };

    public static readonly Problem NothingToLoad = new("case.catalogue-dispatch-there", 409,
        "统一分拨的小类这份草案都有了，没有什么可装入。",
        "The draft has all classes of community dispatch already; there is nothing to load.");

    internal static Problem Empty(string field) => new("case.catalogue-blank", 422,
        "这一栏不能空。",
        "This must not be empty.") { Field = field };

    internal static Problem TooLong(string field, int length, int most) => new("case.catalogue-too-long", 422,
        $"最多 {most} 字，现有 {length} 字。",
        $"At most {most} characters; there are {length}.") { Field = field };

    internal static Problem OneLine(string field) => new("case.catalogue-one-line", 422,
        "写在一行里，不含看不见的控制字符。",
        "Write one line, without invisible control characters.") { Field = field };

    internal static Problem NotOneOf(string field, string yes, string no) => new("case.catalogue-choice", 422,
        $"“{(field == "on" ? "启用" : "标注")}”写 {yes} 或 {no}。",
        $"Write {yes} or {no} for '{field}'.") { Field = field };

    internal static Problem UnknownUnitKind(string kind) => new("case.catalogue-unit-kind", 422,
        $"没有“{FaultText.Short(kind)}”这一类责任主体。",
        $"There is no kind of unit '{FaultText.Short(kind)}'.") { Field = "unitKind" };

    internal static Problem UnknownAreaClass(string area) => new("case.catalogue-area-class", 422,
        $"没有“{FaultText.Short(area)}”这一类区域。区域时限写作：一类区域 1.5 工作时；三类区域 4 工作时。",
        $"There is no class of areas '{FaultText.Short(area)}'. Write each class of areas with its limit and a semicolon between.") { Field = "areaLimits" };

    internal static Problem AreaClassTwice(string area) => new("case.catalogue-area-twice", 422,
        $"“{area}”的时限写了两次。",
        $"The limit of '{area}' stands there twice.") { Field = "areaLimits" };

    internal static Problem InLine(string code, Problem fault) => new("case.catalogue-faulty", 422,
        $"条目 {code}：{FaultText.Join(fault, p => p.Chinese)}",
        $"Line {code}: {FaultText.Join(fault, p => p.English)}");

    internal static Problem SameCodeAsRow(string code, int row) => new("case.catalogue-code-row", 422,
        $"代码 {code} 与第 {row} 行相同。",
        $"Row {row} has the code {code} already.");

    internal static Problem OtherThanRow(string caseClass, int row) => new("case.catalogue-class-row", 422,
        $"小类 {caseClass} 的大类、名称或启用与第 {row} 行不同。",
        $"The class {caseClass} has another major class, name or switch than in row {row}.");

    public static Problem LineTwice(string code) => new("case.catalogue-line-twice", 422,
        $"代码 {code} 已有。",
        $"There is a line {code} already.") { Field = "code" };

    internal static Problem ClassDiffers(string caseClass) => new("case.catalogue-class-differs", 422,
        $"小类 {caseClass} 各条的大类、名称或启用不一致。",
        $"The lines of the class {caseClass} do not agree on its major class, name or switch.");

    internal static Problem ConditionMissing(string caseClass) => new("case.catalogue-condition-missing", 422,
        $"小类 {caseClass} 有一条没有立案条件。",
        $"One line of the class {caseClass} has no filing condition.");

    internal static Problem NameTwice(string name, string first, string second) => new("case.catalogue-name-twice", 422,
        $"小类 {first} 与 {second} 同在一个大类，都叫“{name}”。",
        $"The classes {first} and {second} of one major class are both called '{name}'.");

    internal static Problem MajorDiffers(string major, string first, string second) => new("case.catalogue-major-differs", 422,
        $"大类 {major} 有两个名称：“{first}”和“{second}”。",
        $"The major class {major} has two names: '{first}' and '{second}'.");

    internal static Problem MajorTooLow(string major) => new("case.catalogue-major-low", 422,
        $"大类 {major} 不在随附的目录里：自增大类从 {ClassCode.FirstOwnMajor} 编起。",
        $"The major class {major} is not in the shipped catalogue: a district's own begin at {ClassCode.FirstOwnMajor}.");

    internal static Problem NotCountedDown(string code, string expected) => new("case.catalogue-class-order", 422,
        $"小类 {code}：标准大类里自增的小类从 {ClassCode.LastMinor} 往下编，应为 {expected}。",
        $"The class {code}: a district's own classes of a standard major class count down from {ClassCode.LastMinor}; it should be {expected}.");
}
