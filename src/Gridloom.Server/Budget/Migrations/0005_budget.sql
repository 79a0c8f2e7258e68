-- The targets of one unit for one year, as a file or as written here. budget_version holds each version; the tables of projects and indicators
-- hold the one in force (null while none was approved). version is the newest version's number, stage and submitter are its.
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
    stage text not null,
    submitter text,
    in_force bigint,
    version bigint not null,
    primary key (district, id)
) /*clustered*/;

-- Every saved version, whole, as the JSON of a fact file. Rows are only added.
create table budget_version (
    district text not null,
    document text not null,
    version bigint not null,
    act text not null,
    stage text not null,
    facts text not null,
    remarks text,
    made_by text not null,
    made_at bigint not null,
    primary key (district, document, version),
    foreign key (district, document) references budget_document (district, id)
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
    -- By the end of each quarter, added up; null where nobody planned it.
    q1_fen bigint,
    q2_fen bigint,
    q3_fen bigint,
    q4_fen bigint,
    -- 1 for a project that the version in force no longer has.
    gone bigint not null,
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
    -- Points, as text; null where they follow from the level.
    weight text,
    gone bigint not null,
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
