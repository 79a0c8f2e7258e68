-- From where an indicator takes its value because somebody tied it so; without a row the data files say. version counts its changes.
create table budget_tie (
    district text not null,
    indicator text not null,
    tie text not null,
    version bigint not null,
    primary key (district, indicator),
    foreign key (district, indicator) references budget_indicator (district, id)
) /*clustered*/;
