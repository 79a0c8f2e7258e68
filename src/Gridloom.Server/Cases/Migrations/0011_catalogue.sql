-- The versions of the case catalogue that a district keeps beside the shipped one. One without a day is a draft; one with a day is never
-- changed any more, so no row of its lines is either.
create table case_catalogue_version (
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

-- A class with one of its filing conditions. What is said of the class (major, name, is_on) stands alike in all lines of it.
create table case_catalogue_line (
    district text not null,
    code text not null,
    line text not null,
    class text not null,
    major text not null,
    name text not null,
    is_on bigint not null,
    condition text not null,
    time_limit text not null,
    closing text not null,
    unit_kind text not null,
    sample bigint not null,
    area_limits text not null,
    primary key (district, code, line),
    foreign key (district, code) references case_catalogue_version (district, code)
) /*clustered*/;
