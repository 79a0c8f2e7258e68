create table case_counter (
    district text not null,
    day text not null,
    last bigint not null,
    primary key (district, day)
) /*clustered*/;

-- What was reported, and the facts that its events add up to: an instant that is null has not come. ended_at is set with whichever end came.
create table case_case (
    district text not null,
    id text not null,
    number text not null,
    area text not null,
    class text not null,
    catalogue text not null,
    source text not null,
    description text not null,
    address text not null,
    longitude_e7 bigint,
    latitude_e7 bigint,
    photos bigint not null,
    reporter_event bigint,
    request_digest blob not null,
    stage text not null,
    stage_at bigint not null,
    from_public bigint not null,
    awaits_moderation bigint not null,
    condition text,
    time_limit text,
    reported_at bigint not null,
    happened_at bigint,
    accept_from bigint not null,
    accept_due bigint,
    verify_sent_at bigint,
    verify_due bigint,
    verified_at bigint,
    verified_true bigint,
    accepted_at bigint,
    rejected_at bigint,
    file_due bigint,
    filed_at bigint,
    not_filed_at bigint,
    dispatch_from bigint,
    dispatch_due bigint,
    first_dispatched_at bigint,
    case_due bigint,
    dispatched_at bigint,
    holder_from bigint,
    holder_due bigint,
    received_at bigint,
    handled_at bigint,
    check_sent_at bigint,
    check_due bigint,
    checked_at bigint,
    passed bigint,
    request text,
    requested_at bigint,
    requested_by text,
    requested_time text,
    request_needs_leader bigint not null default 0,
    extensions bigint not null default 0,
    extended text not null default '',
    suspended_at bigint,
    suspended_until text,
    suspensions bigint not null default 0,
    pauses text not null default '',
    urges bigint not null default 0,
    supervision text,
    supervised_at bigint,
    supervise_due bigint,
    supervision_answered_at bigint,
    supervisions bigint not null default 0,
    disputed_at bigint,
    arbitrate_due bigint,
    ruled_at bigint,
    ruled_unit text,
    returners text not null default '',
    refusals bigint not null default 0,
    reopened_at bigint,
    reopens bigint not null default 0,
    main text,
    linked_at bigint,
    closed_with_main_at bigint,
    closed_at bigint,
    directly_closed_at bigint,
    self_handled_at bigint,
    void_asked_at bigint,
    voided_at bigint,
    ended_at bigint,
    evaluated_at bigint,
    satisfaction text,
    reported_by text not null,
    verifier text,
    handlers text not null default '',
    checker text,
    void_asker text,
    unit text,
    units text not null default '',
    helpers text not null default '',
    unit_count bigint not null default 0,
    awaits_rework bigint not null default 0,
    reworks bigint not null default 0,
    returns bigint not null default 0,
    unit_level text,
    hand_downs bigint not null default 0,
    raises bigint not null default 0,
    raisers text not null default '',
    reopen_asked_at bigint,
    reopen_declined_at bigint,
    reopen_asks bigint not null default 0,
    reopen_grants bigint not null default 0,
    reopen_declines bigint not null default 0,
    risk text,
    hazard text,
    mediated_at bigint,
    agreed_at bigint,
    amount_fen bigint,
    version bigint not null,
    primary key (district, number),
    unique (district, id)
);

-- What waits at each stage; the few that are open among all that ever were.
create index case_case_open on case_case (district, stage, number) where ended_at is null;

-- Which cases follow another; few of all do.
create index case_case_main on case_case (district, main) where main is not null;

-- Which closed cases wait for an answer to their reporter; a handful.
create index case_case_reopen_asked on case_case (district, reopen_asked_at) where reopen_asked_at is not null;

-- No index by the time of reporting: numbers are given in its order.

-- Who reported: one row per change, encrypted field by field; the case names the row in force. phone_index tells equal phones
-- without showing them; it is found by way of case_text, because an index of random values of its own costs a report more than all others.
create table case_reporter_version (
    district text not null,
    number text not null,
    event bigint not null,
    name_sealed blob,
    phone_sealed blob,
    phone_index blob,
    digest blob not null,
    primary key (district, event),
    foreign key (district, number) references case_case (district, number)
);

-- What is attached to a case: photos, and beside them sounds, films and documents, whose sides are 0. act: with which step it came; 'report' before all others.
-- thumb_content: the small picture that the sender's browser made. drawn: 1 for a picture of the demo, which many of its cases share.
create table case_photo (
    district text not null,
    number text not null,
    ordinal bigint not null,
    act text not null,
    content text not null,
    type text not null,
    bytes bigint not null,
    width bigint not null,
    height bigint not null,
    taken_at bigint,
    longitude_e7 bigint,
    latitude_e7 bigint,
    sent_by text not null,
    sent_at bigint not null,
    thumb_content text,
    drawn bigint not null,
    primary key (district, number, ordinal),
    foreign key (district, number) references case_case (district, number)
) /*clustered*/;

-- The sweep of files asks which of them are named, whatever their district.
create index case_photo_content on case_photo (content);
create index case_photo_thumb on case_photo (thumb_content) where thumb_content is not null;

-- Has the same picture been sent before in this district? A picture that the demo drew never counts.
create index case_photo_same on case_photo (district, content) where drawn = 0;

-- The years of the working calendar by which the district's open deadlines were last computed.
create table case_calendar (
    district text not null,
    year bigint not null,
    primary key (district, year)
) /*clustered*/;

-- Closed cases that were drawn for a re-visit: by which seed, and from which frame, kept whole so that anybody can draw again.
create table case_revisit_draw (
    district text not null,
    id text not null,
    from_day text not null,
    to_day text not null,
    strata text not null,
    size bigint not null,
    seed text not null,
    digest text not null,
    frame bigint not null,
    sampled bigint not null,
    judged bigint not null,
    sound bigint not null,
    frame_text text not null,
    drawn_by text not null,
    drawn_at bigint not null,
    primary key (district, id)
) /*clustered*/;

create index case_revisit_draw_by_time on case_revisit_draw (district, drawn_at);

create table case_revisit (
    district text not null,
    draw text not null,
    number text not null,
    unit text not null,
    class text not null,
    street text not null,
    sound bigint,
    note text,
    judged_by text,
    judged_at bigint,
    primary key (district, draw, number),
    foreign key (district, draw) references case_revisit_draw (district, id)
) /*clustered*/;
