using System.Globalization;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Versions;

namespace Gridloom.Domain.Cases.Duties;

/// <summary>What is refused about the responsibility catalogue (权责清单).</summary>
public static class DutyProblems
{
    public static readonly Problem NotFound = new("case.duties-not-found", 404,
        "没有这一版权责清单，或没有这一条。",
        "There is no such version of the responsibility catalogue, or no such clause.");

    public static readonly Problem WholeDistrictOnly = new("case.duties-whole-district", 403,
        "权责清单是全区的，只有数据范围为全区的账号可以修改。",
        "The responsibility catalogue is the district's; only an account whose scope is the whole district may change it.");

    public static readonly Problem NoLines = new("case.duties-empty", 422,
        "清单里一条也没有。",
        "The catalogue has no line.");

    public static readonly Problem TooManyLines = new("case.duties-too-many", 422,
        string.Create(CultureInfo.InvariantCulture, $"一份清单最多 {DutyCatalogue.LinesMax:N0} 条，什么也没有导入。"),
        string.Create(CultureInfo.InvariantCulture, $"A catalogue has at most {DutyCatalogue.LinesMax:N0} lines; nothing was imported."));

    public static readonly Problem ClauseUnreadable = new("case.duty-clause", 422,
        "条款号为一至四段数字，用点隔开，例如 3.2。",
        "A clause's number is one to four whole numbers with points between, for instance 3.2.") { Field = "clause" };

    internal static Problem InClause(string clause, Problem fault) => new("case.duty-faulty", 422,
        $"{clause} 条：{FaultText.Join(fault, p => p.Chinese)}",
        $"Clause {clause}: {FaultText.Join(fault, p => p.English)}");

    internal static Problem SameClauseAsRow(string clause, int row) => new("case.duty-clause-row", 422,
        $"条款号 {clause} 与第 {row} 行相同。",
        $"Row {row} has the clause number {clause} already.");

    internal static Problem SameRangeAsRow(int row) => new("case.duty-range-row", 422,
        $"小类、条件和区域与第 {row} 行全同，分不出谁主办。",
        $"Class, condition and area are those of row {row}; which of the two holds cannot be told.");

    public static Problem ClauseTwice(string clause) => new("case.duty-clause-twice", 422,
        $"条款号 {clause} 已有。",
        $"There is a clause {clause} already.");

    public static Problem Tie(string clause, string other) => new("case.duty-tie", 422,
        $"{clause} 条与 {other} 条的小类、条件和区域全同，分不出谁主办。",
        $"Clauses {clause} and {other} have the same class, condition and area; which of the two holds cannot be told.");

    internal static Problem UnknownClass(string code) => new("case.duty-class", 422,
        $"目录里没有小类“{FaultText.Short(code)}”。写小类代码（0103、01-02）、大类（01**、01-**）或 *。",
        $"The catalogue has no class '{FaultText.Short(code)}'. Write a class (0103, 01-02), a major class (01**, 01-**) or *.") { Field = "class" };

    internal static Problem UnknownCondition(string code) => new("case.duty-condition", 422,
        $"没有立案条件“{FaultText.Short(code)}”。",
        $"There is no filing condition '{FaultText.Short(code)}'.") { Field = "condition" };

    internal static Problem ConditionOfOther(string code, string caseClass) => new("case.duty-condition-of-other", 422,
        $"立案条件“{code}”属于小类 {caseClass}，小类一栏也要写它。",
        $"The filing condition '{code}' belongs to the class {caseClass}; the class must say so, too.") { Field = "condition" };

    internal static Problem UnknownArea(string code) => new("case.duty-area", 422,
        $"本区没有区域“{FaultText.Short(code)}”。写街道、社区或网格的代码，全区留空。",
        $"The district has no area '{FaultText.Short(code)}'. Write the code of a street, a community or a grid, or leave it empty for the whole district.") { Field = "area" };

    internal static Problem UnknownUnit(string code) => new("case.duty-unit", 422,
        $"本区没有处置单位“{FaultText.Short(code)}”。",
        $"The district has no handling unit '{FaultText.Short(code)}'.") { Field = "unit" };

    internal static Problem UnitOutside(HandlingUnit unit) => new("case.duty-unit-outside", 422,
        $"“{unit.Name}”是{unit.Level.Chinese()}级单位，只管自己的辖区；区域要选它的辖区，或其中一部分。",
        $"'{unit.Name}' is a {unit.Level.Code()}'s unit and answers for its own area only; choose that area or a part of it.") { Field = "unit" };

    internal static Problem UnknownCooperating(string code) => new("case.duty-cooperating", 422,
        $"本区没有协办单位“{FaultText.Short(code)}”。",
        $"The district has no unit '{FaultText.Short(code)}' to cooperate.") { Field = "cooperating" };

    internal static Problem CooperatingTwice(string code) => new("case.duty-cooperating-twice", 422,
        $"“{FaultText.Short(code)}”写了两次，或已是主办单位。",
        $"'{FaultText.Short(code)}' stands there twice, or is the responsible unit already.") { Field = "cooperating" };

    internal static Problem TooLong(string field, int length, int most) => new("case.duty-too-long", 422,
        $"最多 {most} 字，现有 {length} 字。",
        $"At most {most} characters; there are {length}.") { Field = field };

    internal static Problem OneLine(string field) => new("case.duty-one-line", 422,
        "写在一行里，不含看不见的控制字符。",
        "Write one line, without invisible control characters.") { Field = field };
}
