using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>What a resident may still say about a closed matter (评价与申请重办), as forms on the page of their link.</summary>
internal sealed class FollowForms(FormKeys keys, CaseRulesLookup rules, Clocks clocks)
{
    /// <summary>Null when it is not to be evaluated, or was, or it is too late.</summary>
    public EvaluationForm? Evaluation(HttpContext http, (StoredCase Case, string Address) of, Problem? refused)
    {
        if (!Offers(of.Case, CaseActKind.Evaluate)) return null;
        var t = http.RequestServices.GetRequiredService<Words>();
        return new(of.Address + "/evaluation", keys.Again(http, refused), [.. Enum.GetValues<Satisfaction>().Select(s => new Choice(s.Code(), t.InEnglish ? s.English() : s.Chinese()))],
            new("", refused.Of("satisfaction", t)), Note(http, refused, t));
    }

    /// <summary>Null unless the resident said that they are dissatisfied, and has not asked yet.</summary>
    public ReopeningForm? Reopening(HttpContext http, (StoredCase Case, string Address) of, Problem? refused)
    {
        if (!Offers(of.Case, CaseActKind.AskReopen)) return null;
        var t = http.RequestServices.GetRequiredService<Words>();
        return new(of.Address + "/reopening", keys.Again(http, refused), Note(http, refused, t));
    }

    private bool Offers(StoredCase c, CaseActKind act)
    {
        var (file, now) = (c.ToFile(), clocks.Now(c.District));
        var by = rules.For(file, now).Rules;
        return CaseLifecycle.Offered(file, Actor.LinkHolder(c.District)).Contains(act) && now <= Deadline.DueOf(file.EndedAt!.Value, by.Desk.Of(act), by.Calendar);
    }

    private static Field Note(HttpContext http, Problem? refused, Words t) => new(refused is null ? "" : http.Request.Form["note"].ToString(), refused.Of("note", t));
}
