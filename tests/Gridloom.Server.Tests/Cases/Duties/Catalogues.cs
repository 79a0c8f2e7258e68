using System.Net;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Server.Cases.Duties;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Duties;

/// <summary>Catalogues to begin a test with, put there by the product's own writer.</summary>
internal static class Catalogues
{
    /// <summary>Lines in words: clause | class | condition | area | unit, and perhaps | cooperating units. An area is written below the district: 001 is its first street.</summary>
    public static async Task GivenDuties(this TestApp app, string code, string? from, params string[] lines)
    {
        var duties = lines.Select(words => Line(app, words)).ToList();
        var done = await app.Get<Turns>().Take<object>(Actor.System(app.District), async turn =>
        {
            DutyStore.AddDraft(turn, new(code, null, duties.Count, DutyStore.DigestOf(duties), false), duties);
            if (from is not null) DutyStore.Force(turn, (await DutyStore.Find(turn, code))!, new(code, DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), duties.Count, DutyStore.DigestOf(duties)));
            return new object();
        });
        done.Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
    }

    public static Duty Line(TestApp app, string words) => words.Split('|', StringSplitOptions.TrimEntries) is [var clause, var of, var condition, var area, var unit, .. var more]
        ? new(clause, new(of, condition, area.Length == 0 ? "" : app.District + area), unit, more.FirstOrDefault(""), "", "")
        : throw new ArgumentException($"Not a line: {words}");

    public static async Task<DutyCatalogue> Lines(this TestApp app, string code) =>
        await app.Get<DutyLookup>().Lines((await app.Get<DutyLookup>().Version(app.District, code, CancellationToken.None))!, CancellationToken.None);

    /// <summary>What an answer came to: its status and, of a redirect, where it leads.</summary>
    public static string Told(this FormPage page) => page.Answer.Status == (int)HttpStatusCode.SeeOther ? page.Location!.ToString() : page.Answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
