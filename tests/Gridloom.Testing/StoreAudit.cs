using Dapper;
using Gridloom.Server.Access;
using Gridloom.Server.Storage;
using Shouldly;

namespace Gridloom.Testing;

/// <summary>What must hold of a district's rows after anything at all (核账).</summary>
internal static class StoreAudit
{
    // Each query lists what contradicts itself; all of them must be empty.
    private static readonly (string Rule, string Sql)[] Rules =
    [
        ("a case's version is its last event's",
            """
            select c.number from case_case c where c.district = @District and c.version <>
                (select coalesce(max(e.version), 0) from events e where e.district = c.district and e.subject = c.number)
            """),
        ("every reported event has its case, with the id it names",
            """
            select e.subject from events e where e.district = @District and e.kind = 'case.reported' and not exists
                (select 1 from case_case c where c.district = e.district and c.number = e.subject and e.body like '%' || c.id || '%')
            """),
        ("the day's counter is the number of that day's cases",
            """
            select n.day from case_counter n where n.district = @District and n.last <>
                (select count(*) from case_case c where c.district = n.district and c.number like n.district || '-' || n.day || '-%')
            """),
        ("a reporter's row belongs to an event of its case",
            """
            select r.number from case_reporter_version r where r.district = @District and not exists
                (select 1 from events e where e.district = r.district and e.number = r.event and e.subject = r.number)
            """),
        ("a case has as many photos as it says",
            """
            select c.number from case_case c where c.district = @District and c.photos <>
                (select count(*) from case_photo p where p.district = c.district and p.number = c.number)
            """),
        ("an account's version is its last event's",
            """
            select a.login from acc_account a where a.district = @District and a.version <>
                (select coalesce(max(e.version), 0) from events e where e.district = a.district and e.subject = a.id)
            """),
        ("an account has a login, and the login leads back to it",
            """
            select a.login from acc_account a where a.district = @District and not exists
                (select 1 from acc_login l where l.login = a.login and l.district = a.district and l.account = a.id)
            """),
        ("a document has a version and an event for each step, and the last says where it stands",
            """
            select d.id from budget_document d where d.district = @District and (d.version <> (select count(*) from budget_version v where v.district = d.district and v.document = d.id)
                or d.version <> (select count(*) from events e where e.district = d.district and e.subject = d.id)
                or d.stage <> (select v.stage from budget_version v where v.district = d.district and v.document = d.id and v.version = d.version)
                or (d.in_force is not null and not exists (select 1 from budget_version v where v.district = d.district and v.document = d.id and v.version = d.in_force and v.stage = 'approved')))
            """),
        ("a sheet's version is its last event's, and what was handed in is kept",
            """
            select h.id from budget_sheet h where h.district = @District and (h.version <> (select coalesce(max(e.version), 0) from events e where e.district = h.district and e.subject = h.id)
                or (h.stage <> 'drafting' and h.frozen is null) or (h.stage = 'reviewed' and h.review is null))
            """),
        ("a payment that was taken back has its reason and its event",
            """
            select y.id from budget_payment y where y.district = @District and (y.withdrawn_at is not null) <> exists
                (select 1 from events e where e.district = y.district and e.subject = y.id and e.kind = 'budget.payment-withdrawn')
            """),
        ("a loaded document has as many projects and indicators as its event says",
            """
            select d.file from budget_document d where d.district = @District and d.version = 1 and d.in_force = 1 and not exists
                (select 1 from events e where e.district = d.district and e.subject = d.id and e.kind = 'budget.targets-loaded' and e.version = d.version
                    and e.body like '%"projects":' || (select count(*) from budget_project p where p.district = d.district and p.document = d.id and p.whole_unit = 0) || ',%'
                    and e.body like '%"indicators":' || (select count(*) from budget_indicator i join budget_project p on p.district = i.district and p.id = i.project
                        where p.district = d.district and p.document = d.id) || ',%')
            """),
        ("an indicator's version is its last event's, and it has a value for each",
            """
            select i.name from budget_indicator i where i.district = @District and (i.version <>
                (select coalesce(max(e.version), 0) from events e where e.district = i.district and e.subject = i.id) or i.version <>
                (select count(*) from budget_value v where v.district = i.district and v.indicator = i.id))
            """),
        ("a value's event names its proof",
            """
            select v.value_text from budget_value v where v.district = @District and not exists
                (select 1 from events e where e.district = v.district and e.subject = v.indicator and e.version = v.version
                    and e.kind = 'budget.value-entered' and e.body like '%' || v.proof_content || '%')
            """),
        ("a questionnaire's version is its last event's",
            """
            select s.title from budget_survey s where s.district = @District and s.version <>
                (select coalesce(max(e.version), 0) from events e where e.district = s.district and e.subject = s.id)
            """),
        ("an answer has its event, and each came by a browser or slip of its own",
            """
            select a.id from budget_survey_answer a where a.district = @District and (not exists
                (select 1 from events e where e.district = a.district and e.subject = a.id and e.kind = 'survey.answered') or
                (select count(*) from budget_survey_answer b where b.district = a.district and b.survey = a.survey) <>
                (select count(*) from budget_survey_used u where u.district = a.district and u.survey = a.survey))
            """),
        ("a work record's version is its last event's, and a withdrawn one says why",
            """
            select w.title from budget_work w where w.district = @District and (w.version <>
                (select coalesce(max(e.version), 0) from events e where e.district = w.district and e.subject = w.id) or (w.withdrawn_at is null) <> (w.withdraw_reason is null))
            """),
        ("a saved filter's version is its last event's",
            """
            select f.name from list_filter f where f.district = @District and f.version <>
                (select coalesce(max(e.version), 0) from events e where e.district = f.district and e.subject = f.id)
            """),
        ("what a person switched off is what their last choice says",
            """
            select h.account from notice_choice h where h.district = @District and not exists
                (select 1 from events e where e.district = h.district and e.subject = 'notices-' || h.account and e.version = h.version and e.body like '%"off":"' || h.off || '"%')
            """),
        ("a notice is shown or held, and read only when it was shown",
            "select n.id from notice_inbox n where n.district = @District and ((n.shown_at is null and n.held_until is null) or (n.shown_at is not null and n.held_until is not null) or (n.read_at is not null and n.shown_at is null))"),
        ("what left the house counts each try that was kept",
            """
            select o.id from notice_out o where o.district = @District and o.tries <
                (select count(*) from notice_sent s where s.district = o.district and s.id = o.id)
            """),
        ("an export that ended well has its rows, and an event that asked for it",
            """
            select j.id from work_job j where j.district = @District and j.kind = 'export' and (j.done > j.total or not exists
                (select 1 from events e where e.district = j.district and e.subject = j.id and e.kind = 'export.asked'))
            """),
        ("a version of the catalogue has its last event's version, and as many lines as it says",
            """
            select v.code from case_duty_version v where v.district = @District and (v.version <>
                (select e.version from events e where e.district = v.district and e.subject = v.code order by e.number desc limit 1) or v.lines <>
                (select count(*) from case_duty_line l where l.district = v.district and l.code = v.code))
            """),
        ("a version of the case catalogue has its last event's version, and as many lines as it says",
            """
            select v.code from case_catalogue_version v where v.district = @District and (v.version <>
                (select e.version from events e where e.district = v.district and e.subject = 'catalogue/' || v.code order by e.number desc limit 1) or v.lines <>
                (select count(*) from case_catalogue_line l where l.district = v.district and l.code = v.code))
            """),
        ("a hand-over's version is its last event's",
            """
            select h.id from field_handover h where h.district = @District and h.version <>
                (select coalesce(max(e.version), 0) from events e where e.district = h.district and e.subject = h.id)
            """),
        ("a task's version is its last event's, and an ended one belongs to a case that went on",
            """
            select f.number from field_task f where f.district = @District and (f.version <>
                (select coalesce(max(e.version), 0) from events e where e.district = f.district and e.subject = 'task/' || f.number || '/' || f.sending) or (f.ended_at is not null and exists
                (select 1 from case_case c where c.district = f.district and c.number = f.number and c.stage = case f.act when 'verify' then 'verifying' else 'checking' end and not exists
                (select 1 from field_task n where n.district = f.district and n.number = f.number and n.sending > f.sending))))
            """),
        ("a part has as many events as its version says, and its unit sees the case",
            """
            select p.number from case_part p join case_case c on c.district = p.district and c.number = p.number where p.district = @District and (p.version <>
                (select count(*) from events e where e.district = p.district and e.subject = p.number and e.kind like 'part.%' and e.body like '%"part":' || p.part || ',%')
                or ' ' || c.helpers || ' ' not like '% ' || p.unit || ' %' or (p.ended_at is null and p.stage in ('asked', 'in-hand') and (c.ended_at is not null or c.stage = 'linked')))
            """),
        ("a draw has as many cases and results as it says",
            """
            select d.id from case_revisit_draw d where d.district = @District and (
                d.sampled <> (select count(*) from case_revisit r where r.district = d.district and r.draw = d.id) or
                d.judged <> (select count(*) from case_revisit r where r.district = d.district and r.draw = d.id and r.sound is not null) or
                d.sound <> (select coalesce(sum(r.sound), 0) from case_revisit r where r.district = d.district and r.draw = d.id))
            """),
        ("whoever signed in or out has an event for it",
            """
            select r.account from field_roster r where r.district = @District and (r.in_at is not null or r.out_at is not null) and not exists
                (select 1 from events e where e.district = r.district and e.subject = r.day || '/' || r.shift || '/' || r.account and e.kind = 'roster.signed-in' and e.received_at = r.in_at)
            """),
        ("nothing is parked", "select consumer from work_parked where district = @District"),
    ];

    public static Task Run(TestApp app) => Run(app.Get<Store>(), app.Get<FileStore>(), app.District);

    public static async Task Run(Store store, FileStore files, string district)
    {
        await using var connection = await store.Open(CancellationToken.None);
        foreach (var (rule, sql) in Rules)
            (await connection.QueryAsync<string>(sql, new { District = district })).ShouldBeEmpty(rule);
        var chain = await ChainCheck.Run(connection, district, _ => { });
        chain.Break.ShouldBeNull("the chain fits");
        foreach (var content in await connection.QueryAsync<string>("select content from case_photo where district = @district", new { district }))
            files.Holds(content).ShouldBeTrue("a photo's file is there");
        foreach (var content in await connection.QueryAsync<string>("select proof_content from budget_value where district = @district", new { district }))
            files.Holds(content).ShouldBeTrue("a proof's file is there");
    }
}
