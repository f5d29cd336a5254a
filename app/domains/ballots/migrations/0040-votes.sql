-- One vote on a frozen roll: what is asked, of whom, how long. From its announcement on the question stands still.
create table ballots.ballot (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('owners', 'poll', 'budget', 'assembly', 'election')),
  unit_id uuid not null references territory.unit (id),
  unit_path uuid[] not null check (cardinality(unit_path) > 0),
  title text not null check (title <> ''),
  text text not null,
  roll_id uuid not null references ballots.roll (id),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  -- named: a vote stands under the line of the roll, as the law wants it of owners. detached: under a random key, and the link is erased with the count.
  secrecy text not null check (secrecy in ('named', 'detached')),
  channels text[] not null check (cardinality(channels) > 0 and channels <@ array['online', 'paper', 'import']),
  may_change boolean not null,
  pack_id text not null,
  origin_room text,
  origin_subject text,
  origin_href text,
  state text not null default 'draft' check (state in ('draft', 'announced', 'open', 'closed', 'counted', 'cancelled')),
  version integer not null default 1,
  key text not null unique,
  notice_id uuid,
  roll_digest text,
  -- Lines, heads and area of the roll when it was announced: what participation is a share of.
  entries integer,
  area bigint,
  by_person uuid,
  created_at timestamptz not null,
  announced_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  counted_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  result_notice_id uuid,
  -- When the roll was told that there is a result: by a job, after the count.
  result_told_at timestamptz,
  sample boolean not null default false,
  check (closes_at > opens_at),
  check (num_nonnulls(origin_room, origin_subject, origin_href) in (0, 3)),
  check ((state = 'cancelled') = (cancelled_at is not null and cancel_reason is not null)),
  check ((state = 'counted') = (counted_at is not null))
);
create index ballot_by_time on ballots.ballot (closes_at desc);
create index ballot_of_unit on ballots.ballot (unit_id, closes_at desc);
create index ballot_of_origin on ballots.ballot (origin_room, origin_subject) where origin_room is not null;
create index ballot_to_move on ballots.ballot (state, opens_at, closes_at) where state in ('announced', 'open', 'closed');
create index ballot_to_tell on ballots.ballot (counted_at) where state = 'counted' and result_told_at is null;
comment on column ballots.ballot.area is '0.01 square metre';

create table ballots.question (
  ballot_id uuid not null references ballots.ballot (id) on delete cascade,
  -- Short, in order, the same in the journal and in everything published: '1', '2' unless the room that asks gave another.
  key text not null check (key ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$'),
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  text text not null default '',
  form text not null check (form in ('approve', 'choose-one', 'approval', 'score', 'ranked', 'points')),
  matter text,
  -- What the form needs besides: seats, least, most, lowest, highest, points, method.
  settings jsonb not null default '{}',
  primary key (ballot_id, key),
  unique (ballot_id, number)
);

create table ballots.choice (
  ballot_id uuid not null,
  question_key text not null,
  key text not null check (key ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$'),
  number integer not null check (number > 0),
  label text not null check (label <> ''),
  text text not null default '',
  primary key (ballot_id, question_key, key),
  unique (ballot_id, question_key, number),
  foreign key (ballot_id, question_key) references ballots.question (ballot_id, key) on delete cascade
);

-- Everything that was cast, set aside or restored, in order. It only grows. Votes of a detached ballot lie in the box until the count.
create table ballots.vote_journal (
  number bigint generated always as identity,
  ballot_id uuid not null,
  -- named: the line of the roll. detached: a key drawn anew when the box was emptied, which leads to nobody.
  voter_id uuid not null,
  kind text not null check (kind in ('cast', 'set-aside', 'restored')),
  receipt_digest text check (length(receipt_digest) = 64),
  answers jsonb,
  channel text check (channel in ('online', 'paper', 'import')),
  reason text,
  at timestamptz,
  primary key (ballot_id, number),
  check ((kind = 'cast') = (answers is not null))
);
create unique index vote_journal_receipt on ballots.vote_journal (ballot_id, receipt_digest) where receipt_digest is not null;

-- The box of detached ballots. It only grows while people vote; it is emptied into the journal, shuffled, with the count and by nothing else.
create table ballots.vote_box (
  number bigint generated always as identity,
  ballot_id uuid not null,
  voter_id uuid not null,
  kind text not null check (kind in ('cast', 'set-aside', 'restored')),
  receipt_digest text check (length(receipt_digest) = 64),
  answers jsonb,
  channel text check (channel in ('online', 'paper', 'import')),
  reason text,
  primary key (ballot_id, number),
  check ((kind = 'cast') = (answers is not null))
);
create unique index vote_box_receipt on ballots.vote_box (ballot_id, receipt_digest) where receipt_digest is not null;

-- Which vote of a voter stands. One row a voter: this key alone settles who voted first.
create table ballots.current_vote (
  ballot_id uuid not null,
  voter_id uuid not null,
  receipt_digest text not null,
  set_aside text,
  primary key (ballot_id, voter_id)
);

-- Under which key a line of the roll votes in a detached ballot, until the count; then it is erased. The line is no foreign key, which would write to the roll with
-- every vote: cast_first takes it from the roll, and lines of a roll in use stand (migration 0030).
create table ballots.voter_link (
  ballot_id uuid not null,
  entry_id uuid not null,
  voter_id uuid not null default gen_random_uuid(),
  primary key (ballot_id, entry_id)
);

-- Who asked to be told 24 hours before the close.
create table ballots.ballot_reminder (
  ballot_id uuid not null references ballots.ballot (id) on delete cascade,
  person_id uuid not null,
  primary key (ballot_id, person_id)
);
create index ballot_reminder_of_person on ballots.ballot_reminder (person_id);

-- Digests of all receipts, in the order of the digests, made with the count: what a receipt proves, apart from every vote. Written all at once, without a foreign
-- key that would look for the one ballot a hundred thousand times; ballots are not deleted.
create table ballots.receipt (
  ballot_id uuid not null,
  digest bytea not null check (length(digest) = 32),
  standing text not null check (standing in ('counted', 'replaced', 'set-aside')),
  primary key (ballot_id, digest)
);

create table ballots.ballot_result (
  ballot_id uuid primary key references ballots.ballot (id),
  journal_digest text not null check (journal_digest ~ '^[0-9a-f]{64}$'),
  journal_lines integer not null,
  -- How it came about: see votes/rules/outcome.ts.
  outcome jsonb not null,
  at timestamptz not null
);

create function ballots.refuse_vote_change() returns trigger language plpgsql as $$
begin
  raise exception 'ballots.% only grows: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
create trigger vote_journal_only_grows before update or delete on ballots.vote_journal for each row execute function ballots.refuse_vote_change();
create trigger vote_journal_is_never_emptied before truncate on ballots.vote_journal for each statement execute function ballots.refuse_vote_change();
create trigger vote_box_only_grows before update on ballots.vote_box for each row execute function ballots.refuse_vote_change();
create trigger vote_box_is_never_truncated before truncate on ballots.vote_box for each statement execute function ballots.refuse_vote_change();
create trigger ballot_result_stands before update or delete on ballots.ballot_result for each row execute function ballots.refuse_vote_change();
create trigger receipt_stands before update or delete on ballots.receipt for each row execute function ballots.refuse_vote_change();

-- A vote leaves the box only when as many of its ballot lie in the journal: it is moved, not lost.
create function ballots.refuse_emptying() returns trigger language plpgsql as $$
begin
  if exists (
    select from (select ballot_id, count(*) as gone from emptied group by ballot_id) as box
    where (select count(*) from ballots.vote_journal journal where journal.ballot_id = box.ballot_id) <> box.gone
      or exists (select from ballots.vote_box rest where rest.ballot_id = box.ballot_id)
      or not exists (select from ballots.ballot where id = box.ballot_id and state = 'counted')
  ) then raise exception 'ballots.vote_box is emptied into the journal by the count only: % refused', tg_op using errcode = 'restrict_violation'; end if;
  return null;
end $$;
create trigger vote_box_is_emptied_by_the_count after delete on ballots.vote_box referencing old table as emptied for each statement execute function ballots.refuse_emptying();

-- Voting and the end of voting take one lock, voters together, whoever ends it alone: nobody is voting while the state changes, and who comes after sees it.
-- It is no lock on the ballot's row: hundreds of voters at once would queue there, and its foreign keys are left off below for the same reason.
create function ballots.ballot_lock(ballot uuid) returns bigint language sql immutable return hashtextextended('ballot ' || ballot, 0);

-- Nothing is cast into a ballot that does not take votes, through whatever door. Asked once a statement, at its end: whoever voted while it ended waits for the
-- lock here, sees the new state, and everything of the statement is undone. The count moves a whole box in one statement.
create function ballots.refuse_late_vote() returns trigger language plpgsql as $$
declare line record; held record;
begin
  for line in select distinct ballot_id, coalesce(channel = 'online', false) as online from written loop
    perform pg_advisory_xact_lock_shared(ballots.ballot_lock(line.ballot_id));
    select state, secrecy into held from ballots.ballot where id = line.ballot_id;
    if tg_table_name = 'vote_journal' and held.secrecy = 'detached' then
      continue when held.state = 'counted' and exists (select from ballots.vote_box where ballot_id = line.ballot_id);
    else
      continue when (held.state = 'open' or (held.state = 'closed' and not line.online)) and (tg_table_name = 'vote_journal' or held.secrecy = 'detached');
    end if;
    raise exception 'ballot % takes no votes', line.ballot_id using errcode = 'GZ001';
  end loop;
  return null;
end $$;
create trigger vote_journal_in_time after insert on ballots.vote_journal referencing new table as written for each statement execute function ballots.refuse_late_vote();
create trigger vote_box_in_time after insert on ballots.vote_box referencing new table as written for each statement execute function ballots.refuse_late_vote();

-- The first vote of a line of the roll, in one go: the voter's one row, if nobody has it yet, and the line of the journal. Gives the voter's key, or null where the
-- line has voted or is not on the roll. No key is named in `on conflict`: whichever the tables have settles who came first.
create function ballots.cast_first(ballot uuid, roll uuid, entry uuid, detached boolean, receipt text, answered jsonb, door text, moment timestamptz) returns uuid language plpgsql as $$
declare voter uuid;
begin
  if detached then
    insert into ballots.voter_link (ballot_id, entry_id) select ballot, id from ballots.roll_entry where id = entry and roll_id = roll on conflict do nothing returning voter_id into voter;
  else
    select id into voter from ballots.roll_entry where id = entry and roll_id = roll;
  end if;
  if voter is null then return null; end if;
  insert into ballots.current_vote (ballot_id, voter_id, receipt_digest) values (ballot, voter, receipt) on conflict do nothing;
  if not found then return null; end if;
  if detached then
    insert into ballots.vote_box (ballot_id, voter_id, kind, receipt_digest, answers, channel) values (ballot, voter, 'cast', receipt, answered, door);
  else
    insert into ballots.vote_journal (ballot_id, voter_id, kind, receipt_digest, answers, channel, at) values (ballot, voter, 'cast', receipt, answered, door, moment);
  end if;
  return voter;
end $$;

-- A ballot on which something was cast is not deleted: no foreign key of the votes says so.
create function ballots.refuse_ballot_deletion() returns trigger language plpgsql as $$
begin
  raise exception 'ballots.ballot: a ballot is cancelled, not deleted' using errcode = 'restrict_violation';
end $$;
create trigger ballot_is_not_deleted before delete on ballots.ballot for each row execute function ballots.refuse_ballot_deletion();
create trigger ballot_is_not_emptied before truncate on ballots.ballot for each statement execute function ballots.refuse_ballot_deletion();

-- What was announced is what is voted on.
create function ballots.refuse_other_question() returns trigger language plpgsql as $$
begin
  if exists (select from ballots.ballot where id = (case tg_op when 'INSERT' then new.ballot_id else old.ballot_id end) and state <> 'draft') then
    raise exception 'the questions of an announced ballot stand: % refused', tg_op using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger question_stands before insert or update or delete on ballots.question for each row execute function ballots.refuse_other_question();
create trigger choice_stands before insert or update or delete on ballots.choice for each row execute function ballots.refuse_other_question();
create function ballots.refuse_other_ballot() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.kind, new.unit_id, new.title, new.text, new.roll_id, new.opens_at, new.closes_at, new.secrecy, new.channels, new.may_change, new.pack_id, new.roll_digest, new.entries, new.area)
    is distinct from (old.kind, old.unit_id, old.title, old.text, old.roll_id, old.opens_at, old.closes_at, old.secrecy, old.channels, old.may_change, old.pack_id, old.roll_digest, old.entries, old.area) then
    raise exception 'what was announced of ballot % stands', old.id using errcode = 'restrict_violation';
  end if;
  if new.state <> old.state then perform pg_advisory_xact_lock(ballots.ballot_lock(old.id)); end if;
  if old.state in ('counted', 'cancelled') and new.state <> old.state then raise exception 'ballot % is %', old.id, old.state using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger ballot_stands before update on ballots.ballot for each row execute function ballots.refuse_other_ballot();
