-- A questionnaire. Once it was opened its questions stand; what people answer names nobody: no address, no name, no phone, no browser, no slip.
create table budget_survey (
    district text not null,
    id text not null,
    -- In the public address; it begins with the district.
    code text not null,
    title text not null,
    audience text not null,
    intro text not null,
    first_day text not null,
    last_day text not null,
    -- link: one answer a browser; slips: one answer a slip.
    way text not null,
    slips bigint not null,
    levels text not null,
    opened_at bigint,
    closed_at bigint,
    close_reason text,
    demo bigint not null,
    made_at bigint not null,
    version bigint not null,
    primary key (district, id)
) /*clustered*/;

create unique index budget_survey_code on budget_survey (district, code);

create table budget_survey_question (
    district text not null,
    survey text not null,
    ordinal bigint not null,
    kind text not null,
    wording text not null,
    -- One a line; empty but for a choice.
    choices text not null,
    optional bigint not null,
    primary key (district, survey, ordinal),
    foreign key (district, survey) references budget_survey (district, id)
) /*clustered*/;

create table budget_survey_answer (
    district text not null,
    survey text not null,
    id text not null,
    answered_at bigint not null,
    primary key (district, survey, id),
    foreign key (district, survey) references budget_survey (district, id)
) /*clustered*/;

create table budget_survey_reply (
    district text not null,
    survey text not null,
    answer text not null,
    ordinal bigint not null,
    value text not null,
    primary key (district, survey, answer, ordinal),
    foreign key (district, survey, answer) references budget_survey_answer (district, survey, id)
) /*clustered*/;

-- By which browsers and slips a questionnaire was answered: keyed digests, in no way tied to the answers.
create table budget_survey_used (
    district text not null,
    survey text not null,
    digest text not null,
    primary key (district, survey, digest),
    foreign key (district, survey) references budget_survey (district, id)
) /*clustered*/;

-- Work that is counted, with its proof. Rows are only added; a wrong one is withdrawn and stays.
create table budget_work (
    district text not null,
    id text not null,
    kind text not null,
    day text not null,
    title text not null,
    office text not null,
    note text not null,
    proof_content text not null,
    proof_name text not null,
    proof_type text not null,
    entered_by text not null,
    entered_at bigint not null,
    withdrawn_by text,
    withdrawn_at bigint,
    withdraw_reason text,
    demo bigint not null,
    version bigint not null,
    primary key (district, id)
) /*clustered*/;

create index budget_work_day on budget_work (district, day);

-- The sweep of files asks which of them are named, whatever their district.
create index budget_work_proof on budget_work (proof_content);

create table budget_work_count (
    district text not null,
    work text not null,
    count text not null,
    number bigint not null,
    primary key (district, work, count),
    foreign key (district, work) references budget_work (district, id)
) /*clustered*/;
