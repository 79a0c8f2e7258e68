using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Server.Budget;
using Gridloom.Server.Host;
using Gridloom.Testing;

namespace Gridloom.Browser.Tests;

/// <summary>The published targets in a test's own district, as the demo has them.</summary>
internal static class Targets
{
    public const string CollectorProject = "数字化城管事务管理（信息采集员）";

    public const string OperatorProject = "数字化城管信息系统运行（系统操作员）";

    public static async Task LoadTargets(this TestApp app)
    {
        var text = await File.ReadAllTextAsync(ReferenceData.PathOf("demo/longhua-2021-targets.json"));
        BudgetFacts.Read(text).Succeeded(out var facts, out var unread).ShouldBeTrue(unread?.English);
        (await app.Get<LoadTargets.Handler>().Handle(Actor.System(app.District), new(facts!, Demo: true))).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
    }
}
