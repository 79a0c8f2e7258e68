-- Where and when each report was seen, by squares: neighbours are found without looking through all cases.
create table case_spot (
    district text not null,
    cell bigint not null,
    seen_at bigint not null,
    number text not null,
    class text not null,
    longitude_e7 bigint,
    latitude_e7 bigint,
    primary key (district, cell, seen_at, number)
) /*clustered*/;

-- Two reports that may be of one matter, the one with the smaller number first, and what somebody decided. A score of 0: no rule proposed
-- them, a person linked them.
create table case_double (
    district text not null,
    number text not null,
    other text not null,
    score bigint not null,
    metres bigint,
    apart_seconds bigint not null,
    kind bigint not null,
    words bigint not null,
    found_at bigint not null,
    state text not null,
    decided_by text,
    decided_at bigint,
    primary key (district, number, other),
    foreign key (district, number) references case_case (district, number)
) /*clustered*/;

create index case_double_other on case_double (district, other, number);

create index case_double_open on case_double (district, score, other) where state = 'proposed';

create index case_double_decided on case_double (district, decided_at) where decided_at is not null;

-- The same kind of case keeps coming at one place. Its cases are those of its class around its middle: none is written down as its own, so
-- nothing has to be kept true.
create table case_problem (
    district text not null,
    code text not null,
    title text not null,
    class text not null,
    area text not null,
    longitude_e7 bigint not null,
    latitude_e7 bigint not null,
    metres bigint not null,
    since bigint not null,
    opened_by text not null,
    opened_at bigint not null,
    settled_by text,
    settled_at bigint,
    conclusion text,
    version bigint not null,
    primary key (district, code)
) /*clustered*/;
