using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Emergency.Shelters;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Emergency.Shelters;

/// <summary>Shelters to begin a test with, put there by the product's own handler, and forms to fill in.</summary>
internal static class ShelterSamples
{
    public static ShelterInput Input(this TestApp app, string code, string area = "001001") =>
        new(code, app.District + area, "文体广场" + code, "长安路 1 号", "fixed", "3600", "9200", "东街道办事处", "0755-28001234", "usable", "2026-11-01");

    public static async Task GivenShelter(this TestApp app, string code, string area = "001001", Func<ShelterInput, ShelterInput>? but = null)
    {
        var input = app.Input(code, area);
        (await app.Get<AddShelter.Handler>().Handle(Actor.System(app.District), "given-" + code, but?.Invoke(input) ?? input)).Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
    }

    /// <summary>Types a shelter into the page's form.</summary>
    public static FormPage Filled(this FormPage page, ShelterInput input)
    {
        foreach (var (name, value) in new[]
        {
            ("code", input.Code), ("area", input.Area), ("name", input.Name), ("place", input.Place), ("kind", input.Kind), ("capacity", input.Capacity), ("size", input.Size), ("manager", input.Manager),
            ("phone", input.Phone), ("state", input.State), ("inspected", input.Inspected),
        })
            page.With(name, value ?? "");
        return page;
    }

    /// <summary>A form that this persona could send to any address: with a token of its own, and a key of a page that it may open.</summary>
    public static async Task<FormPage> Blind(this TestApp app, string persona)
    {
        var key = (await (await app.As("operator")).Open("/shelters")).Hidden("/shelters").First(static h => h.Key == "key").Value;
        return (await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account")).With("key", key);
    }

    /// <summary>Code, area below the district, state, day of the last inspection and version of all there are.</summary>
    public static async Task<IReadOnlyList<string>> Shelters(this TestApp app) => await app.Get<Store>().List<string>(
        """
        select s.code || ' ' || substr(s.area, 7) || ' ' || s.state || ' ' || coalesce(s.inspected, '-') || ' v' || s.version
        from emergency_shelter s where s.district = @District order by s.code
        """,
        new { app.District }, CancellationToken.None);
}
