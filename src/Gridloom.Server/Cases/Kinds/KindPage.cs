using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>A form of a case's own part that was refused, with what was typed (种类表单).</summary>
/// <param name="Part">Which part of the page it belongs to.</param>
internal sealed record KindAttempt(string Part, PostedForm Form, Problem Refused);

/// <summary>Shows the case page again after one of its kind's forms was refused (种类页).</summary>
internal sealed class KindPage(CaseLookup cases, ShowCasePage page)
{
    /// <summary>The version that the form was drawn from; no version's number when it cannot be read.</summary>
    public static long Seen(PostedForm form) => long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;

    public async Task<IResult> Again(HttpContext http, Caller caller, string id, KindAttempt attempt) =>
        attempt.Refused != CaseProblems.NotFound && await cases.Find(caller.Actor, id, http.RequestAborted) is { } c
            ? await page.Show(http, caller, c, new() { Kind = attempt })
            : Answers.Refusal(http, CaseProblems.NotFound);
}
