-- login → district: the one table that is read before the district is known.
create table acc_login (
    login text not null primary key,
    district text not null,
    account text not null
) /*clustered*/;

create table acc_account (
    district text not null,
    id text not null,
    login text not null,
    post text not null,
    area text not null,
    unit text,
    password_hash text not null,
    password_changed_at bigint not null,
    stamp text not null,
    failures bigint not null,
    locked_until bigint not null,
    disabled bigint not null,
    version bigint not null,
    primary key (district, id)
) /*clustered*/;

create table acc_account_role (
    district text not null,
    account text not null,
    role text not null,
    primary key (district, account, role),
    foreign key (district, account) references acc_account (district, id)
) /*clustered*/;
