using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>What all acts on a questionnaire have in common (问卷台): who may, which version was seen, how it is carried out.</summary>
internal sealed class SurveyDesk(Turns turns)
{
    /// <param name="Seen">The version that was looked at.</param>
    public sealed record Request(string Id, long Seen);

    /// <summary>What one act does with the questionnaire; a refusal when it may not be done.</summary>
    public delegate ValueTask<Problem?> Do(Turn turn, StoredSurvey survey);

    public sealed record Response(string Id);

    /// <summary>Questionnaires are the district's: whoever answers for a part of it only reads them.</summary>
    public static bool MayEdit(Actor actor) => actor.May(Permission.EditSurveys) && actor.Scope.Covers(actor.District);

    /// <summary>The version that the form was drawn from; no version's number when it cannot be read.</summary>
    public static long Seen(PostedForm form) => long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;

    public static byte[] DigestOf(params ReadOnlySpan<string?> parts) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts)));

    /// <summary>Check → turn (load → do), once per key.</summary>
    /// <param name="what">The act and what was typed with it: what the key stands for.</param>
    public async Task<Outcome<Response>> Act((Actor Actor, string Key) who, Request request, string what, Do act)
    {
        if (!who.Actor.Scope.Covers(who.Actor.District)) return SurveyProblems.WholeDistrictOnly;
        return await turns.TakeOnce<Response>(who.Actor, who.Key, DigestOf(what, request.Id, request.Seen.ToString(CultureInfo.InvariantCulture)), async turn =>
        {
            if (await SurveyStore.Find(turn, request.Id) is not { } survey) return SurveyProblems.NotFound;
            if (survey.Version != request.Seen) return SurveyProblems.Stale;
            return await act(turn, survey) is { } refused ? refused : new Response(request.Id);
        });
    }
}
