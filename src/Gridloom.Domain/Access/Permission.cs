using System.Collections.Frozen;

namespace Gridloom.Domain.Access;

/// <summary>What a person may do (权限). Code asks for permissions only; which role has which is data (<c>data/access/roles.csv</c>).</summary>
public static class Permission
{
    public const string ReportCase = "case.report";
    public const string ReadCases = "case.read";
    public const string ReadReporter = "case.read-reporter";
    public const string ModerateReports = "case.moderate";
    public const string VerifyCase = "case.verify";
    public const string AcceptCase = "case.accept";
    public const string SelfHandleCase = "case.self-handle";
    public const string FileCase = "case.file";
    public const string DispatchCase = "case.dispatch";
    public const string HandleCase = "case.handle";
    public const string CheckCase = "case.check";
    public const string CloseCase = "case.close";
    public const string EvaluateCase = "case.evaluate";
    public const string AskVoid = "case.ask-void";
    public const string ApproveVoid = "case.approve-void";
    public const string ApproveTime = "case.approve-time";
    public const string ApproveAsLeader = "case.approve-as-leader";
    public const string Arbitrate = "case.arbitrate";
    public const string Urge = "case.urge";
    public const string Supervise = "case.supervise";
    public const string AnswerSupervision = "case.answer-supervision";
    public const string ReopenCase = "case.reopen";
    public const string LinkCase = "case.link";
    public const string AskPart = "part.ask";
    public const string EditProblems = "problem.edit";
    public const string NoteHazard = "hazard.edit";
    public const string Mediate = "dispute.mediate";
    public const string ReadParties = "dispute.read-parties";
    public const string SharePhrases = "phrase.share";
    public const string ReadDuties = "duty.read";
    public const string EditDuties = "duty.edit";
    public const string ReadCatalogue = "catalogue.read";
    public const string EditCatalogue = "catalogue.edit";
    public const string ReadPast = "past.read";
    public const string ImportPast = "past.import";
    public const string ReadRevisits = "revisit.read";
    public const string EditRevisits = "revisit.edit";
    public const string ReadRoster = "roster.read";
    public const string EditRoster = "roster.edit";
    public const string ReadEmergency = "emergency.read";
    public const string EditEmergency = "emergency.edit";
    public const string ReadSentNotices = "notice.read-sent";
    public const string ReadBudget = "budget.read";
    public const string EnterValue = "budget.enter";
    public const string DeclareTargets = "budget.declare";
    public const string ReviewTargets = "budget.review";
    public const string ApproveTargets = "budget.approve";
    public const string PublishBudget = "budget.publish";
    public const string EditSurveys = "survey.edit";
    public const string ManageAccounts = "account.manage";
    public const string UnlockAccounts = "account.unlock";
    public const string ReadAudit = "audit.read";

    /// <summary>Every signed-in account may do this; it is about the account itself.</summary>
    public const string Self = "account.self";

    /// <summary>No account is needed; such a route limits how often it is called.</summary>
    public const string Anyone = "anyone";

    public static readonly IReadOnlySet<string> None = FrozenSet<string>.Empty;

    /// <summary>What a case's private link allows.</summary>
    public static readonly IReadOnlySet<string> OfLinkHolder = FrozenSet.Create(StringComparer.Ordinal, EvaluateCase);

    /// <summary>The permissions that a role may hold.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        ReportCase, ReadCases, ReadReporter, ModerateReports, VerifyCase, AcceptCase, SelfHandleCase, FileCase, DispatchCase, HandleCase, CheckCase,
        CloseCase, EvaluateCase, AskVoid, ApproveVoid, ApproveTime, ApproveAsLeader, Arbitrate, Urge, Supervise, AnswerSupervision, ReopenCase, LinkCase, AskPart, EditProblems, NoteHazard,
        Mediate, ReadParties, SharePhrases, ReadDuties, EditDuties, ReadCatalogue, EditCatalogue, ReadPast, ImportPast, ReadRevisits, EditRevisits, ReadRoster,
        EditRoster, ReadEmergency, EditEmergency, ReadSentNotices, ReadBudget, EnterValue, DeclareTargets, ReviewTargets, ApproveTargets, PublishBudget, EditSurveys, ManageAccounts, UnlockAccounts, ReadAudit,
    ];
}
