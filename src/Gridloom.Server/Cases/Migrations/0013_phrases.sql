-- What is written again and again into the notes of an act. account: whose it is; empty for what the district shares.
create table case_phrase (
    district text not null,
    id text not null,
    act text not null,
    account text not null,
    wording text not null,
    version bigint not null,
    primary key (district, id)
) /*clustered*/;

create index case_phrase_of_act on case_phrase (district, act, account);
