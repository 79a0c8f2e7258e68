-- Copies of the demo's cases for bench/cases: :copies of each, on the day of the original and with numbers behind it, so that words, places,
-- stages and times are spread as in the demo. One in fifty has its events too, for the case pages that the mix opens. The numbers follow
-- from the originals alone. Both engines read it: BLOB is put in by the script.
create table bench_original as
    select c.number, substr(c.number, 1, 16) as day, cast(substr(c.number, 17) as bigint) as serial from case_case c where c.district = '440309';

create table bench_copy as
    with recursive k (i) as (select cast(1 as bigint) union all select i + 1 from k where i < :copies)
    select o.number as original, o.day || cast(10000 + (o.serial * 400) + k.i as text) as number, k.i as copy,
        (k.i * 7919 + o.serial * 104729) % 4000 - 2000 as east, (k.i * 104729 + o.serial * 7919) % 4000 - 2000 as north
    from bench_original o cross join k;

insert into case_case (district, id, number, area, class, catalogue, source, description, address, longitude_e7, latitude_e7, photos, request_digest, stage, stage_at, from_public,
    awaits_moderation, condition, time_limit, reported_at, accept_from, accept_due, verify_sent_at, verify_due, verified_at, verified_true, accepted_at, rejected_at, file_due, filed_at,
    not_filed_at, dispatch_from, dispatch_due, first_dispatched_at, case_due, dispatched_at, holder_from, holder_due, received_at, handled_at, check_sent_at, check_due, checked_at, passed,
    closed_at, directly_closed_at, self_handled_at, voided_at, ended_at, evaluated_at, satisfaction, reported_by, verifier, handlers, checker, unit, units, unit_count, reworks, returns, version)
select c.district, '00000000-0000-7000-9000-' || substr(b.number, 10, 6) || substr('000000' || substr(b.number, 17), length(substr(b.number, 17)) + 1), b.number, c.area, c.class, c.catalogue, c.source,
    c.description, c.address, c.longitude_e7 + b.east, c.latitude_e7 + b.north, 0, BLOB, c.stage, c.stage_at, c.from_public,
    c.awaits_moderation, c.condition, c.time_limit, c.reported_at, c.accept_from, c.accept_due, c.verify_sent_at, c.verify_due, c.verified_at, c.verified_true, c.accepted_at, c.rejected_at, c.file_due, c.filed_at,
    c.not_filed_at, c.dispatch_from, c.dispatch_due, c.first_dispatched_at, c.case_due, c.dispatched_at, c.holder_from, c.holder_due, c.received_at, c.handled_at, c.check_sent_at, c.check_due, c.checked_at, c.passed,
    c.closed_at, c.directly_closed_at, c.self_handled_at, c.voided_at, c.ended_at, c.evaluated_at, c.satisfaction, c.reported_by, c.verifier, c.handlers, c.checker, c.unit, c.units, c.unit_count, c.reworks, c.returns, c.version
from bench_copy b join case_case c on c.district = '440309' and c.number = b.original
where c.stage <> 'linked' and c.main is null
order by b.number;

insert into case_text (text_row, district, number, plain, grams)
select ((440309 * cast(1000000 as bigint)) + cast(substr(b.number, 10, 6) as bigint)) * 10000000 + cast(substr(b.number, 17) as bigint), '440309', b.number, t.plain, t.grams
from bench_copy b join case_text t on t.district = '440309' and t.number = b.original order by 1;

insert into case_spot (district, cell, seen_at, number, class, longitude_e7, latitude_e7)
select s.district, s.cell, s.seen_at, b.number, s.class, s.longitude_e7 + b.east, s.latitude_e7 + b.north from bench_copy b join case_spot s on s.district = '440309' and s.number = b.original;

insert into events (district, number, block, kind, subject, version, actor, happened_at, happened_offset, received_at, body, digest)
select e.district, 100000000 + row_number() over (order by b.number, e.number), e.block, e.kind, b.number, e.version, e.actor, e.happened_at, e.happened_offset, e.received_at, e.body, e.digest
from bench_copy b join events e on e.district = '440309' and e.subject = b.original where b.copy % 50 = 1;
