using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Classes;

/// <summary>目录生效: a draft without faults gets the day from which it holds, and is never changed again. Cases that are filed by then keep their version.</summary>
internal static class ForceClasses
{
    public static string AddressOf(string version) => ShowClasses.AddressOf(version) + "/force";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{version}"), Submit).Requires(Permission.EditCatalogue);
    }

    private static async Task<IResult> Submit(string version, HttpContext http, Caller caller, PostedForm form, ClassChange change, Handler handler, ClassesPages pages)
    {
        var typed = form["from"] ?? "";
        DateOnly? from = DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        Task<IResult> Again(Problem refused) => pages.One(http, caller, new(version) { Refused = refused, From = typed });
        if (!change.Read(form, caller.Actor, version, "force " + typed).Succeeded(out var wanted, out var refused)) return await Again(refused);
        var outcome = await handler.Handle(caller.Actor, wanted, from);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowClasses.AddressOf(made.Code) + "?done=forced") : await Again(refused);
    }

    public sealed class Handler(ClassChange change, ClassLookup versions, CaseRulesLookup rules)
    {
        public async Task<Outcome<ClassChange.Changed>> Handle(Actor actor, ClassChange.Wanted wanted, DateOnly? from)
        {
            var outcome = await change.Make(actor, wanted, async draft =>
            {
                // The shipped version has held since before any day, so that none of the district's own may begin today.
                var dated = (await ClassStore.Versions(draft.Turn)).Select(v => v.ToVersion()).Append(new(versions.Shipped.Version, DateOnly.MinValue));
                if (new DatedVersions([.. dated]).RefuseForce(draft.Version.ToVersion(), from, draft.Turn.Now.ChinaDay()) is { } early) return early;
                var lines = await draft.Lines();
                if (ClassCheck.Review(lines, draft.Ground) is { Count: > 0 } faults) return Problem.Of(faults);
                ClassStore.Force(draft.Turn, draft.Version, new(draft.Version.Code, from!.Value, lines.Count, ClassStore.DigestOf(lines)));
                return null;
            });
            if (outcome.Succeeded(out _, out _)) await rules.Load(CancellationToken.None);
            return outcome;
        }
    }
}
