-- What a person asked for that takes longer than an answer may. One mechanism for all kinds: `request` is what the kind understands.
create table work_job (
    district text not null,
    id text not null,
    account text not null,
    kind text not null,
    request text not null,
    state text not null,
    attempts bigint not null,
    asked_at bigint not null,
    started_at bigint,
    ended_at bigint,
    total bigint not null,
    done bigint not null,
    size bigint not null,
    problem text,
    primary key (district, id)
) /*clustered*/;

create index work_job_of_account on work_job (district, account, asked_at);

-- Conditions and columns of a list that a person keeps under a name of their own.
create table list_filter (
    district text not null,
    id text not null,
    account text not null,
    list text not null,
    name text not null,
    query text not null,
    shared bigint not null,
    version bigint not null,
    primary key (district, id)
) /*clustered*/;

create index list_filter_of_list on list_filter (district, list, name);

-- The columns that a person's list shows when its address names none.
create table list_columns (
    district text not null,
    account text not null,
    list text not null,
    columns text not null,
    version bigint not null,
    primary key (district, account, list)
) /*clustered*/;
