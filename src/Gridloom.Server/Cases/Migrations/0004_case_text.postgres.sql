-- text_row is the key of the case's number: rows are found and read in its order.
create table case_text (
    text_row bigint not null,
    district text not null,
    number text not null,
    plain text not null,
    grams text not null,
    primary key (district, text_row)
);

-- As lexemes, because these can be found by their beginning.
create index case_text_grams on case_text using gin (array_to_tsvector(string_to_array(grams, ' ')));
