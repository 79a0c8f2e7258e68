-- A project's sheet of monitoring or self-evaluation for its year. input is what people wrote beside the numbers, as JSON; frozen is the whole
-- sheet as it was handed in, with every number and what it follows from; review is the department's evaluation of it.
create table budget_sheet (
    district text not null,
    id text not null,
    project text not null,
    kind text not null,
    stage text not null,
    cut_off text not null,
    scheme text not null,
    input text not null,
    frozen text,
    review text,
    saved_by text not null,
    saved_at bigint not null,
    submitted_by text,
    submitted_at bigint,
    reviewed_by text,
    reviewed_at bigint,
    version bigint not null,
    primary key (district, id),
    foreign key (district, project) references budget_project (district, id)
) /*clustered*/;

create unique index budget_sheet_project on budget_sheet (district, project, kind);
