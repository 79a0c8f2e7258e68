using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>
/// 按电话找: the cases that one phone reported. The phone comes in a form and goes on as its blind index, so that it stands in no address,
/// history or log; that somebody looked is kept in the audit.
/// </summary>
internal static class FindByPhone
{
    public static void Map(Doors doors)
    {
        doors.Pages.MapPost("/cases/by-phone", Submit).Requires(Permission.ReadReporter);
    }

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, CaseStore cases, Turns turns)
    {
        if (form.Refused is { } expired) return Answers.Refusal(http, expired);
        if (Phone.Normalise(form["phone"] ?? "") is not { } phone) return Answers.Refusal(http, CaseProblems.PhoneUnreadable);
        var index = Convert.ToHexStringLower(cases.PhoneIndex(phone)!);
        var outcome = await turns.Take<string>(caller.Actor, turn =>
        {
            turn.Append(new ReporterSearched(index), version: 0);
            return new(index);
        });
        return outcome.Succeeded(out _, out var refused) ? new SeeOther(new CaseFilter(Reporter: index).ToUrl()) : Answers.Refusal(http, refused);
    }
}
