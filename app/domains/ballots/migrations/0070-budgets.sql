-- A sum that residents share out: projects are collected and judged, put to the vote as one question, and funded by a rule that was stated beforehand.
create table ballots.budget (
  id uuid primary key default uuidv7(),
  key text not null unique,
  unit_id uuid not null references territory.unit (id),
  unit_path uuid[] not null check (cardinality(unit_path) > 0),
  title text not null check (title <> ''),
  text text not null,
  amount bigint not null check (amount > 0),
  form text not null check (form in ('approval', 'points')),
  -- approval: how many projects one may choose; points: how many points one gives away.
  most integer not null check (most > 0),
  rule text not null check (rule in ('equal-shares', 'greedy')),
  source text not null,
  collect_until timestamptz not null,
  state text not null default 'collecting' check (state in ('collecting', 'voting', 'cancelled')),
  ballot_id uuid unique references ballots.ballot (id),
  cancel_reason text,
  by_person uuid,
  created_at timestamptz not null,
  sample boolean not null default false,
  check ((state = 'cancelled') = (cancel_reason is not null)),
  check (state <> 'voting' or ballot_id is not null)
);
comment on column ballots.budget.amount is 'fen';
create index budget_of_unit on ballots.budget (unit_id, created_at desc);

create table ballots.budget_project (
  id uuid primary key default uuidv7(),
  key text not null unique,
  budget_id uuid not null references ballots.budget (id),
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  text text not null,
  -- As the proposer thinks, and as the office found; only the latter is voted on.
  estimate bigint check (estimate > 0),
  cost bigint check (cost > 0),
  place_words text not null,
  unit_id uuid references territory.unit (id),
  picture text,
  small_picture text,
  state text not null default 'proposed' check (state in ('proposed', 'admitted', 'refused', 'withdrawn')),
  reason text,
  proposed_by uuid,
  version integer not null default 1,
  at timestamptz not null,
  judged_at timestamptz,
  unique (budget_id, number),
  check (state <> 'admitted' or cost is not null),
  check (state <> 'refused' or reason is not null)
);
comment on column ballots.budget_project.cost is 'fen';
create index budget_project_of_proposer on ballots.budget_project (proposed_by) where proposed_by is not null;

-- What is voted on stands still: projects are judged and changed while they are collected, and not afterwards.
create function ballots.refuse_other_project() returns trigger language plpgsql as $$
begin
  if exists (select from ballots.budget where id = new.budget_id and state <> 'collecting')
    and (tg_op = 'INSERT' or (new.title, new.text, new.cost, new.place_words, new.state, new.picture) is distinct from (old.title, old.text, old.cost, old.place_words, old.state, old.picture)) then
    raise exception 'the projects of a budget that is voted on stand' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger budget_project_stands before insert or update on ballots.budget_project for each row execute function ballots.refuse_other_project();
