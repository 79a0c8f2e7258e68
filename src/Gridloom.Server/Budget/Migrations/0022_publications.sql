-- What of a unit's budget year was made public, as a page and a workbook that stay as they went out. confirmed says what the scan before it had met
-- and somebody confirmed, as JSON; reason, why. taken_down_at is null while it is public.
create table budget_publication (
    district text not null,
    id text not null,
    document text not null,
    kind text not null,
    -- The version of the targets that it comes from.
    version bigint not null,
    title text not null,
    html_content text not null,
    xlsx_content text not null,
    confirmed text not null,
    reason text,
    published_by text not null,
    published_at bigint not null,
    taken_down_by text,
    taken_down_at bigint,
    taken_down_reason text,
    primary key (district, id),
    foreign key (district, document) references budget_document (district, id)
) /*clustered*/;

-- The sweep of files asks which of them are named, whatever their district.
create index budget_publication_html on budget_publication (html_content);
create index budget_publication_xlsx on budget_publication (xlsx_content);
