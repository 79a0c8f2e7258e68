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

-- Cases of past years, taken from files of the open record; nothing of theirs is ever worked on. digest tells whether a row that comes again is the same.
create table case_past (
    district text not null,
    rec_id text not null,
    created_at bigint not null,
    reports bigint not null,
    operates bigint not null,
    late bigint not null,
    open bigint not null,
    on_time bigint not null,
    district_name text not null,
    district_id text not null,
    street_name text not null,
    street_id text not null,
    community_name text not null,
    community_id text not null,
    type_name text not null,
    type_id text not null,
    main_type_name text not null,
    main_type_id text not null,
    sub_type_name text not null,
    sub_type_id text not null,
    unit_name text not null,
    unit_id text not null,
    source_name text not null,
    source_id text not null,
    property_name text not null,
    property_id text not null,
    place text not null,
    digest text not null,
    import text not null,
    primary key (district, rec_id)
) /*clustered*/;

create index case_past_of_day on case_past (district, created_at, rec_id);
