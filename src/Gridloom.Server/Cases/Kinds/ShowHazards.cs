using Gridloom.Domain.Access;
using Gridloom.Domain.Indicators;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>隐患年报: what a street tells in its yearly report of hazards, by risk, class and street; every number opens to its cases.</summary>
internal static class ShowHazards
{
    public const string Address = "/hazards";

    private static readonly Indicators.FigureTableLookup.Plan Plan = new(
        [Grouping.Risk, Grouping.Hazard, Grouping.Street, Grouping.Month],
        ["hazard-reported", "hazard-dispatched", "hazard-direct", "hazard-received", "hazard-receipt-rate", "hazard-handled", "hazard-handling-rate"]);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, KindSheets sheets, Words t) => sheets.Show(http, caller, Sheet(t))).Requires(Permission.ReadCases);
        doors.Pages.MapGet(Address + ".csv", (HttpContext http, Caller caller, KindSheets sheets, Words t) => sheets.File(http, caller, Sheet(t), asCsv: true)).Requires(Permission.ReadCases);
        doors.Pages.MapGet(Address + ".xlsx", (HttpContext http, Caller caller, KindSheets sheets, Words t) => sheets.File(http, caller, Sheet(t), asCsv: false)).Requires(Permission.ReadCases);
    }

    private static KindSheets.Sheet Sheet(Words t) => new(Address, t["隐患年报"], t["分拨、接收、处置，口径同街道年报"], Plan, all => Sentence([.. all.Numbers.Select(static n => n.Value)], t));

    private static string Sentence(IReadOnlyList<string> n, Words t) =>
        t["隐患信息 {0} 条，其中分拨 {1} 条、直接办结 {2} 宗；相关部门接收隐患 {3} 宗，接收率 {4}；处置隐患 {5} 宗，处置率 {6}。", n[0], n[1], n[2], n[3], n[4], n[5], n[6]];
}
