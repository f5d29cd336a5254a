-- Asking every household (逐户征询). What was done at each door and what was answered lie apart: no key, no time and no order leads from one to the other.

create table deliberation.asking (
  id uuid primary key default uuidv7(),
  founding_key text not null unique,
  topic_id uuid not null references deliberation.topic,
  unit_id uuid not null references territory.unit,
  unit_path uuid[] not null,
  title text not null check (char_length(title) between 2 and 120),
  intro text not null default '' check (char_length(intro) <= 2000),
  -- [{ text, choices: [text], words: whether free words may be added }]
  questions jsonb not null check (jsonb_typeof(questions) = 'array' and jsonb_array_length(questions) between 1 and 6),
  state text not null default 'draft' check (state in ('draft', 'visiting', 'counting', 'published', 'erased', 'cancelled')),
  version integer not null default 1,
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  -- The single answers are erased so many days after the result is published.
  retention_days integer not null check (retention_days between 1 and 180),
  erase_on date,
  roll_id uuid,
  phone text not null default '',
  summary text not null default '' check (char_length(summary) <= 4000),
  -- Sums as they are published; the single answers are gone by then or soon.
  sums jsonb,
  first_count jsonb, first_counter uuid references people.person,
  second_count jsonb, second_counter uuid references people.person,
  opened_at timestamptz,
  closed_at timestamptz,
  published_at timestamptz,
  erased_at timestamptz,
  cancelled_for text not null default '',
  sample boolean not null default false,
  created_at timestamptz not null,
  constraint two_count check (first_counter is null or second_counter is null or first_counter <> second_counter),
  check (state not in ('published', 'erased') or (sums is not null and erase_on is not null)),
  check ((state = 'erased') = (erased_at is not null))
);
create index asking_by_path on deliberation.asking using gin (unit_path);
create index asking_of_topic on deliberation.asking (topic_id);

create table deliberation.asking_team (
  id uuid primary key default uuidv7(),
  asking_id uuid not null references deliberation.asking,
  name text not null check (char_length(name) between 1 and 60),
  first_id uuid references people.person,
  second_id uuid references people.person,
  check (first_id <> second_id),
  unique (asking_id, name),
  unique (id, asking_id)
);

create table deliberation.asking_door (
  id uuid primary key default uuidv7(),
  asking_id uuid not null references deliberation.asking,
  building text not null check (char_length(building) <= 60),
  label text not null check (char_length(label) between 1 and 60),
  ordinal integer not null,
  team_id uuid,
  foreign key (team_id, asking_id) references deliberation.asking_team (id, asking_id),
  unique (asking_id, building, label),
  unique (id, asking_id)
);
create index door_of_team on deliberation.asking_door (team_id, ordinal);

-- What was done at a door: visited, and whether somebody answered; never what. The latest visit counts. Erased with the single answers: when somebody was at home is nobody's business afterwards.
create table deliberation.asking_visit (
  id uuid primary key default uuidv7(),
  asking_id uuid not null references deliberation.asking,
  door_id uuid not null,
  outcome text not null check (outcome in ('answered', 'slip-later', 'nobody', 'refused')),
  by_person uuid references people.person,
  visit_key text not null unique,
  at timestamptz not null,
  foreign key (door_id, asking_id) references deliberation.asking_door (id, asking_id)
);
create index visit_of_door on deliberation.asking_visit (door_id, at);

-- A slip is handed out at random and opens the box once. It knows the door as little as the answer knows the slip.
create table deliberation.asking_slip (
  asking_id uuid not null references deliberation.asking,
  digest text not null,
  used boolean not null default false,
  primary key (asking_id, digest)
);

-- The box. Rows have a random key, no time, and are written anew in random order when the box is opened.
create table deliberation.asking_answer (
  id uuid primary key default gen_random_uuid(),
  asking_id uuid not null references deliberation.asking,
  answers jsonb not null check (jsonb_typeof(answers) = 'array')
);
create index answer_of_asking on deliberation.asking_answer (asking_id);

-- Paper slips are typed in by two people who do not see each other's entry; where both agree it goes into the box and is gone from here.
create table deliberation.asking_paper (
  asking_id uuid not null references deliberation.asking,
  digest text not null,
  entered_by uuid not null references people.person,
  answers jsonb not null,
  primary key (asking_id, digest, entered_by),
  foreign key (asking_id, digest) references deliberation.asking_slip (asking_id, digest)
);

create table deliberation.asking_counter (
  asking_id uuid not null references deliberation.asking,
  person_id uuid not null references people.person,
  primary key (asking_id, person_id)
);

-- What each building says of doors, as it is published: kept when the doors are erased.
create table deliberation.asking_coverage (
  asking_id uuid not null references deliberation.asking,
  building text not null,
  doors integer not null check (doors >= 0),
  visited integer not null check (visited between 0 and doors),
  answered integer not null check (answered >= 0),
  slips integer not null check (slips >= 0),
  refused integer not null check (refused >= 0),
  check (answered + slips + refused <= visited),
  primary key (asking_id, building)
);

create function deliberation.asking_adds_up() returns trigger language plpgsql as $$
declare
  answers integer;
  doors integer;
begin
  select count(*) into answers from deliberation.asking_answer where asking_id = new.id;
  select count(*) into doors from (select distinct on (door_id) outcome from deliberation.asking_visit where asking_id = new.id order by door_id, at desc, id desc) last where outcome in ('answered', 'slip-later');
  if answers > doors then
    raise exception 'asking % has % answers and % doors that answered', new.id, answers, doors using errcode = 'check_violation', constraint = 'asking_adds_up';
  end if;
  return new;
end $$;
comment on function deliberation.asking_adds_up is 'no more answers than doors that answered, before anything is published';
create trigger asking_adds_up before update of state on deliberation.asking for each row
  when (old.state = 'counting' and new.state = 'published') execute function deliberation.asking_adds_up();

-- The box takes answers only while doors are visited, and paper still while they are counted.
create function deliberation.asking_box_is_open() returns trigger language plpgsql as $$
begin
  if not exists (select from deliberation.asking where id = new.asking_id and state in ('visiting', 'counting') for key share) then
    raise exception 'the box of % is closed', new.asking_id using errcode = 'check_violation', constraint = 'asking_box_is_open';
  end if;
  return new;
end $$;
create trigger asking_box_is_open before insert on deliberation.asking_answer for each row execute function deliberation.asking_box_is_open();
