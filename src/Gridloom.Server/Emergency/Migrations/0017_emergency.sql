-- A street's duty log. Entries are never changed: what was wrong or went on is an entry of its own, about another, and under the same first
-- one. open: 1 on a first entry while nobody wrote that it is over.
create table emergency_entry (
    district text not null,
    serial bigint not null,
    area text not null,
    happened_at bigint not null,
    kind text not null,
    words text not null,
    source text not null,
    measures text not null,
    case_number text,
    about bigint,
    relation text,
    first bigint not null,
    open bigint not null,
    noted_by text not null,
    noted_at bigint not null,
    primary key (district, serial)
) /*clustered*/;

create index emergency_entry_happened on emergency_entry (district, happened_at);

create index emergency_entry_first on emergency_entry (district, first);

create index emergency_entry_case on emergency_entry (district, case_number);

-- Where people can be sent. Numbers of people and square metres; inspected: the day of the last inspection.
create table emergency_shelter (
    district text not null,
    code text not null,
    area text not null,
    name text not null,
    place text not null,
    kind text not null,
    capacity bigint not null,
    size bigint,
    manager text not null,
    phone text not null,
    state text not null,
    inspected text,
    version bigint not null,
    primary key (district, code)
) /*clustered*/;

-- What inspections of shelters found.
create table emergency_inspection (
    district text not null,
    code text not null,
    serial bigint not null,
    day text not null,
    state text not null,
    note text not null,
    noted_by text not null,
    noted_at bigint not null,
    primary key (district, code, serial),
    foreign key (district, code) references emergency_shelter (district, code)
) /*clustered*/;

-- Drills, publicity, training and lectures; booklets: how many were to be given out, and how many were.
create table emergency_drill (
    district text not null,
    id text not null,
    day text not null,
    area text not null,
    kind text not null,
    topic text not null,
    place text not null,
    people bigint not null,
    planned bigint,
    given bigint,
    note text not null,
    version bigint not null,
    primary key (district, id)
) /*clustered*/;

create index emergency_drill_day on emergency_drill (district, day);
