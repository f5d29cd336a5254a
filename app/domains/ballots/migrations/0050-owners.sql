-- Rules of procedure of an estate (议事规则), version by version, with the decision by which the owners gave them to themselves. Only grows.
create table ballots.owners_charter (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references territory.unit (id),
  version integer not null check (version > 0),
  effective_from date not null,
  source text not null check (source <> ''),
  body jsonb not null,
  by_person uuid,
  at timestamptz not null,
  unique (unit_id, version)
);

-- What an owners' vote has beyond a ballot: who called it, how owners hand in, and the rules that were frozen when it was called.
create table ballots.owners_assembly (
  ballot_id uuid primary key references ballots.ballot (id),
  form text not null check (form in ('regular', 'extraordinary')),
  convened_by text not null check (convened_by in ('owners-committee', 'owners', 'management-committee', 'street')),
  -- Heads who asked for it, where owners called it themselves.
  petitioners integer check (petitioners > 0),
  -- The roll holds the owners of one building or entrance, or those concerned, and not the whole estate.
  part boolean not null,
  charter_id uuid references ballots.owners_charter (id),
  rules jsonb not null,
  -- What is printed on every ballot about silence; empty where silence does not count.
  consequence text not null,
  seats integer check (seats > 0),
  committee_told_at timestamptz,
  committee_told_how text check (committee_told_how in ('letter', 'phone', 'meeting', 'here')),
  committee_told_by uuid,
  at timestamptz not null,
  check ((convened_by = 'owners') = (petitioners is not null)),
  check (num_nonnulls(committee_told_at, committee_told_how) in (0, 2))
);

create table ballots.owners_petitioner (
  ballot_id uuid not null references ballots.owners_assembly (ballot_id),
  entry_id uuid not null references ballots.roll_entry (id),
  primary key (ballot_id, entry_id)
);

-- Building to which one matter of several is confined.
create table ballots.owners_matter (
  ballot_id uuid not null,
  question_key text not null,
  within text not null check (within <> ''),
  primary key (ballot_id, question_key),
  foreign key (ballot_id, question_key) references ballots.question (ballot_id, key) on delete cascade
);

-- Proof that a ballot reached a household (送达).
create table ballots.ballot_service (
  ballot_id uuid not null references ballots.owners_assembly (ballot_id),
  entry_id uuid not null references ballots.roll_entry (id),
  channel text not null check (channel in ('signed', 'read', 'attempted', 'posted')),
  on_day date not null,
  notice_id uuid,
  by_person uuid,
  at timestamptz not null,
  primary key (ballot_id, entry_id, channel),
  check (channel <> 'posted' or notice_id is not null)
);

-- One printed ballot. Its code stands on it as a QR sign and tells strangers nothing.
create table ballots.owners_paper (
  id uuid primary key default uuidv7(),
  ballot_id uuid not null references ballots.owners_assembly (ballot_id),
  entry_id uuid not null references ballots.roll_entry (id),
  copy integer not null default 1 check (copy > 0),
  code text not null unique,
  state text not null default 'printed' check (state in ('printed', 'returned', 'entered', 'differs', 'settled', 'void')),
  -- Goes up when a settled paper is entered anew.
  round integer not null default 1 check (round > 0),
  returned_number integer check (returned_number > 0),
  returned_at timestamptz,
  returned_by uuid,
  courier text not null default '',
  outcome text check (outcome in ('cast', 'invalid', 'duplicate', 'with-co-owner', 'at-odds')),
  invalid text check (invalid in ('no-signature', 'identity-unverified', 'power-unverified', 'not-an-owner', 'late', 'not-this-vote')),
  printed_by uuid,
  printed_at timestamptz not null,
  unique (ballot_id, entry_id, copy),
  unique (ballot_id, returned_number),
  check (num_nonnulls(returned_number, returned_at) in (0, 2)),
  check ((state = 'settled') = (outcome is not null)),
  check (state not in ('returned', 'entered', 'differs', 'settled') or returned_number is not null)
);
create index owners_paper_of_entry on ballots.owners_paper (entry_id);

-- What two clerks read on a paper, each alone. The keys settle it: two places a round, and nobody takes both.
create table ballots.owners_paper_reading (
  paper_id uuid not null references ballots.owners_paper (id),
  round integer not null,
  place integer not null check (place in (1, 2)),
  clerk uuid not null,
  reading jsonb not null,
  at timestamptz not null,
  primary key (paper_id, round, place),
  constraint owners_paper_one_clerk unique (paper_id, round, clerk)
);

-- Where the two differ, a third decides with the paper in hand.
create table ballots.owners_paper_decision (
  paper_id uuid not null references ballots.owners_paper (id),
  round integer not null,
  reading jsonb not null,
  reason text not null check (reason <> ''),
  by_person uuid not null,
  at timestamptz not null,
  primary key (paper_id, round)
);

-- A settled paper is taken back only by two: one asks, another confirms.
create table ballots.owners_paper_undoing (
  paper_id uuid not null references ballots.owners_paper (id),
  round integer not null,
  reason text not null check (reason <> ''),
  asked_by uuid not null,
  asked_at timestamptz not null,
  confirmed_by uuid check (confirmed_by <> asked_by),
  confirmed_at timestamptz,
  primary key (paper_id, round),
  check (num_nonnulls(confirmed_by, confirmed_at) in (0, 2))
);

create function ballots.refuse_own_decision() returns trigger language plpgsql as $$
begin
  if exists (select from ballots.owners_paper_reading where paper_id = new.paper_id and round = new.round and clerk = new.by_person) then
    raise exception 'whoever entered a paper does not decide between the entries' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger owners_paper_third_decides before insert or update on ballots.owners_paper_decision for each row execute function ballots.refuse_own_decision();

-- Written power to vote for an owner (委托书).
create table ballots.owners_proxy (
  id uuid primary key default uuidv7(),
  ballot_id uuid not null references ballots.owners_assembly (ballot_id),
  entry_id uuid not null references ballots.roll_entry (id),
  number integer not null check (number > 0),
  -- Key of the owner who gave it.
  principal text not null,
  -- Erased a year after the result.
  holder_name text,
  holder_person uuid,
  matters jsonb not null,
  until date not null,
  by_person uuid,
  at timestamptz not null,
  revoked_at timestamptz,
  used_at timestamptz,
  -- Picture of the signed paper, where one was brought; erased with the name.
  picture text,
  unique (ballot_id, number)
);
create unique index owners_proxy_one_in_force on ballots.owners_proxy (ballot_id, entry_id, principal) where revoked_at is null;

-- A mandate that an owner gives on screen, with a picture of the paper that they signed: it holds once staff have looked at it and it stands in owners_proxy.
create table ballots.owners_proxy_offer (
  id uuid primary key default uuidv7(),
  ballot_id uuid not null references ballots.owners_assembly (ballot_id),
  entry_id uuid not null references ballots.roll_entry (id),
  principal text not null,
  person_id uuid,
  holder_name text,
  matters jsonb not null,
  until date not null,
  picture text,
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'refused', 'withdrawn')),
  proxy_id uuid unique references ballots.owners_proxy (id),
  reason text check (reason <> ''),
  decided_by uuid,
  decided_at timestamptz,
  at timestamptz not null,
  check ((state = 'accepted') = (proxy_id is not null)),
  check ((state = 'refused') = (reason is not null))
);
create unique index owners_proxy_offer_once on ballots.owners_proxy_offer (ballot_id, entry_id, principal) where state = 'waiting';
create index owners_proxy_offer_of_person on ballots.owners_proxy_offer (person_id);

-- What each of those who may speak for a head said: co-owners, a proxy, a guardian.
create table ballots.owners_voice (
  id uuid primary key default uuidv7(),
  ballot_id uuid not null references ballots.owners_assembly (ballot_id),
  entry_id uuid not null references ballots.roll_entry (id),
  signer text not null check (signer <> ''),
  channel text not null check (channel in ('online', 'paper', 'import')),
  answers jsonb not null,
  paper_id uuid references ballots.owners_paper (id),
  outside_id uuid,
  at timestamptz not null,
  taken_back_at timestamptz
);
create unique index owners_voice_once on ballots.owners_voice (ballot_id, entry_id, signer) where taken_back_at is null;

-- A head whose co-owners are at odds, until they name one of them in writing.
create table ballots.owners_aside (
  ballot_id uuid not null references ballots.owners_assembly (ballot_id),
  entry_id uuid not null references ballots.roll_entry (id),
  at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  chosen text,
  reason text,
  primary key (ballot_id, entry_id),
  check (num_nonnulls(settled_at, chosen, reason) in (0, 3))
);

create function ballots.refuse_owners_change() returns trigger language plpgsql as $$
begin
  raise exception 'ballots.% only grows: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
create trigger owners_charter_only_grows before update or delete on ballots.owners_charter for each row execute function ballots.refuse_owners_change();
create trigger owners_paper_reading_only_grows before update or delete on ballots.owners_paper_reading for each row execute function ballots.refuse_owners_change();
create trigger owners_paper_decision_only_grows before update or delete on ballots.owners_paper_decision for each row execute function ballots.refuse_owners_change();
