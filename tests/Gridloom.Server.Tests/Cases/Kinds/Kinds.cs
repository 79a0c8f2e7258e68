using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Server.Cases;
using Gridloom.Server.Cases.Classes;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Kinds;

/// <summary>A district that has the classes of community dispatch in force, and so hazards and disputes.</summary>
internal static class KindDistricts
{
    public const string Gas = "F01-03", Tenancy = "F09-05";

    public static async Task<TestApp> WithKinds(Engine engine, string now = "2026-11-20T10:26+08:00")
    {
        var app = await TestApp.Start(engine, now);
        var lines = app.Get<ClassLookup>().Shipped.Lines.Concat(app.Get<DispatchClasses>().Lines).ToList();
        (await app.Get<Turns>().Take<object>(Actor.System(app.District), async turn =>
        {
            ClassStore.AddDraft(turn, new("2026-01", "v2", lines.Count, ClassStore.DigestOf(lines)), lines);
            ClassStore.Force(turn, (await ClassStore.Find(turn, "2026-01"))!, new("2026-01", new DateOnly(2026, 1, 1), lines.Count, ClassStore.DigestOf(lines)));
            return new object();
        })).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
        await app.Get<CaseRulesLookup>().Load(CancellationToken.None);
        return app;
    }

    /// <summary>A case of the class in one of the district's streets (001, 002 …), or where nobody knows the street.</summary>
    public static async Task<Loop> Case(this TestApp app, string code, string words = "现场情况", string at = "长安路 1 号") => await Loop.Begin(app, $"case {words}, class {code}, at {at}");
}
