create table case_counter (
    district text not null,
    day text not null,
    last bigint not null,
    primary key (district, day)
) /*clustered*/;

create table case_case (
    district text not null,
    id text not null,
    number text not null,
    area text not null,
    class text not null,
    catalogue text not null,
    source text not null,
    description text not null,
    address text not null,
    longitude_e7 bigint,
    latitude_e7 bigint,
    stage text not null,
    awaits_moderation bigint not null,
    reported_at bigint not null,
    reported_by text not null,
    photos bigint not null,
    reporter_event bigint,
    request_digest blob not null,
    version bigint not null,
    primary key (district, number),
    unique (district, id)
);

-- No index by the time of reporting: numbers are given in its order.

-- Who reported: one row per change, encrypted field by field; the case names the row in force. phone_index tells equal phones
-- without showing them; it is found by way of case_text, because an index of random values of its own costs a report more than all others.
create table case_reporter_version (
    district text not null,
    number text not null,
    event bigint not null,
    name_sealed blob,
    phone_sealed blob,
    phone_index blob,
    digest blob not null,
    primary key (district, event),
    foreign key (district, number) references case_case (district, number)
);

create table case_photo (
    district text not null,
    number text not null,
    ordinal bigint not null,
    content text not null,
    type text not null,
    bytes bigint not null,
    width bigint not null,
    height bigint not null,
    taken_at bigint,
    longitude_e7 bigint,
    latitude_e7 bigint,
    primary key (district, number, ordinal),
    foreign key (district, number) references case_case (district, number)
) /*clustered*/;

-- The sweep of files asks which of them are named, whatever their district.
create index case_photo_content on case_photo (content);
