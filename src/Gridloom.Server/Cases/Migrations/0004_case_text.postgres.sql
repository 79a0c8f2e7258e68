-- text_row is the key of the case's number: rows are found and read in its order.
create table case_text (
    text_row bigint not null,
    district text not null,
    number text not null,
    plain text not null,
    grams text not null,
    primary key (district, text_row)
);

-- As lexemes, because these can be found by their beginning. District and month of the key stand before each: this index tells all rows that
-- hold a gram and knows no order, so what is asked for the newest must not read the years before.
create index case_text_grams on case_text using gin (
    array_to_tsvector(string_to_array(cast(text_row / 1000000000 as text) || replace(grams, ' ', ' ' || cast(text_row / 1000000000 as text)), ' ')));
