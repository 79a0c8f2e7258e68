namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Why a case is not given to a unit of another level (下派、上呈被拒).</summary>
public static class LevelProblems
{
    public static readonly Problem NothingBelow = new("case.nothing-below", 409,
        "只有街道单位可以往下派。",
        "Only a street's unit hands cases down.");

    public static readonly Problem NothingAbove = new("case.nothing-above", 409,
        "只有社区单位可以上呈街道。",
        "Only a community's unit raises cases to its street.");

    public static readonly Problem NotForDesk = new("case.not-for-desk", 409,
        "只有街道单位可以上呈区里：区级单位请退回，社区单位请上呈街道。",
        "Only a street's unit raises cases to the district's desk: a district's unit returns them, a community's raises them to its street.");

    public static readonly Problem RaisedBefore = new("case.raised-before", 409,
        "本单位上呈过这宗案件，每宗只能上呈一次；办不了的请退回或提请裁定。",
        "Your unit has raised this case before, which it does once; return it or ask for a ruling.");

    public static readonly Problem NotBelow = new("case.not-below", 422,
        "请选择本单位的下级单位。",
        "Choose a unit below your own.") { Field = "unit" };

    public static readonly Problem OutsideScope = new("case.unit-outside-scope", 422,
        "这个单位不在您的数据范围里，只能派给本范围内的单位。",
        "This unit lies outside your part of the territory; choose one within it.") { Field = "unit" };
}
