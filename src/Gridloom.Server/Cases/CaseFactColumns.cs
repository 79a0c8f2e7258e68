using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Indicators;

namespace Gridloom.Server.Cases;

/// <summary>In which column of <c>case_case</c> (alias c) each fact of a case stands (案件事实列).</summary>
internal static class CaseFactColumns
{
    /// <summary>The deadline of the step that a case waits for, as <see cref="CaseClock.StepDue"/> has it.</summary>
    public const string StepDue =
        """
        case c.stage when 'reported' then c.accept_due when 'verifying' then c.verify_due when 'accepted' then c.file_due when 'filed' then c.dispatch_due
            when 'arbitrating' then c.arbitrate_due when 'dispatched' then c.holder_due when 'handling' then c.holder_due when 'checking' then c.check_due end
        """;

    private static readonly Dictionary<string, string> ByCode = new(StringComparer.Ordinal)
    {
        ["area"] = "c.area", ["unit"] = "c.unit", ["class"] = "c.class", ["source"] = "c.source", ["worker"] = "c.reported_by", ["units"] = "c.units", ["helpers"] = "c.helpers", ["stage"] = "c.stage",
        ["reported"] = "c.reported_at", ["ended"] = "c.ended_at", ["step-due"] = StepDue, ["awaits-moderation"] = "c.awaits_moderation",
        ["verify-due"] = "c.verify_due", ["verified"] = "c.verified_at", ["accepted"] = "c.accepted_at", ["rejected"] = "c.rejected_at",
        ["file-due"] = "c.file_due", ["filed"] = "c.filed_at", ["not-filed"] = "c.not_filed_at", ["dispatch-due"] = "c.dispatch_due", ["dispatched"] = "c.dispatched_at",
        ["case-due"] = "c.case_due", ["holder-due"] = "c.holder_due", ["handled"] = "c.handled_at", ["check-due"] = "c.check_due", ["checked"] = "c.checked_at", ["closed"] = "c.closed_at",
        ["directly-closed"] = "c.directly_closed_at", ["self-handled"] = "c.self_handled_at", ["voided"] = "c.voided_at",
        ["risk"] = "c.risk", ["hazard"] = "c.hazard", ["received"] = "c.received_at", ["mediated"] = "c.mediated_at", ["agreed"] = "c.agreed_at",
        ["from-public"] = "c.from_public", ["reworks"] = "c.reworks", ["returns"] = "c.returns",
        ["linked"] = "c.linked_at", ["closed-with-main"] = "c.closed_with_main_at", ["extensions"] = "c.extensions", ["suspensions"] = "c.suspensions", ["urges"] = "c.urges",
        ["supervisions"] = "c.supervisions", ["refusals"] = "c.refusals", ["reopens"] = "c.reopens",
        ["hand-downs"] = "c.hand_downs", ["raises"] = "c.raises", ["reopen-asks"] = "c.reopen_asks", ["reopen-grants"] = "c.reopen_grants", ["reopen-declines"] = "c.reopen_declines",
    };

    /// <summary>The case's number, and behind it all facts in the order of <see cref="CaseFacts.All"/>.</summary>
    public static readonly string Listed = string.Join(", ", CaseFacts.All.Select(Of).Prepend("c.number"));

    /// <summary>The column; <see cref="KeyNotFoundException"/> for a fact that has none.</summary>
    public static string Of(CaseFact fact) => ByCode[fact.Code];
}
