create schema matters;

-- What differs between places or may change by law: versions by date of effect, each with its source.
create table matters.charter (
  version integer generated always as identity primary key,
  effective_from date not null unique,
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  source text not null
);

-- Kinds of matters. A change of a category is a new row with its own dates of effect; matters keep the row they were raised under.
create table matters.category (
  id uuid primary key default uuidv7(),
  code text not null check (code ~ '^[A-Za-z0-9._-]{1,60}$'),
  kind text not null check (kind in ('component', 'event')),
  large_zh text not null,
  large_en text not null,
  small_zh text not null,
  small_en text not null,
  description_zh text not null default '',
  description_en text not null default '',
  keywords text[] not null default '{}',
  questions jsonb not null default '[]' check (jsonb_typeof(questions) = 'array'),
  clocks jsonb not null check (jsonb_typeof(clocks) = 'object'),
  may_be_anonymous boolean not null default true,
  publicity text not null default 'public' check (publicity in ('public', 'unit-only', 'confidential')),
  needs_check boolean not null default true,
  sort integer not null default 0,
  valid_from date not null,
  valid_to date,
  source text not null,
  check (valid_to is null or valid_to > valid_from)
);
comment on column matters.category.publicity is 'public: text and point · unit-only: text, and of the place only the unit (it tells where someone lives or shelters) · confidential: nothing';
comment on column matters.category.needs_check is 'whether what was done is looked at on site before the person is asked';
create unique index category_in_effect on matters.category (code) where valid_to is null;
create extension if not exists btree_gist;
alter table matters.category add constraint category_has_one_wording_a_day
  exclude using gist (code with =, daterange(valid_from, valid_to) with &&);

-- Who answers: the owner of a thing, or whoever answers for the territory. Without a category it answers for all of them.
create table matters.duty (
  id uuid primary key default uuidv7(),
  part text not null check (part in ('owner', 'territory')),
  category_code text,
  unit_id uuid not null references territory.unit,
  organisation_id uuid not null references people.organisation,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to > valid_from),
  check (part = 'territory' or category_code is not null)
);
create index duty_of_unit on matters.duty (unit_id);
create unique index duty_is_said_once on matters.duty (part, coalesce(category_code, ''), unit_id, organisation_id) where valid_to is null;

-- Changes whenever any rule above changes: what processes keep in memory is kept under it.
create table matters.edition (only_row boolean primary key default true check (only_row), number bigint not null default 1);
insert into matters.edition default values;
create function matters.next_edition() returns trigger language plpgsql as $$
begin
  update matters.edition set number = number + 1;
  return null;
end $$;
create trigger charter_makes_an_edition after insert or update or delete or truncate on matters.charter for each statement execute function matters.next_edition();
create trigger category_makes_an_edition after insert or update or delete or truncate on matters.category for each statement execute function matters.next_edition();
create trigger duty_makes_an_edition after insert or update or delete or truncate on matters.duty for each statement execute function matters.next_edition();
