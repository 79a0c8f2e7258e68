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
