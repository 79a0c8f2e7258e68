-- A year of a district for bench/figures: :cases cases, evenly over the year before :now, most of them all the way through. Both engines
-- read it: BLOB and the variables are put in by the script. Instants are microseconds; a day is 86400000000.
insert into case_case (district, id, number, area, class, catalogue, source, description, address, photos, request_digest, stage, stage_at, from_public,
    awaits_moderation, condition, time_limit, reported_at, accept_from, accept_due, verify_sent_at, verify_due, verified_at, accepted_at, file_due, filed_at,
    not_filed_at, dispatch_from, dispatch_due, first_dispatched_at, case_due, dispatched_at, holder_due, received_at, handled_at, check_sent_at, check_due,
    checked_at, closed_at, ended_at, reported_by, verifier, handlers, checker, unit, units, unit_count, reworks, returns, version)
with recursive n (i) as (select cast(1 as bigint) union all select i + 1 from n where i < :cases),
-- How far it went: of a hundred, 4 not filed, 3 wait to be filed, 5 at the unit, 3 being checked, 85 closed. Its chance is a fixed mixing of its number.
c as (select i, :now - cast(31536000000000 as bigint) + cast(31536000000000 as bigint) / :cases * i as t, (i * 7919) % 100 as way, (i * 104729) % 1000 as chance from n),
f as (select c.*, case when way < 4 then 0 when way < 7 then 1 when way < 12 then 2 when way < 15 then 3 else 4 end as far,
    t + 3600000000 * (1 + chance % 5) as accepted, t + cast(3600000000 as bigint) * (6 + chance % 3) as filed, t + cast(3600000000 as bigint) * (10 + chance % 4) as dispatched,
    t + cast(3600000000 as bigint) * (20 + chance % 80) as handled, t + cast(3600000000 as bigint) * (110 + chance % 30) as checked from c)
select '440309', '00000000-0000-7000-9000-' || substr('000000000000' || i, length(i || '') + 1), '440309-20200101-' || substr('000000' || i, length(i || '') + 1),
    '44030900' || (1 + i % 6) || '00' || (1 + i % 9) || '0' || (10 + i % 30), '01-' || (10 + i % 19), 'v2', case i % 5 when 0 then 'hotline' when 1 then 'portal' when 2 then 'grid-worker' else 'collector' end,
    '人行道地砖塌陷，约 40 厘米见方，旁边没有围挡，晚上看不清，请尽快处理。', '建设路 ' || (i % 400) || ' 号', 1, BLOB, case far when 0 then 'not-filed' when 1 then 'accepted' when 2 then 'handling' when 3 then 'checking' else 'closed' end, t,
    case when i % 5 < 2 then 1 else 0 end, 0, case when far > 1 then '01-10/1' end, case when far > 1 then '4 working-days' end, t, t, t + 7200000000,
    case when i % 5 < 2 then t + 600000000 end, case when i % 5 < 2 then t + 7200000000 end, case when i % 5 < 2 then t + 3600000000 end, accepted, t + cast(3600000000 as bigint) * 8,
    case when far > 0 and far <> 1 then filed end, case when far = 0 then filed end, case when far > 1 then filed end, case when far > 1 then filed + cast(3600000000 as bigint) * 4 end,
    case when far > 1 then dispatched end, case when far > 1 then t + cast(86400000000 as bigint) * 4 end, case when far > 1 then dispatched end,
    case when far > 1 then dispatched + cast(86400000000 as bigint) * 4 end, case when far > 1 then dispatched + 1200000000 end, case when far > 2 then handled end,
    case when far > 2 then handled + 600000000 end, case when far > 2 then handled + cast(86400000000 as bigint) end, case when far > 3 then checked end,
    case when far > 3 then checked + 3600000000 end, case when far > 3 then checked + 3600000000 when far = 0 then filed end,
    'worker-' || (i % 120), case when i % 5 < 2 then 'checker-1' end, '', case when far > 3 then 'checker-2' end,
    case when far > 1 then case i % 3 when 0 then 'roads' when 1 then 'street' else 'water' end end, case when far > 1 then case i % 3 when 0 then 'roads' when 1 then 'street' else 'water' end else '' end,
    case when far > 1 then 1 else 0 end, case when chance < 40 then 1 else 0 end, case when chance > 960 then 1 else 0 end, 9
from f;
