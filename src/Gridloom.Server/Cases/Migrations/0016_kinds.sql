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

-- What is known of a dispute besides its case: one row per change, the last counts. The amount and the day of the agreement stand in
-- case_case too. Money in 分.
create table case_dispute (
    district text not null,
    number text not null,
    edition bigint not null,
    contract text not null,
    amount_fen bigint,
    agreed bigint,
    agreed_day text,
    agreement text,
    performed bigint,
    noted_by text not null,
    noted_at bigint not null,
    primary key (district, number, edition),
    foreign key (district, number) references case_case (district, number)
) /*clustered*/;

-- Who takes part in a dispute, encrypted field by field. Removing a party deletes its row; the event stays and says nothing of them.
create table case_party_version (
    district text not null,
    number text not null,
    party bigint not null,
    event bigint not null,
    side text not null,
    name_sealed blob,
    phone_sealed blob,
    identity_sealed blob,
    digest blob not null,
    primary key (district, number, party),
    foreign key (district, number) references case_case (district, number)
);

-- Sessions of mediations; units: their codes with a space between.
create table case_session (
    district text not null,
    number text not null,
    serial bigint not null,
    held_at bigint not null,
    place text not null,
    units text not null,
    others text not null,
    outcome text not null,
    note text not null,
    noted_by text not null,
    noted_at bigint not null,
    primary key (district, number, serial),
    foreign key (district, number) references case_case (district, number)
) /*clustered*/;
