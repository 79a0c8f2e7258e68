-- FTS5 takes its content from case_text by an integer row, so this table has one beside its real key.
create table case_text (
    text_row integer primary key,
    district text not null,
    id text not null,
    plain text not null,
    grams text not null,
    unique (district, id)
);

-- detail=none: a search asks which rows hold every gram, never where; positions would make the index three times as large.
create virtual table case_text_fts using fts5 (grams, content = 'case_text', content_rowid = 'text_row', detail = none, columnsize = 0, tokenize = 'unicode61 remove_diacritics 0');

create trigger case_text_added after insert on case_text begin
    insert into case_text_fts (rowid, grams) values (new.text_row, new.grams);
end;
