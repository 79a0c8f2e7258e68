-- What is known of a hazard besides its case: one row per change, the last counts. Risk and class of the last stand in case_case too, where
-- cases are counted by them.
create table case_hazard (
    district text not null,
    number text not null,
    edition bigint not null,
    class text not null,
    risk text not null,
    place text,
    way text,
    note text,
    noted_by text not null,
    noted_at bigint not null,
    primary key (district, number, edition),
    foreign key (district, number) references case_case (district, number)
) /*clustered*/;
