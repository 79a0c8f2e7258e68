-- Who is to be on which shift, and whether they came. A row that was signed in to stays for good.
create table field_roster (
    district text not null,
    day text not null,
    shift text not null,
    account text not null,
    areas text not null,
    in_at bigint,
    out_at bigint,
    primary key (district, day, shift, account)
) /*clustered*/;

create index field_roster_of_account on field_roster (district, account, day);

-- What a shift leaves to the next: the open cases by stage as they stood, a note, and who took it over.
create table field_handover (
    district text not null,
    id text not null,
    day text not null,
    shift text not null,
    giver text not null,
    given_at bigint not null,
    queues text not null,
    note text not null,
    taker text,
    taken_at bigint,
    version bigint not null,
    primary key (district, id)
) /*clustered*/;

create index field_handover_by_time on field_handover (district, given_at);

-- A verification or a check that the desk sent, by the event that sent it, and the collector who has it; ended when the case went on.
create table field_task (
    district text not null,
    number text not null,
    sending bigint not null,
    case_id text not null,
    act text not null,
    collector text,
    basis text,
    assigned_by text,
    assigned_at bigint,
    sent_at bigint not null,
    ended_at bigint,
    version bigint not null,
    primary key (district, number, sending)
) /*clustered*/;

create index field_task_open on field_task (district, ended_at, collector);
