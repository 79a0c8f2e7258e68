using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Classes;

/// <summary>修改目录条目: a line of a draft is added or changed; the name and the switch of its class change in all lines of the class.</summary>
internal static class SaveClass
{
    public static string AddressOf(string version) => $"{ShowClasses.AddressOf(version)}/lines";

    /// <param name="line">The line's code, whose slash is a point in an address: 01-02/1 is 01-02.1.</param>
    public static string AddressOf(string version, string line) => $"{AddressOf(version)}/{line.Replace('/', '.')}";

    public static string CodeOf(string address) => address.Replace('.', '/');

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{version}"), (string version, HttpContext http, Caller caller, ClassForm page) => page.Show(http, caller.Actor, new(version, null))).Requires(Permission.EditCatalogue);
        doors.Pages.MapGet(AddressOf("{version}", "{line}"), (string version, string line, HttpContext http, Caller caller, ClassForm page) => page.Show(http, caller.Actor, new(version, CodeOf(line))))
            .Requires(Permission.EditCatalogue);
        doors.Pages.MapPost(AddressOf("{version}"), (string version, HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, new(version, null), form)).Requires(Permission.EditCatalogue);
        doors.Pages.MapPost(AddressOf("{version}", "{line}"), (string version, string line, HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, new(version, CodeOf(line)), form))
            .Requires(Permission.EditCatalogue);
    }

    // A box that is not ticked is not sent.
    public static ClassInput ReadForm(PostedForm form) => new(
        form["code"], form["major"], form["name"], form["on"] == "yes" ? ClassInput.Yes : ClassInput.No, form["condition"], form["limit"], form["closing"], form["unitKind"],
        form["agreed"] == "yes" ? ClassInput.Agreed : ClassInput.OfSample, form["areaLimits"]);

    public sealed class Page(ClassChange change, Handler handler, ClassForm page)
    {
        /// <param name="asked">Which line; a new one without a code.</param>
        public async Task<IResult> Submit(HttpContext http, Caller caller, ClassForm.Asked asked, PostedForm form)
        {
            var input = ReadForm(form);
            var again = asked with { Typed = input };
            if (!change.Read(form, caller.Actor, asked.Version, "save " + asked.Line + " " + JsonSerializer.Serialize(input)).Succeeded(out var wanted, out var refused))
                return await page.Show(http, caller.Actor, again with { Refused = refused });
            var outcome = await handler.Handle(caller.Actor, wanted, asked.Line, input);
            return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowClasses.AddressOf(made.Code) + "?done=saved") : await page.Show(http, caller.Actor, again with { Refused = refused });
        }
    }

    public sealed class Handler(ClassChange change)
    {
        /// <param name="was">The code of the line that is changed; null for a new one.</param>
        public Task<Outcome<ClassChange.Changed>> Handle(Actor actor, ClassChange.Wanted wanted, string? was, ClassInput input) => change.Make(actor, wanted, async draft =>
        {
            var lines = await draft.Lines();
            if (was is not null && !lines.Exists(l => l.Code == was)) return ClassProblems.NotFound;
            if (was is null && lines.Count >= ClassBook.LinesMax) return ClassProblems.TooManyLines;
            if (!input.Read(draft.Ground).Succeeded(out var line, out var refused)) return refused;
            if (line.Code != was && lines.Exists(l => l.Code == line.Code)) return ClassProblems.LineTwice(line.Code);
            ClassStore.SaveLine(draft.Turn, draft.Version, new(draft.Version.Code, was, line));
            return null;
        });
    }
}
