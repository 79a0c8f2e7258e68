-- The versions of the responsibility catalogue. One without a day is a draft; one with a day is never changed any more, so no row of its
-- lines is either.
create table case_duty_version (
    district text not null,
    code text not null,
    from_day text,
    sample bigint not null,
    lines bigint not null,
    copy_of text,
    made_by text not null,
    made_at bigint not null,
    forced_by text,
    forced_at bigint,
    version bigint not null,
    primary key (district, code)
) /*clustered*/;

-- Who answers for which cases. Where nothing narrows a line its condition or area is empty, not null. source: the number of the case whose
-- ruling the line came from; empty for every other.
create table case_duty_line (
    district text not null,
    code text not null,
    clause text not null,
    class text not null,
    condition text not null,
    area text not null,
    unit text not null,
    cooperating text not null,
    supervisor text not null,
    wording text not null,
    source text not null,
    primary key (district, code, clause),
    foreign key (district, code) references case_duty_version (district, code)
) /*clustered*/;
