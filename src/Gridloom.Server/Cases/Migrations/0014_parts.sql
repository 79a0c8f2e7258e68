-- What other units than the lead do for a case. case_case.helpers holds the codes of the units, so that they see the case.
create table case_part (
    district text not null,
    number text not null,
    part bigint not null,
    type text not null,
    stage text not null,
    unit text not null,
    asker text not null,
    asker_unit text,
    task text not null,
    answer_limit text not null,
    work_limit text not null,
    asked_at bigint not null,
    answer_due bigint not null,
    reported_at bigint,
    work_from bigint not null,
    work_due bigint not null,
    done_at bigint,
    done_note text,
    refused_at bigint,
    clause text,
    ended_at bigint,
    satisfied bigint,
    reworks bigint not null,
    version bigint not null,
    primary key (district, number, part),
    foreign key (district, number) references case_case (district, number)
) /*clustered*/;

-- What waits for somebody; few of all do.
create index case_part_open on case_part (district, stage, unit) where ended_at is null;

-- Counted by when they were asked for.
create index case_part_asked on case_part (district, asked_at);
