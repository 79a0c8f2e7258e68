-- One file of project targets, for one year. Targets are copied once and never changed; a corrected file is another document.
create table budget_document (
    district text not null,
    id text not null,
    file text not null,
    unit text not null,
    -- Null where the document prints no year.
    document_year bigint,
    target_year bigint not null,
    template text not null,
    demo bigint not null,
    facts_digest text not null,
    version bigint not null,
    primary key (district, id)
) /*clustered*/;

-- A project, or the unit as a whole (whole_unit = 1), whose money is that of its tasks. Amounts that the form does not state are null.
create table budget_project (
    district text not null,
    id text not null,
    document text not null,
    ordinal bigint not null,
    whole_unit bigint not null,
    masked bigint not null,
    name text not null,
    kind text not null,
    funds_use text not null,
    starts text,
    ends text,
    year_fen bigint not null,
    total_fen bigint,
    fiscal_fen bigint,
    account_fen bigint,
    other_fen bigint,
    transfer_fen bigint,
    purchase_fen bigint,
    assets_fen bigint,
    spent_fen bigint,
    primary key (district, id),
    foreign key (district, document) references budget_document (district, id)
) /*clustered*/;

-- The main tasks of a unit as a whole.
create table budget_task (
    district text not null,
    project text not null,
    ordinal bigint not null,
    name text not null,
    total_fen bigint not null,
    fiscal_fen bigint not null,
    other_fen bigint not null,
    primary key (district, project, ordinal),
    foreign key (district, project) references budget_project (district, id)
) /*clustered*/;

create table budget_indicator (
    district text not null,
    id text not null,
    project text not null,
    ordinal bigint not null,
    level1 text not null,
    level2 text not null,
    name text not null,
    target text not null,
    target_source text,
    code text,
    cycle_target text,
    actual text,
    version bigint not null,
    primary key (district, id),
    foreign key (district, project) references budget_project (district, id)
) /*clustered*/;

create index budget_indicator_project on budget_indicator (district, project, ordinal);

-- What people entered: rows are only added. The version is that of the indicator after the entry. demo: nobody entered it, it shows the product.
create table budget_value (
    district text not null,
    indicator text not null,
    version bigint not null,
    id text not null,
    value_text text not null,
    as_of text not null,
    note text,
    proof_content text not null,
    proof_name text not null,
    proof_type text not null,
    proof_bytes bigint not null,
    entered_by text not null,
    entered_at bigint not null,
    request_digest blob not null,
    demo bigint not null,
    primary key (district, indicator, version),
    foreign key (district, indicator) references budget_indicator (district, id)
) /*clustered*/;

create unique index budget_value_id on budget_value (district, id);

-- The sweep of files asks which of them are named, whatever their district.
create index budget_value_proof on budget_value (proof_content);
