-- What an account was told, or will be in the morning: shown_at is null while it is held, held_until afterwards.
create table notice_inbox (
    district text not null,
    id text not null,
    account text not null,
    number text not null,
    case_id text not null,
    rule text not null,
    topic text not null,
    urgent bigint not null,
    chinese text not null,
    english text not null,
    basis text not null,
    made_at bigint not null,
    held_until bigint,
    shown_at bigint,
    read_at bigint,
    primary key (district, id)
) /*clustered*/;

create index notice_inbox_of_account on notice_inbox (district, account, shown_at);

create index notice_inbox_unread on notice_inbox (district, account, read_at, shown_at);

create index notice_inbox_held on notice_inbox (district, held_until);

-- The clocks that run, each with the next use of its time at which somebody is reminded; next_at is null when none is left.
create table notice_clock (
    district text not null,
    number text not null,
    clock text not null,
    from_at bigint not null,
    due_at bigint not null,
    told bigint not null,
    next_at bigint,
    primary key (district, number, clock)
) /*clustered*/;

create index notice_clock_next on notice_clock (district, next_at);

-- The topics that an account switched off.
create table notice_choice (
    district text not null,
    account text not null,
    off text not null,
    version bigint not null,
    primary key (district, account)
) /*clustered*/;

-- What leaves the house by a channel: one message, whoever it is for.
create table notice_out (
    district text not null,
    id text not null,
    channel text not null,
    number text not null,
    area text not null,
    rule text not null,
    topic text not null,
    urgent bigint not null,
    chinese text not null,
    english text not null,
    people text not null,
    basis text not null,
    made_at bigint not null,
    next_at bigint not null,
    tries bigint not null,
    state text not null,
    ended_at bigint,
    primary key (district, id)
) /*clustered*/;

create index notice_out_next on notice_out (district, state, next_at);

create index notice_out_by_time on notice_out (district, made_at);

-- Each try to send a message, and what came back. Kept for good.
create table notice_sent (
    district text not null,
    id text not null,
    try bigint not null,
    sent_at bigint not null,
    ok bigint not null,
    answer text not null,
    primary key (district, id, try)
) /*clustered*/;
