using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Paper;

/// <summary>看文书: a form of a case, to print from the browser or to save as DOCX.</summary>
internal static class ShowPaper
{
    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static string AddressOf(string id, string form) => $"/cases/{id}/paper/{form}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{id}", "{form}"), (string id, string form, HttpContext http, Caller caller, Maker maker) => maker.Page(http, caller, id, form)).Requires(Permission.ReadCases);
        doors.Pages.MapGet(AddressOf("{id}", "{form}") + "/file.docx", (string id, string form, HttpContext http, Caller caller, Maker maker) => maker.Docx(http, caller, id, form)).Requires(Permission.ReadCases);
    }

    public sealed class Maker(CaseLookup cases, CasePaper paper, Frames frames)
    {
        public Task<IResult> Page(HttpContext http, Caller caller, string id, string form) => Make(http, caller, (id, form), (c, sheet) =>
            Pages.Show<PaperPage>(frames.For(http, $"{sheet.Title} {CaseNumber.Short(c.Number)}", RailEntry.Cases), new PaperModel(sheet, "/cases/" + c.Id, AddressOf(c.Id, form) + "/file.docx")));

        public Task<IResult> Docx(HttpContext http, Caller caller, string id, string form) => Make(http, caller, (id, form), (c, sheet) =>
            TypedResults.File(PaperDocx.Write(sheet), DocxType, $"{sheet.Title} {c.Number}.docx"));

        private async Task<IResult> Make(HttpContext http, Caller caller, (string Id, string Form) asked, Func<StoredCase, PaperSheet, IResult> answer)
        {
            if (PaperNames.Find(asked.Form) is not { } form) return Answers.Refusal(http, PaperProblems.Unknown);
            if (await cases.Find(caller.Actor, asked.Id, http.RequestAborted) is not { } c) return Answers.Refusal(http, CaseProblems.NotFound);
            return (await paper.Make(c, form, http.RequestAborted)).Succeeded(out var sheet, out var refused) ? answer(c, sheet) : Answers.Refusal(http, refused);
        }
    }
}

/// <summary>A form on its page (文书页).</summary>
/// <param name="BackHref">The case.</param>
public sealed record PaperModel(PaperSheet Sheet, string BackHref, string FileHref);
