using Gridloom.Domain.Access;
using Gridloom.Domain.Indicators;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>纠纷统计: disputes accepted, mediated and agreed, and the money they are about, by class and street; every number opens to its cases.</summary>
internal static class ShowDisputes
{
    public const string Address = "/disputes";

    private static readonly Indicators.FigureTableLookup.Plan Plan = new(
        [Grouping.Class, Grouping.Street, Grouping.Month], ["dispute-accepted", "dispute-mediated", "dispute-agreed", "dispute-agreement-rate"]);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, KindSheets sheets, DisputeAmounts amounts, Words t) => sheets.Show(http, caller, Sheet(caller, amounts, t))).Requires(Permission.ReadCases);
        doors.Pages.MapGet(Address + ".csv", (HttpContext http, Caller caller, KindSheets sheets, DisputeAmounts amounts, Words t) => sheets.File(http, caller, Sheet(caller, amounts, t), asCsv: true)).Requires(Permission.ReadCases);
        doors.Pages.MapGet(Address + ".xlsx", (HttpContext http, Caller caller, KindSheets sheets, DisputeAmounts amounts, Words t) => sheets.File(http, caller, Sheet(caller, amounts, t), asCsv: false)).Requires(Permission.ReadCases);
    }

    private static KindSheets.Sheet Sheet(Caller caller, DisputeAmounts amounts, Words t) =>
        new(Address, t["纠纷统计"], t["受理、调处、达成协议和涉及金额"], Plan, all => Sentence([.. all.Numbers.Select(static n => n.Value)], t)) { More = cases => amounts.Of(caller.Actor, cases, t) };

    private static string Sentence(IReadOnlyList<string> n, Words t) => t["受理纠纷 {0} 宗，调处 {1} 宗，达成协议 {2} 宗，调解成功率 {3}，涉及金额 {4} 万元。", n[0], n[1], n[2], n[3], n[4]];
}
