create table case_text (
    district text not null,
    id text not null,
    plain text not null,
    grams text not null,
    primary key (district, id)
);

create index case_text_grams on case_text using gin (string_to_array(grams, ' '));
