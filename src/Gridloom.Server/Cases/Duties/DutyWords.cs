using Gridloom.Domain.Cases.Duties;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Duties;

/// <summary>How lines of the catalogue are put into words on pages (条款用语).</summary>
internal sealed class DutyWords(DutyGround ground, Words t)
{
    public Words T => t;

    /// <summary>The reader sees every case of the district, so a clause may name the one it was ruled in.</summary>
    public bool NamesCases { get; init; }

    public DutyGround Ground => ground;

    public string Class(string code) => code == DutyKey.AnyClass ? t["全部小类"] : DutyKey.IsMajor(code) ? t["大类 {0}", $"{ground.ClassName(code)}（{code}）"] : $"{code} {ground.ClassName(code)}";

    public string Condition(string code) => code.Length == 0 ? "" : $"{code} {ground.Rules.Conditions.Find(code)?.Text}";

    public string Area(string code) => code.Length == 0 ? t["全区"] : ground.Ground.NameBelow(code);

    public string Unit(string code) => ground.Rules.Units.Find(ground.District, code)?.Name ?? code;

    public string Units(Duty line) => string.Join(t["、"], line.CooperatingUnits.Select(Unit));

    /// <summary>01-10 道路破损，民治街道: which cases the line is about.</summary>
    public string About(Duty line) =>
        string.Join(t["，"], new[] { Class(line.Of.Class), Condition(line.Of.Condition), Area(line.Of.Area) }.Where(part => part.Length > 0));

    /// <summary>By what the line was found: 按立案条件，全区.</summary>
    public string Fit(Duty line) => line.Of.Fit switch
    {
        DutyFit.Condition => t["按立案条件，{0}", Area(line.Of.Area)],
        DutyFit.Class => t["按小类，{0}", Area(line.Of.Area)],
        DutyFit.Major => t["按大类，{0}", Area(line.Of.Area)],
        _ => t["按兜底条款，{0}", Area(line.Of.Area)],
    };

    public DutyRowModel Row(Duty line, string? editHref) =>
        new(line.Clause, Class(line.Of.Class), Condition(line.Of.Condition), Area(line.Of.Area), Unit(line.Unit), Units(line), line.Supervisor, line.Wording, editHref) { Ruled = line.Source.Length > 0, RuledCase = NamesCases && line.Source.Length > 0 ? line.Source : null };

    /// <summary>What differs, field by field: 主办单位：道路养护中心 → 水务局.</summary>
    public IReadOnlyList<string> Changes(Duty before, Duty after)
    {
        (string Name, string Before, string After)[] fields =
        [
            (t["适用"], About(before), About(after)), (t["主办单位"], Unit(before.Unit), Unit(after.Unit)), (t["协办单位"], Units(before), Units(after)),
            (t["督办部门"], before.Supervisor, after.Supervisor), (t["内容"], before.Wording, after.Wording),
        ];
        string Or(string text) => text.Length > 0 ? text : t["（空）"];
        return [.. fields.Where(f => f.Before != f.After).Select(f => t["{0}：{1} → {2}", f.Name, Or(f.Before), Or(f.After)])];
    }
}
