-- Elections of residents' and villagers' committees, and recalls, which are voted on in the manner of the election.
-- The papers are secret: no table holds a vote, only to whom a paper was given, and sums.
create table ballots.election (
  id uuid primary key default uuidv7(),
  purpose text not null check (purpose in ('election', 'by-election', 'recall')),
  unit_id uuid not null references territory.unit,
  committee text not null check (committee in ('rc', 'vc')),
  mode text not null check (mode in ('voter', 'household', 'rep')),
  title text not null check (title <> ''),
  day date not null,
  state text not null check (state in ('prepared', 'registered', 'nominating', 'stated', 'voting', 'counted', 'run-off', 'another-round', 'valid', 'handed-over', 'done', 'void', 'cancelled')),
  -- The rule pack as it was on the day the election was prepared.
  pack text not null,
  rules jsonb not null,
  roll_id uuid not null references ballots.roll,
  void_because text check (void_because in ('overfull-box', 'turnout')),
  -- Why it was given up before anybody voted.
  cancelled_because text check (cancelled_because <> ''),
  declared_on date,
  hand_over_by date,
  filed_with text,
  filed_on date,
  -- The form that prepared it, so that it is not prepared twice.
  key uuid not null unique,
  created_at timestamptz not null,
  sample boolean not null default false,
  check ((state = 'void') = (void_because is not null)),
  check ((state = 'cancelled') = (cancelled_because is not null)),
  -- A villagers' committee is elected by the villagers alone.
  check (committee = 'rc' or mode = 'voter')
);
create index election_of_unit on ballots.election (unit_id);

create table ballots.election_post (
  election_id uuid not null references ballots.election,
  post text not null check (post in ('chair', 'vice-chair', 'member')),
  seats integer not null check (seats between 1 and 9),
  primary key (election_id, post)
);

-- Who conducts it. Why somebody left is a code; whose relative they are is not kept.
create table ballots.election_member (
  id uuid primary key default uuidv7(),
  election_id uuid not null references ballots.election,
  name text not null check (name <> ''),
  person_id uuid references people.person,
  place integer not null check (place >= 1),
  part text not null check (part in ('chair', 'member', 'substitute')),
  left_at timestamptz,
  left_because text check (left_because in ('nominated', 'relative-nominated', 'resigned')),
  check ((left_at is null) = (left_because is null)),
  unique (election_id, place)
);
create unique index election_member_named_once on ballots.election_member (election_id, name) where left_at is null;
create unique index election_has_one_chair on ballots.election_member (election_id) where left_at is null and part = 'chair';

create table ballots.nomination (
  id uuid primary key default uuidv7(),
  election_id uuid not null references ballots.election,
  post text not null,
  name text not null check (name <> ''),
  -- The nominee's own line on the roll; representatives and households may elect somebody who has none.
  entry_id uuid references ballots.roll_entry on delete set null,
  person_id uuid references people.person,
  woman boolean,
  by text not null check (by in ('party', 'joint')),
  organisation text,
  accepted_at timestamptz,
  -- Of the joint review, only this much is kept.
  review text check (review in ('passed', 'not-passed')),
  review_office text,
  withdrawn_at timestamptz,
  withdrawn_because text check (withdrawn_because in ('declined', 'near-relative', 'not-passed', 'too-few-nominators', 'other')),
  at timestamptz not null,
  foreign key (election_id, post) references ballots.election_post,
  check ((by = 'party') = (organisation is not null)),
  check ((review is null) = (review_office is null)),
  check ((withdrawn_at is null) = (withdrawn_because is null))
);
create unique index nominated_once_for_a_post on ballots.nomination (election_id, post, name) where withdrawn_at is null;
create unique index stands_for_one_post on ballots.nomination (election_id, entry_id) where accepted_at is not null and withdrawn_at is null;

create table ballots.nominator (
  nomination_id uuid not null references ballots.nomination on delete cascade,
  -- A line that is struck off the roll after an objection no longer nominates.
  entry_id uuid not null references ballots.roll_entry on delete cascade,
  primary key (nomination_id, entry_id)
);

-- One voting: the first, a run-off of equal votes, another round for seats left empty, a recall.
create table ballots.election_round (
  id uuid primary key default uuidv7(),
  election_id uuid not null references ballots.election,
  number integer not null check (number >= 1),
  kind text not null check (kind in ('first', 'run-off', 'another', 'recall')),
  day date not null,
  state text not null check (state in ('prepared', 'open', 'closed', 'opened', 'counted', 'void', 'cancelled')),
  -- Where the rules of the place let people vote online too, the secret ballot that holds the voting instead of booths and boxes.
  ballot_id uuid unique references ballots.ballot,
  opened_at timestamptz,
  closed_at timestamptz,
  participants integer check (participants >= 0),
  outcome jsonb,
  unique (election_id, number),
  check ((state in ('counted', 'void')) = (outcome is not null))
);
create unique index one_voting_at_a_time on ballots.election_round (election_id) where state in ('prepared', 'open', 'closed', 'opened');

create table ballots.election_paper (
  round_id uuid not null references ballots.election_round,
  post text not null check (post in ('chair', 'vice-chair', 'member', 'recall')),
  seats integer not null check (seats >= 1),
  printed integer not null default 0 check (printed >= 0),
  spoilt integer not null default 0 check (spoilt >= 0),
  returned integer check (returned >= 0),
  primary key (round_id, post),
  check (spoilt <= printed)
);

create table ballots.round_candidate (
  round_id uuid not null,
  post text not null,
  -- The key of the nomination; + and the name for somebody who was written in before.
  choice text not null,
  name text not null,
  nomination_id uuid references ballots.nomination,
  place integer not null,
  primary key (round_id, post, choice),
  unique (round_id, post, place),
  foreign key (round_id, post) references ballots.election_paper
);

create table ballots.mandate (
  id uuid primary key default uuidv7(),
  round_id uuid not null references ballots.election_round,
  principal_id uuid not null references ballots.roll_entry,
  proxy_id uuid not null references ballots.roll_entry,
  -- The how-many-eth of the proxy: nobody holds a fourth (居委会组织法19).
  slot integer not null check (slot between 1 and 3),
  given_at timestamptz not null,
  revoked_at timestamptz,
  check (principal_id <> proxy_id)
);
create unique index mandate_given_once on ballots.mandate (round_id, principal_id) where revoked_at is null;
create unique index mandate_slot_taken_once on ballots.mandate (round_id, proxy_id, slot) where revoked_at is null;

create table ballots.polling_place (
  id uuid primary key default uuidv7(),
  round_id uuid not null references ballots.election_round,
  kind text not null check (kind in ('station', 'mobile')),
  name text not null check (name <> ''),
  seal text,
  sealed_at timestamptz,
  unique (round_id, name),
  check ((seal is null) = (sealed_at is null))
);

create table ballots.polling_check (
  place_id uuid not null references ballots.polling_place,
  item text not null,
  at timestamptz not null,
  primary key (place_id, item)
);

create table ballots.election_worker (
  id uuid primary key default uuidv7(),
  round_id uuid not null references ballots.election_round,
  duty text not null check (duty in ('observer', 'teller', 'counter', 'issuer', 'scribe', 'carrier')),
  name text not null check (name <> ''),
  person_id uuid references people.person,
  -- Which mobile box somebody carries.
  place_id uuid references ballots.polling_place,
  unique nulls not distinct (round_id, duty, name, place_id),
  check ((duty = 'carrier') = (place_id is not null))
);

-- To whom a paper was given: each line of the roll once in a voting, however many tables give them out.
create table ballots.election_issue (
  round_id uuid not null references ballots.election_round,
  entry_id uuid not null references ballots.roll_entry,
  mandate_id uuid unique references ballots.mandate,
  place_id uuid references ballots.polling_place,
  at timestamptz not null,
  primary key (round_id, entry_id)
);

-- Two people count; neither sees the other's sheet before both are finished.
create table ballots.count_sheet (
  id uuid primary key default uuidv7(),
  round_id uuid not null,
  post text not null,
  side integer not null check (side in (1, 2)),
  by_person uuid not null references people.person,
  valid integer not null default 0 check (valid >= 0),
  too_many integer not null default 0 check (too_many >= 0),
  illegible integer not null default 0 check (illegible >= 0),
  two_posts integer not null default 0 check (two_posts >= 0),
  blank integer not null default 0 check (blank >= 0),
  finished_at timestamptz,
  dropped_at timestamptz,
  foreign key (round_id, post) references ballots.election_paper
);
create unique index count_side_once on ballots.count_sheet (round_id, post, side) where dropped_at is null;
create unique index nobody_counts_twice on ballots.count_sheet (round_id, post, by_person) where dropped_at is null;

create table ballots.count_pile (
  sheet_id uuid not null references ballots.count_sheet,
  key uuid not null,
  papers integer not null check (papers > 0),
  at timestamptz not null,
  primary key (sheet_id, key)
);

create table ballots.count_line (
  sheet_id uuid not null references ballots.count_sheet,
  choice text not null,
  name text,
  votes integer not null check (votes >= 0),
  primary key (sheet_id, choice)
);

create table ballots.elected (
  id uuid primary key default uuidv7(),
  election_id uuid not null references ballots.election,
  round_id uuid not null references ballots.election_round,
  post text not null,
  choice text not null,
  name text not null,
  votes integer not null,
  withdrawn_because text check (withdrawn_because in ('declined', 'near-relative')),
  ended_on date,
  -- by-law: the office ended by the law itself; what happened is not kept.
  ended_because text check (ended_because in ('resigned', 'by-law', 'recalled')),
  -- The assembly that agreed to a resignation.
  ended_by text check (ended_by <> ''),
  check ((ended_on is null) = (ended_because is null)),
  check (ended_because is distinct from 'resigned' or ended_by is not null)
);
create unique index elected_once on ballots.elected (election_id, choice) where withdrawn_because is null;

create table ballots.hand_over (
  id uuid primary key default uuidv7(),
  election_id uuid not null references ballots.election,
  item text not null check (item in ('seal', 'books', 'money', 'files', 'property', 'other')),
  what text not null check (what <> ''),
  giver text not null check (giver <> ''),
  taker text not null check (taker <> ''),
  at timestamptz not null,
  key uuid not null unique
);

create table ballots.recall (
  election_id uuid primary key references ballots.election,
  elected_id uuid references ballots.elected,
  name text not null check (name <> ''),
  post text not null check (post in ('chair', 'vice-chair', 'member')),
  reason text not null check (reason <> ''),
  by text not null check (by in ('voters', 'reps')),
  petitioners integer not null check (petitioners >= 1),
  base integer not null check (base >= 1),
  reply text,
  replied_at timestamptz,
  check (petitioners <= base)
);

-- Why somebody went back a step: a voting that went on, a count of hands that was taken back, people signed in anew.
create table ballots.course_note (
  id uuid primary key default uuidv7(),
  -- The election or the assembly.
  subject uuid not null,
  kind text not null check (kind in ('voting-reopened', 'item-taken-back', 'signed-in-anew')),
  words text not null check (words <> ''),
  at timestamptz not null
);
create index course_note_of on ballots.course_note (subject, at);
