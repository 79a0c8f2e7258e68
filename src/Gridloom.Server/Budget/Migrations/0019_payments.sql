-- Money of a project that was paid. Rows are only added; one that was written wrongly is withdrawn with a reason and counts no more.
create table budget_payment (
    district text not null,
    id text not null,
    project text not null,
    day text not null,
    fen bigint not null,
    source text not null,
    purpose text not null,
    voucher text not null,
    demo bigint not null,
    recorded_by text not null,
    recorded_at bigint not null,
    withdrawn_by text,
    withdrawn_at bigint,
    reason text,
    primary key (district, id),
    foreign key (district, project) references budget_project (district, id)
) /*clustered*/;

create index budget_payment_project on budget_payment (district, project, day);

create index budget_payment_day on budget_payment (district, day);
