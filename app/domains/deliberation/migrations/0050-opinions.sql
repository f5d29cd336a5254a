-- Online opinion maps: short statements, and what people say of each of them. What somebody thinks never stands beside who they are:
-- votes and statements lie under random ids of one conversation. No table of opinions names a person, and no vote carries a moment.

create table deliberation.conversation (
  id uuid primary key default uuidv7(),
  title text not null check (char_length(title) between 2 and 120),
  text text not null check (char_length(text) <= 4000),
  unit_id uuid not null references territory.unit,
  unit_path uuid[] not null,
  topic_id uuid references deliberation.topic,
  -- Statements of residents are read by a moderator before others see them, or may be taken down after.
  moderation text not null check (moderation in ('before', 'after')),
  -- Whether people who are not signed in may vote; they are counted apart.
  visitors boolean not null,
  -- When people see the groups: after the close, or as soon as they have voted on enough statements themselves.
  shown text not null check (shown in ('after-close', 'after-voting')),
  -- Said before anybody votes: whether the votes are published under other random ids after the close.
  votes_published boolean not null,
  key_digest text not null check (key_digest ~ '^[0-9a-f]{64}$'),
  intake_key text not null unique,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  closed_at timestamptz,
  links_erased_at timestamptz,
  sample boolean not null default false,
  check (closes_at > opens_at),
  check (links_erased_at is null or closed_at is not null)
);
comment on column deliberation.conversation.key_digest is 'SHA-256 of the key that ties a person to their random id; the key itself lies in a file outside the database and goes some days after the close';
create index conversation_by_path on deliberation.conversation using gin (unit_path);
create index conversation_of_topic on deliberation.conversation (topic_id);

-- Who takes part, without who they are. Their number is all that is read of it.
create table deliberation.opinion_participant (
  conversation_id uuid not null references deliberation.conversation,
  id uuid not null,
  kind text not null check (kind in ('resident', 'visitor')),
  primary key (conversation_id, id)
);

-- One row for each person who votes: a keyed digest of the person, and their random ids under a key made from both. Whoever reads the database alone
-- can tell neither whom a row is about nor which votes belong to it. One person, one row, hence one voice.
create table deliberation.opinion_link (
  conversation_id uuid not null references deliberation.conversation,
  person_digest bytea not null check (octet_length(person_digest) = 32),
  sealed bytea not null check (octet_length(sealed) = 60),
  primary key (conversation_id, person_digest)
);

create table deliberation.opinion_statement (
  conversation_id uuid not null references deliberation.conversation,
  number integer not null check (number >= 1),
  -- Personal data are masked before it is written; nothing else of what was typed is kept.
  text text not null check (char_length(text) between 1 and 140),
  folded text not null,
  -- A random id of whoever wrote it, another one than that of their votes; null: by the office.
  author_id uuid,
  state text not null check (state in ('waiting', 'accepted', 'rejected')),
  meta boolean not null default false,
  -- What the map said of it when it was last made: for choosing what to show next.
  seen integer not null default 0,
  agree integer not null default 0,
  disagree integer not null default 0,
  extremity double precision not null default 0,
  primary key (conversation_id, number)
);
create unique index statement_is_said_once on deliberation.opinion_statement (conversation_id, folded) where state <> 'rejected';
create index statement_of_author on deliberation.opinion_statement (conversation_id, author_id) where author_id is not null;
create index statement_waits on deliberation.opinion_statement (conversation_id, number) where state = 'waiting';

-- One current vote for each participant and statement: 1 agrees, -1 disagrees, 0 passes.
create table deliberation.opinion_vote (
  conversation_id uuid not null,
  participant_id uuid not null,
  number integer not null,
  vote smallint not null check (vote in (-1, 0, 1)),
  primary key (conversation_id, participant_id, number),
  foreign key (conversation_id, participant_id) references deliberation.opinion_participant,
  foreign key (conversation_id, number) references deliberation.opinion_statement
);

-- Every vote that ever counted, in order, without its moment. The database writes it: no vote comes to stand, or changes, without a line here.
create table deliberation.opinion_journal (
  id bigint generated always as identity primary key,
  conversation_id uuid not null,
  participant_id uuid not null,
  number integer not null,
  vote smallint not null check (vote in (-1, 0, 1))
);
create index opinion_journal_in_order on deliberation.opinion_journal (conversation_id, id);

create function deliberation.write_opinion_journal() returns trigger language plpgsql as $$
begin
  insert into deliberation.opinion_journal (conversation_id, participant_id, number, vote) values (new.conversation_id, new.participant_id, new.number, new.vote);
  return null;
end $$;
create trigger opinion_is_written_down after insert or update on deliberation.opinion_vote for each row execute function deliberation.write_opinion_journal();

create function deliberation.opinion_journal_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'deliberation.opinion_journal only grows: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger opinion_journal_only_grows before update or delete on deliberation.opinion_journal for each row execute function deliberation.opinion_journal_only_grows();
create trigger opinion_journal_is_not_emptied before truncate on deliberation.opinion_journal for each statement execute function deliberation.opinion_journal_only_grows();

-- Decisions on statements with their reasons, reports and appeals.
create table deliberation.opinion_moderation (
  id uuid primary key default uuidv7(),
  conversation_id uuid not null,
  number integer not null,
  asked text not null check (asked in ('new', 'reported', 'appeal', 'looked')),
  appeal text not null default '' check (char_length(appeal) <= 500),
  decision text check (decision in ('accepted', 'rejected')),
  reason text check (reason in ('attack', 'personal-data', 'off-topic', 'duplicate', 'several', 'unlawful', 'advert')),
  note text not null default '' check (char_length(note) <= 500),
  decided_by uuid references people.person,
  decided_at timestamptz,
  foreign key (conversation_id, number) references deliberation.opinion_statement,
  check ((decision is null) = (decided_at is null)),
  check (decision is distinct from 'rejected' or reason is not null),
  check (asked <> 'appeal' or appeal <> '')
);
create unique index one_open_moderation_a_statement on deliberation.opinion_moderation (conversation_id, number) where decided_at is null;
create unique index one_appeal_a_statement on deliberation.opinion_moderation (conversation_id, number) where asked = 'appeal';

-- The map as it was last made: what everybody may read (cells of few people already merged), and how far it goes.
create table deliberation.opinion_map (
  conversation_id uuid primary key references deliberation.conversation,
  computed_at timestamptz not null,
  journal_id bigint not null,
  final boolean not null,
  body jsonb not null,
  picture text not null
);

-- Where each participant stands in it: for themselves only.
create table deliberation.opinion_place (
  conversation_id uuid not null,
  participant_id uuid not null,
  x real not null,
  y real not null,
  group_number smallint not null,
  primary key (conversation_id, participant_id),
  foreign key (conversation_id, participant_id) references deliberation.opinion_participant
);
