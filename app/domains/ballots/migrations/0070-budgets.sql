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
  -- The notices (公示) that ask for projects and that tell what was funded.
  notice_id uuid references public_notices.notice (id),
  result_notice_id uuid references public_notices.notice (id),
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
  lng double precision check (lng between -180 and 180),
  lat double precision check (lat between -90 and 90),
  picture text,
  small_picture text,
  -- What the picture shows, for whoever cannot see it.
  picture_words text,
  state text not null default 'proposed' check (state in ('proposed', 'admitted', 'refused', 'merged', 'withdrawn')),
  reason text,
  -- The project that asks for the same, and stands for both.
  merged_into integer,
  proposed_by uuid,
  judged_by uuid,
  version integer not null default 1,
  at timestamptz not null,
  judged_at timestamptz,
  -- Once, and for the proposer and the office only; somebody else than who judged answers it.
  appeal text,
  appealed_at timestamptz,
  appeal_answer text,
  appeal_answered_at timestamptz,
  unique (budget_id, number),
  foreign key (budget_id, merged_into) references ballots.budget_project (budget_id, number),
  check ((lng is null) = (lat is null)),
  check (state <> 'admitted' or cost is not null),
  check (state <> 'refused' or reason is not null),
  check ((state = 'merged') = (merged_into is not null)),
  check (merged_into <> number),
  check ((appeal is null) = (appealed_at is null)),
  check ((appeal_answer is null) = (appeal_answered_at is null)),
  check (appeal is not null or appeal_answer is null)
);
comment on column ballots.budget_project.cost is 'fen';
create index budget_project_of_proposer on ballots.budget_project (proposed_by) where proposed_by is not null;

-- What is voted on stands still: projects are judged and changed while they are collected, and not afterwards.
create function ballots.refuse_other_project() returns trigger language plpgsql as $$
begin
  if exists (select from ballots.budget where id = new.budget_id and state <> 'collecting')
    and (tg_op = 'INSERT' or (new.title, new.text, new.cost, new.place_words, new.lng, new.lat, new.state, new.picture, new.merged_into) is distinct from (old.title, old.text, old.cost, old.place_words, old.lng, old.lat, old.state, old.picture, old.merged_into)) then
    raise exception 'the projects of a budget that is voted on stand' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger budget_project_stands before insert or update on ballots.budget_project for each row execute function ballots.refuse_other_project();

-- What became of a funded project: every line stays, the last one says where it stands.
create table ballots.budget_progress (
  id uuid primary key default uuidv7(),
  key text not null unique,
  project_id uuid not null references ballots.budget_project (id),
  state text not null check (state in ('begun', 'done', 'given-up')),
  text text not null check (text <> ''),
  -- A page of this house where one follows it.
  href text check (href ~ '^/[^/\\]'),
  spent bigint check (spent >= 0),
  by_person uuid,
  at timestamptz not null
);
comment on column ballots.budget_progress.spent is 'fen, all that was spent so far';
create index budget_progress_of_project on ballots.budget_progress (project_id, at);
