using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Server.Budget;
using Gridloom.Server.Host;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget;

/// <summary>The committed targets in a test's own district, and how its indicators are found there.</summary>
internal static class DemoTargets
{
    public const string Collected = "采集案件量（包括核查、核实）城市事件数";

    public const string CollectorProject = "数字化城管事务管理（信息采集员）";

    public static BudgetFacts Facts { get; } =
        BudgetFacts.Read(File.ReadAllText(ReferenceData.PathOf("demo/longhua-2021-targets.json"))).Succeeded(out var facts, out var refused) ? facts : throw new InvalidOperationException(refused.Chinese);

    public static async Task<LoadTargets.Response> LoadTargets(this TestApp app, BudgetFacts? facts = null)
    {
        var outcome = await app.Get<LoadTargets.Handler>().Handle(Actor.System(app.District), new(facts ?? Facts, Demo: true));
        outcome.Succeeded(out var made, out var refused).ShouldBeTrue(refused?.English);
        return made!;
    }

    public static async Task<string> ProjectId(this Person person, string name) =>
        (await person.Get("/budget/projects")).Json.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("name").GetString() == name).GetProperty("id").GetString()!;

    /// <summary>One indicator of a project as the API answers it.</summary>
    public static async Task<System.Text.Json.JsonElement> Indicator(this Person person, string project, string name) =>
        (await person.Get("/budget/projects/" + await person.ProjectId(project))).Json.GetProperty("indicators").EnumerateArray().Single(i => i.GetProperty("name").GetString() == name);

    public static async Task<long> CollectedCount(this Person person) => (await person.Indicator(CollectorProject, Collected)).GetProperty("live").GetProperty("value").GetInt64();
}
