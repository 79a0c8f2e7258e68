-- The store's own tables. `district` leads every key; heads, events and blocks are the chain, work_… is what still has to be done.
-- What is true of the whole installation; a reference table, like schema_version.
create table installation (
    name text not null primary key,
    value text not null
) /*clustered*/;

create table heads (
    district text not null primary key,
    block bigint not null,
    hash blob not null,
    event bigint not null
) /*clustered*/;

create table blocks (
    district text not null,
    number bigint not null,
    first_event bigint not null,
    last_event bigint not null,
    previous blob not null,
    hash blob not null,
    written_at bigint not null,
    primary key (district, number)
) /*clustered*/;

-- Not clustered, as cases are not either: SQLite appends rows of half a kilobyte faster to a table that has its own row order.
create table events (
    district text not null,
    number bigint not null,
    block bigint not null,
    kind text not null,
    subject text not null,
    version bigint not null,
    actor text not null,
    happened_at bigint not null,
    happened_offset bigint not null,
    received_at bigint not null,
    body text not null,
    digest blob not null,
    primary key (district, number)
);

create index events_of_subject on events (district, subject, number);

-- How far each consumer has come. After five failures an event is parked for a person and the consumer goes on behind it.
create table work_delivery (
    district text not null,
    consumer text not null,
    position bigint not null,
    attempts bigint not null,
    next_try_at bigint not null,
    last_error text,
    primary key (district, consumer)
) /*clustered*/;

create table work_parked (
    district text not null,
    consumer text not null,
    event bigint not null,
    reason text not null,
    parked_at bigint not null,
    primary key (district, consumer, event)
) /*clustered*/;

-- Idempotency keys of writes that make nothing new; a thing's own client-made id needs no row here and never expires.
create table work_key (
    district text not null,
    account text not null,
    request_key text not null,
    digest blob not null,
    answer text not null,
    kept_until bigint not null,
    primary key (district, account, request_key)
) /*clustered*/;
