using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Fieldwork;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Fieldwork;

/// <summary>Rosters to begin a test with, put there by the product's own writer, and read back.</summary>
internal static class Rosters
{
    /// <summary>Puts the person on the shift; areas are written below the district.</summary>
    public static async Task GivenShift(this TestApp app, string day, string shift, Person person, params string[] areas)
    {
        var entry = new RosterEntry(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), shift, await app.IdOf(person.Login), string.Join(' ', areas.Select(a => app.District + a)));
        var done = await app.Get<Turns>().Take<object>(Actor.System(app.District), turn =>
        {
            turn.Append(new RosterAdded(entry), 0);
            RosterStore.Insert(turn, entry);
            return new(new object());
        });
        done.Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
    }

    /// <summary>Sends the hidden fields of one form of the page to another address, as a browser with an older page in it would.</summary>
    public static Task<FormPage> SubmitAs(this FormPage page, string form, string to)
    {
        foreach (var (name, value) in page.Hidden(form).ToList()) page.With(name, value);
        return page.Submit(to, withHidden: false);
    }

    /// <summary>Day, shift and login of everything in the roster, and whether somebody signed in (+) and out (-).</summary>
    public static async Task<IReadOnlyList<string>> Roster(this TestApp app)
    {
        var ground = await app.Get<RosterLookup>().GroundOf(app.District, CancellationToken.None);
        var rows = await app.Get<RosterLookup>().Between(app.District, new(2026, 1, 1), new(2027, 12, 31), CancellationToken.None);
        return [.. rows.Select(r => $"{r.Day} {r.Shift} {ground.Find(ground.Shifts.Get(r.Shift).Post, r.Account)?.Login}{(r.InAt is null ? "" : "+")}{(r.OutAt is null ? "" : "-")}")];
    }
}
