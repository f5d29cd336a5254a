-- Who may vote: drawn up, published masked, open to objection, frozen.
create table ballots.roll (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('owners', 'households', 'persons', 'representatives', 'villagers')),
  title text not null check (title <> ''),
  unit_id uuid not null references territory.unit (id),
  unit_ids uuid[] not null check (cardinality(unit_ids) > 0),
  state text not null check (state in ('draft', 'published', 'reopened', 'frozen', 'withdrawn')),
  pack_id text not null,
  pack jsonb not null,
  parking_counts boolean not null default false,
  as_of date not null,
  -- Last day on which an objection may be raised, 24:00.
  objections_until date,
  published_at timestamptz,
  frozen_at timestamptz,
  digest text,
  -- A ballot on this roll has opened: from then on it is not reopened.
  in_use_at timestamptz,
  by_person uuid,
  -- Of the form: sent twice, it draws up one roll.
  key text unique,
  at timestamptz not null,
  sample boolean not null default false,
  check ((state = 'frozen') = (digest is not null and frozen_at is not null))
);
create index roll_of_unit on ballots.roll (unit_id, at desc);

create table ballots.roll_entry (
  id uuid primary key default uuidv7(),
  roll_id uuid not null references ballots.roll (id),
  number integer not null check (number > 0),
  -- As strangers may read it.
  label text not null,
  building text,
  head_key text not null,
  developer boolean not null default false,
  area bigint check (area > 0),
  holdings jsonb not null default '[]',
  -- Names, and the register's keys of owners: for those who keep the roll, never published.
  owners jsonb not null default '[]',
  -- What the published line is bound to without telling it: see rules/canonical-line.ts.
  salt text not null,
  sealed text not null,
  unique (roll_id, number),
  unique (roll_id, head_key),
  unique (id, roll_id)
);

create index roll_entry_of_owner on ballots.roll_entry using gin (owners jsonb_path_ops);

-- Whose account may act for an entry, where it is not known from the register of property.
create table ballots.roll_person (
  entry_id uuid not null,
  roll_id uuid not null,
  person_id uuid not null,
  -- On a roll of persons somebody stands once; for households and owners they may speak for several entries.
  once boolean not null,
  at timestamptz not null,
  primary key (entry_id, person_id),
  foreign key (entry_id, roll_id) references ballots.roll_entry (id, roll_id) on delete cascade
);
create unique index roll_person_once on ballots.roll_person (roll_id, person_id) where once;
create index roll_person_of on ballots.roll_person (person_id);

create table ballots.roll_notice (
  roll_id uuid not null references ballots.roll (id),
  notice_id uuid not null,
  at timestamptz not null,
  primary key (roll_id, notice_id)
);

-- What was changed after the roll was published, and why. Only grows.
create table ballots.roll_change (
  id uuid primary key default uuidv7(),
  roll_id uuid not null references ballots.roll (id),
  how text not null check (how in ('added', 'struck', 'changed', 'reopened')),
  number integer,
  reason text not null,
  basis text,
  objection_id uuid,
  was jsonb,
  by_person uuid,
  at timestamptz not null
);
create index roll_change_in_order on ballots.roll_change (roll_id, id);

create function ballots.refuse_roll_change() returns trigger language plpgsql as $$
begin
  raise exception 'ballots.% only grows: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
create trigger roll_change_only_grows before update or delete on ballots.roll_change for each row execute function ballots.refuse_roll_change();

-- The lines of a frozen roll stand still, whoever asks. Taking the roll's lock lets a freeze and a correction happen one after the other.
create function ballots.refuse_frozen_entry() returns trigger language plpgsql as $$
declare roll_state text;
begin
  select state into roll_state from ballots.roll where id = case tg_op when 'DELETE' then old.roll_id else new.roll_id end for share;
  if roll_state in ('frozen', 'withdrawn') or (tg_op = 'UPDATE' and new.roll_id <> old.roll_id) then
    raise exception 'roll % is %: % refused', case tg_op when 'DELETE' then old.roll_id else new.roll_id end, roll_state, tg_op using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger roll_entry_stands before insert or update or delete on ballots.roll_entry for each row execute function ballots.refuse_frozen_entry();

-- A frozen roll is reopened by name only, and only before a ballot on it opens; else nothing of it changes but that mark.
create function ballots.refuse_frozen_roll() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'a roll is not deleted' using errcode = 'restrict_violation'; end if;
  if old.state = 'frozen' then
    if new.state = 'reopened' and old.in_use_at is null and new.in_use_at is null then return new; end if;
    if new.state = 'frozen' and new.digest = old.digest and new.frozen_at = old.frozen_at and new.pack = old.pack and new.unit_ids = old.unit_ids and new.title = old.title
      and (old.in_use_at is null or new.in_use_at = old.in_use_at) then return new; end if;
    raise exception 'roll % is frozen', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger roll_stands before update or delete on ballots.roll for each row execute function ballots.refuse_frozen_roll();
