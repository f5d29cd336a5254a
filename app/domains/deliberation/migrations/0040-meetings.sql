-- Meetings: who is invited and knows of it, what is talked over in which order, what was said under which issue, and the minutes.

create table deliberation.meeting (
  id uuid primary key default uuidv7(),
  calling_key text not null unique,
  council_id uuid not null references deliberation.council,
  unit_id uuid not null references territory.unit,
  unit_path uuid[] not null,
  form text not null check (form in ('council', 'hearing')),
  title text not null check (char_length(title) between 2 and 120),
  starts_at timestamptz not null,
  place_words text not null check (char_length(place_words) between 1 and 200),
  -- Where those take part who cannot come; empty when the meeting is held in one room only.
  online_words text not null default '' check (char_length(online_words) <= 300),
  phone text not null default '',
  note text not null default '' check (char_length(note) <= 2000),
  -- A hearing: until when those concerned may ask to speak.
  register_until date,
  -- The charter's rules of the meeting, kept as they were when it was announced.
  rules jsonb not null check (jsonb_typeof(rules) = 'object'),
  state text not null default 'draft' check (state in ('draft', 'announced', 'open', 'closed', 'approved', 'published', 'cancelled')),
  -- Stands for "is being held": what may happen only then refers to it.
  live boolean not null generated always as (state = 'open') stored,
  -- Grows when a meeting that was announced is moved or called off: who was told before has to be told anew.
  round integer not null default 1 check (round > 0),
  -- Held on paper and entered afterwards: the notice hung on a board, the day on which it did is announced_on.
  on_paper boolean not null default false,
  notice_id uuid,
  announced_at timestamptz,
  announced_on date,
  -- Made new at will; what is shown at the door is derived from it and soon stale.
  sign_in_key text not null,
  opened_at timestamptz,
  quorum jsonb,
  closed_at timestamptz,
  correct_until date,
  minutes_due date,
  approved_by uuid references people.person,
  approved_at timestamptz,
  minutes_notice_id uuid,
  published_at timestamptz,
  cancelled_for text not null default '',
  sample boolean not null default false,
  created_by uuid references people.person,
  created_at timestamptz not null,
  unique (id, live),
  check (state in ('draft', 'cancelled') or announced_at is not null),
  check (state not in ('open', 'closed', 'approved', 'published') or opened_at is not null),
  check (state not in ('closed', 'approved', 'published') or (closed_at is not null and correct_until is not null and minutes_due is not null)),
  check (state not in ('approved', 'published') or approved_at is not null),
  check (state <> 'cancelled' or cancelled_for <> '')
);
create index meeting_by_time on deliberation.meeting (starts_at desc);
create index meeting_of_council on deliberation.meeting (council_id, starts_at desc);
create index meeting_by_path on deliberation.meeting using gin (unit_path);

create table deliberation.meeting_item (
  id uuid primary key default uuidv7(),
  meeting_id uuid not null references deliberation.meeting,
  ordinal integer not null check (ordinal > 0),
  topic_id uuid references deliberation.topic,
  title text not null check (char_length(title) between 2 and 120),
  text text not null default '' check (char_length(text) <= 4000),
  -- It stood on the agenda that was announced; else why it was let in.
  announced boolean not null default false,
  urgent_reason text not null default '',
  started_at timestamptz,
  ended_at timestamptz,
  decision text check (decision in ('consensus', 'count', 'noted', 'deferred')),
  decision_words text not null default '' check (char_length(decision_words) <= 2000),
  agree integer check (agree >= 0), against integer check (against >= 0), abstain integer check (abstain >= 0),
  deferred_to date,
  -- Agreed that nothing is to be done: nobody has to answer for it.
  no_deed boolean not null default false,
  unique (meeting_id, ordinal),
  unique (id, meeting_id),
  check (decision <> 'count' or (agree is not null and against is not null and abstain is not null)),
  check (decision <> 'deferred' or decision_words <> ''),
  check ((decision is null) = (ended_at is null))
);
comment on column deliberation.meeting_item.decision_words is 'what was agreed; for an item moved to another day, why';
create unique index one_item_at_a_time on deliberation.meeting_item (meeting_id) where started_at is not null and ended_at is null;
create unique index topic_once_in_a_meeting on deliberation.meeting_item (meeting_id, topic_id) where topic_id is not null;

-- What is said is tied to an issue of an item, never to a person.
create table deliberation.meeting_issue (
  id uuid primary key default uuidv7(),
  item_id uuid not null references deliberation.meeting_item,
  ordinal integer not null,
  title text not null check (char_length(title) between 1 and 120),
  unique (item_id, ordinal),
  unique (id, item_id)
);

create table deliberation.meeting_invitee (
  id uuid primary key default uuidv7(),
  meeting_id uuid not null references deliberation.meeting,
  seat_id uuid references deliberation.seat,
  person_id uuid references people.person,
  -- As it stands on the list at the door; erased with the list.
  name text not null check (char_length(name) <= 80),
  party_class text not null,
  part text not null check (part in ('chair', 'secretary', 'member', 'observer', 'expert', 'concerned')),
  by text not null check (by in ('seat', 'invitation', 'registration')),
  -- A hearing: what they ask to speak about. No column here tells on which side anybody stands.
  subject text not null default '' check (char_length(subject) <= 300),
  at timestamptz not null,
  unique (id, meeting_id)
);
create unique index invited_once on deliberation.meeting_invitee (meeting_id, person_id) where person_id is not null;
create unique index seat_invited_once on deliberation.meeting_invitee (meeting_id, seat_id) where seat_id is not null;
create unique index one_chair_of_a_meeting on deliberation.meeting_invitee (meeting_id) where part = 'chair';
create index invitee_person on deliberation.meeting_invitee (person_id) where person_id is not null;

-- Proof that somebody was told: sent by the system, opened by them, signed for on paper, told by telephone.
create table deliberation.meeting_delivery (
  invitee_id uuid not null references deliberation.meeting_invitee on delete cascade,
  channel text not null check (channel in ('sent', 'shown', 'paper', 'phone')),
  at timestamptz not null,
  by_person uuid references people.person,
  -- The round of the meeting of which they were told.
  round integer not null default 1,
  primary key (invitee_id, round, channel),
  check (channel in ('sent', 'shown') or by_person is not null)
);

-- Where and when a meeting was to be held before it was moved, and why it was.
create table deliberation.meeting_move (
  meeting_id uuid not null references deliberation.meeting,
  round integer not null,
  from_at timestamptz not null,
  from_place text not null,
  to_at timestamptz not null,
  to_place text not null,
  reason text not null check (char_length(reason) between 1 and 500),
  at timestamptz not null,
  primary key (meeting_id, round)
);

create table deliberation.meeting_attendance (
  id uuid primary key default uuidv7(),
  meeting_id uuid not null references deliberation.meeting,
  invitee_id uuid,
  person_id uuid references people.person,
  -- For somebody without an account, as on the paper list; erased with the list.
  name text not null default '' check (char_length(name) <= 80),
  party_class text not null,
  part text not null check (part in ('chair', 'secretary', 'member', 'observer', 'expert', 'concerned')),
  way text not null check (way in ('list', 'code', 'online')),
  at timestamptz not null,
  left_at timestamptz,
  sign_in_once text not null unique,
  foreign key (invitee_id, meeting_id) references deliberation.meeting_invitee (id, meeting_id),
  unique (id, meeting_id)
);
create unique index signed_in_once on deliberation.meeting_attendance (meeting_id, person_id) where person_id is not null;
create unique index invitee_signed_in_once on deliberation.meeting_attendance (invitee_id) where invitee_id is not null;
create index attendance_person on deliberation.meeting_attendance (person_id) where person_id is not null;

create table deliberation.speaking_request (
  id uuid primary key default uuidv7(),
  meeting_id uuid not null,
  item_id uuid not null,
  attendance_id uuid not null,
  asked_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'given', 'withdrawn')),
  foreign key (item_id, meeting_id) references deliberation.meeting_item (id, meeting_id),
  foreign key (attendance_id, meeting_id) references deliberation.meeting_attendance (id, meeting_id)
);
create unique index asks_once_at_a_time on deliberation.speaking_request (item_id, attendance_id) where state = 'waiting';

create table deliberation.speaking_turn (
  id uuid primary key default uuidv7(),
  meeting_id uuid not null references deliberation.meeting,
  item_id uuid not null,
  -- Forgotten when the minutes are published: turns serve the order of one meeting and are never added up by person.
  attendance_id uuid,
  party_class text not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  ended_for text check (ended_for in ('done', 'time', 'suspended')),
  in_live_meeting boolean generated always as (case when ended_at is null then true end) stored,
  foreign key (item_id, meeting_id) references deliberation.meeting_item (id, meeting_id),
  foreign key (attendance_id, meeting_id) references deliberation.meeting_attendance (id, meeting_id),
  -- A turn runs only in a meeting that is being held: the meeting cannot be closed over it, nor a turn begin in a closed one.
  constraint turn_runs_in_live_meeting foreign key (meeting_id, in_live_meeting) references deliberation.meeting (id, live)
);
create unique index one_has_the_floor on deliberation.speaking_turn (meeting_id) where ended_at is null;
create index turn_of_item on deliberation.speaking_turn (item_id);

create table deliberation.speaking_waiver (
  item_id uuid not null references deliberation.meeting_item,
  party_class text not null,
  at timestamptz not null,
  primary key (item_id, party_class)
);

create table deliberation.meeting_statement (
  id uuid primary key default uuidv7(),
  item_id uuid not null,
  issue_id uuid not null,
  -- The class for which it was said; nobody is named, and no turn is referred to.
  party_class text not null,
  way text not null default 'spoken' check (way in ('spoken', 'written')),
  text text not null check (char_length(text) between 1 and 2000),
  public_text text not null,
  noting_key text not null unique,
  at timestamptz not null,
  hidden boolean not null default false,
  foreign key (issue_id, item_id) references deliberation.meeting_issue (id, item_id)
);
create index statement_of_item on deliberation.meeting_statement (item_id, id);

create table deliberation.meeting_moderation (
  id uuid primary key default uuidv7(),
  meeting_id uuid not null references deliberation.meeting,
  item_id uuid references deliberation.meeting_item,
  kind text not null check (kind in ('remind', 'suspend', 'hide')),
  statement_id uuid references deliberation.meeting_statement,
  reason text not null check (char_length(reason) between 1 and 500),
  by_person uuid references people.person,
  at timestamptz not null,
  appeal text not null default '' check (char_length(appeal) <= 1000),
  appealed_by uuid references people.person,
  appealed_at timestamptz,
  upheld boolean,
  decision text not null default '' check (char_length(decision) <= 1000),
  decided_by uuid references people.person,
  decided_at timestamptz,
  check (kind <> 'hide' or statement_id is not null),
  check ((appeal = '') = (appealed_at is null)),
  check (decided_at is null or (appealed_at is not null and upheld is not null and decision <> '')),
  constraint another_decides check (decided_by is null or by_person is null or decided_by <> by_person)
);
create index moderation_of_meeting on deliberation.meeting_moderation (meeting_id, at);

-- What went on although a rule of the meeting warned: the reason stands in the minutes.
create table deliberation.meeting_warning (
  id uuid primary key default uuidv7(),
  meeting_id uuid not null references deliberation.meeting,
  item_id uuid references deliberation.meeting_item,
  moment text not null check (moment in ('open', 'item', 'floor', 'statement', 'close')),
  dont text not null,
  code text not null,
  count integer,
  reason text not null check (char_length(reason) between 1 and 1000),
  at timestamptz not null
);
create index warning_of_meeting on deliberation.meeting_warning (meeting_id, at);

create table deliberation.meeting_resolution (
  item_id uuid not null references deliberation.meeting_item,
  resolution_id uuid not null,
  primary key (item_id, resolution_id)
);

create table deliberation.meeting_reminder (
  meeting_id uuid not null references deliberation.meeting,
  kind text not null check (kind in ('soon', 'minutes-due', 'minutes-late')),
  at timestamptz not null,
  primary key (meeting_id, kind)
);
