-- FTS5 takes its content from case_text by an integer row: the key of the case's number, which begins with the district. So the index alone
-- tells which cases hold a word, in their order.
create table case_text (
    text_row integer primary key,
    district text not null,
    number text not null,
    plain text not null,
    grams text not null
);

-- The grams come folded and parted by spaces, so the simplest tokenizer splits them right: to it every Han character is a letter.
-- detail=none: a search asks which rows hold every gram, never where. No trigger fills it: for each statement within a statement FTS5
-- writes out all that it has gathered, which made the index many times as dear.
create virtual table case_text_fts using fts5 (grams, content = 'case_text', content_rowid = 'text_row', detail = none, columnsize = 0, tokenize = 'ascii');
