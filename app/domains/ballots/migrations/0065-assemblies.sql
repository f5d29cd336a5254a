-- Assemblies of residents and villagers and of their representatives.
create table ballots.assembly (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references territory.unit,
  kind text not null check (kind in ('residents-meeting', 'residents-representatives', 'villagers-meeting-adults', 'villagers-meeting-households', 'villagers-representatives')),
  title text not null check (title <> ''),
  place text not null check (place <> ''),
  starts_at timestamptz not null,
  state text not null check (state in ('called', 'held', 'without-quorum', 'cancelled')),
  -- Who may take part, where a roll of this system says so: then everybody signs in by their line of it.
  roll_id uuid references ballots.roll,
  asked_by text not null check (asked_by in ('committee', 'residents', 'representatives')),
  asked integer check (asked >= 1),
  asked_base integer check (asked_base >= 1),
  entitled integer not null check (entitled >= 1),
  committee_members integer check (committee_members >= 0),
  representatives integer check (representatives >= 1),
  women_representatives integer check (women_representatives >= 0),
  party_discussed_on date,
  pack text not null,
  called_at timestamptz not null,
  present integer check (present between 0 and entitled),
  held_at timestamptz,
  published_at timestamptz,
  cancelled_because text check (cancelled_because <> ''),
  key uuid not null unique,
  sample boolean not null default false,
  check ((asked_by = 'committee') = (asked is null)),
  check ((state in ('held', 'without-quorum')) = (present is not null)),
  check ((state = 'cancelled') = (cancelled_because is not null)),
  check (published_at is null or state = 'held')
);
create index assembly_of_unit on ballots.assembly (unit_id);

-- Who came, by their line of the roll: each once, however many tables sign people in.
create table ballots.assembly_attendance (
  assembly_id uuid not null references ballots.assembly,
  entry_id uuid not null references ballots.roll_entry,
  at timestamptz not null,
  primary key (assembly_id, entry_id)
);

-- What another room hands to the residents or villagers to decide: put to an assembly, or to a ballot of its own.
create table ballots.assembly_proposal (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references territory.unit,
  village boolean not null,
  title text not null check (title <> ''),
  text text not null,
  origin_room text not null,
  origin_subject text not null,
  origin_href text not null,
  ballot_id uuid unique references ballots.ballot,
  -- By whose majority the ballot is counted.
  ballot_kind text check (ballot_kind in ('residents-meeting', 'residents-representatives', 'villagers-meeting-adults', 'villagers-meeting-households', 'villagers-representatives')),
  at timestamptz not null,
  -- Taken back by whoever handed it over, because it was decided elsewhere.
  withdrawn_at timestamptz,
  key text not null unique,
  check ((ballot_id is null) = (ballot_kind is null)),
  check (withdrawn_at is null or ballot_id is null)
);
create index proposal_about on ballots.assembly_proposal (origin_subject, at);

create table ballots.assembly_item (
  id uuid primary key default uuidv7(),
  assembly_id uuid not null references ballots.assembly,
  place integer not null,
  title text not null check (title <> ''),
  text text not null default '',
  proposal_id uuid references ballots.assembly_proposal,
  how text check (how in ('hands', 'papers')),
  -- Papers given out, and what came back of them.
  given integer check (given >= 0),
  invalid integer check (invalid >= 0),
  agree integer check (agree >= 0),
  against integer check (against >= 0),
  abstain integer check (abstain >= 0),
  -- Two people counted the hands or the papers.
  counted_by text[] not null default '{}',
  passed boolean,
  decided_at timestamptz,
  unique (assembly_id, place),
  check ((decided_at is null) = (passed is null)),
  check (decided_at is null or cardinality(counted_by) >= 2),
  check ((how = 'papers') = (given is not null) or how is null),
  check (coalesce(agree + against + abstain + invalid <= given, true))
);
create index item_of_proposal on ballots.assembly_item (proposal_id) where proposal_id is not null;
