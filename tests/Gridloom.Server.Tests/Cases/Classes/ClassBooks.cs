using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Server.Cases;
using Gridloom.Server.Cases.Classes;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Classes;

/// <summary>Versions of the case catalogue to begin a test with, put there by the product's own writer.</summary>
internal static class ClassBooks
{
    /// <summary>The shipped lines, changed.</summary>
    public static async Task GivenCatalogue(this TestApp app, string code, string? from = null, Func<ClassLine, ClassLine>? change = null)
    {
        var lines = app.Get<ClassLookup>().Shipped.Lines.Select(change ?? (l => l)).ToList();
        var done = await app.Get<Turns>().Take<object>(Actor.System(app.District), async turn =>
        {
            ClassStore.AddDraft(turn, new(code, "v2", lines.Count, ClassStore.DigestOf(lines)), lines);
            if (from is not null) ClassStore.Force(turn, (await ClassStore.Find(turn, code))!, new(code, DateOnly.Parse(from, CultureInfo.InvariantCulture), lines.Count, ClassStore.DigestOf(lines)));
            return new object();
        });
        done.Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
        await app.Get<CaseRulesLookup>().Load(CancellationToken.None);
    }

    public static async Task<IReadOnlyList<ClassLine>> Book(this TestApp app, string code) => (await app.Get<ClassLookup>().Book(app.District, code, CancellationToken.None))!.Lines;

    /// <summary>The form of a line as its page shows it, with other values.</summary>
    public static FormPage Filled(this FormPage page, ClassLine line) => page
        .With("code", line.Code).With("major", line.Of.Major).With("name", line.Of.Name).With("on", line.Of.On ? "yes" : "").With("condition", line.Condition).With("limit", line.Limit)
        .With("closing", line.Closing).With("unitKind", line.UnitKind).With("areaLimits", line.AreaLimits);
}
