-- Topics of deliberation and their story, from collecting to filing.

create sequence deliberation.topic_number;

create table deliberation.topic (
  id uuid primary key default uuidv7(),
  number text not null unique,
  source text not null check (source in ('matters', 'petition', 'council', 'office')),
  intake_key text not null unique,
  category text not null check (category in ('public-affairs', 'hardship', 'policy', 'law', 'raised')),
  title text not null check (char_length(title) between 2 and 120),
  text text not null check (char_length(text) between 1 and 6000),
  public_title text not null,
  public_text text not null,
  touches text[] not null default '{}',
  -- The smallest unit that holds all who are concerned, or the one it was carried up to.
  unit_id uuid not null references territory.unit,
  unit_path uuid[] not null,
  carried_up boolean not null default false,
  council_id uuid references deliberation.council,
  raised_by uuid references people.person,
  raised_for uuid references people.organisation,
  signatures_wanted integer,
  signatures_until date,
  state text not null check (state in ('gathering', 'lapsed', 'withdrawn', 'collected', 'admitted', 'refused', 'prepared', 'announced', 'deliberating', 'opinion-formed', 'handed-over', 'carried-out', 'reported', 'rated', 'filed')),
  version integer not null default 1,
  due_at timestamptz,
  refusal text not null default '',
  appeal text not null default '',
  appealed_at timestamptz,
  appeal_answered_at timestamptz,
  parties text[] not null default '{}',
  forms text[] not null default '{}',
  notice_id uuid,
  announced_at timestamptz,
  deliberate_from date,
  opinion text not null default '',
  agreements jsonb not null default '[]' check (jsonb_typeof(agreements) = 'array'),
  opinion_at timestamptz,
  result text not null default '',
  reported_at timestamptz,
  rate_until date,
  filed_at timestamptz,
  sample boolean not null default false,
  raised_at timestamptz not null,
  updated_at timestamptz not null,
  check (source <> 'petition' or (signatures_wanted > 0 and signatures_until is not null)),
  check (state <> 'refused' or refusal <> ''),
  check (state not in ('prepared', 'announced', 'deliberating') or (cardinality(parties) > 0 and cardinality(forms) > 0))
);
create index topic_by_state on deliberation.topic (state, due_at);
create index topic_by_path on deliberation.topic using gin (unit_path);
create index topic_of_council on deliberation.topic (council_id);

create table deliberation.topic_unit (
  topic_id uuid not null references deliberation.topic,
  unit_id uuid not null references territory.unit,
  primary key (topic_id, unit_id)
);

create table deliberation.topic_matter (
  topic_id uuid not null references deliberation.topic,
  matter_id uuid not null references matters.matter,
  number text not null,
  -- Given back to the matter with the result, or set free when the topic was refused.
  returned_at timestamptz,
  primary key (topic_id, matter_id)
);
create unique index one_open_topic_for_each_matter on deliberation.topic_matter (matter_id) where returned_at is null;

create table deliberation.topic_event (
  id bigint generated always as identity primary key,
  topic_id uuid not null references deliberation.topic,
  kind text not null,
  from_state text not null,
  to_state text not null,
  at timestamptz not null,
  actor_id uuid references people.person,
  note text not null default '',
  href text,
  facts jsonb not null default '{}'
);
create index topic_event_of_topic on deliberation.topic_event (topic_id, id);

create table deliberation.petition_signature (
  id uuid primary key default uuidv7(),
  topic_id uuid not null references deliberation.topic,
  -- Forgotten when the topic is filed or the person leaves; the number of signatures stays.
  person_id uuid references people.person,
  at timestamptz not null,
  unique (topic_id, person_id)
);

create table deliberation.topic_follower (
  topic_id uuid not null references deliberation.topic,
  person_id uuid not null references people.person,
  because text not null check (because in ('raised', 'signed', 'took-part', 'follows')),
  since timestamptz not null,
  primary key (topic_id, person_id)
);
create index topic_follower_of_person on deliberation.topic_follower (person_id);

create table deliberation.topic_material (
  id uuid primary key default uuidv7(),
  topic_id uuid not null references deliberation.topic,
  title text not null check (char_length(title) between 1 and 120),
  form text not null check (form in ('pdf', 'picture')),
  digest text not null,
  small_digest text,
  bytes integer not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  unique (topic_id, digest)
);

create table deliberation.dissent (
  id uuid primary key default uuidv7(),
  topic_id uuid not null references deliberation.topic,
  party_class text not null,
  text text not null check (char_length(text) between 1 and 2000),
  answer_due date not null,
  answer text not null default '',
  answered_at timestamptz,
  recorded_at timestamptz not null,
  check ((answer = '') = (answered_at is null))
);
comment on table deliberation.dissent is 'opinions that differ, by class of party and never by name, each answered by its day';
create index dissent_of_topic on deliberation.dissent (topic_id);

create table deliberation.handover (
  id uuid primary key default uuidv7(),
  topic_id uuid not null references deliberation.topic,
  body text not null check (body in ('owners-assembly', 'residents-assembly', 'villagers-assembly', 'government')),
  -- The ballot that decides; null where another body decides outside this system, and its decision is entered.
  ballot_id uuid,
  handed_at timestamptz not null,
  -- What was put to the body, and what it said to each: a body may pass one matter and not another.
  touches text[] not null check (cardinality(touches) > 0),
  results jsonb not null default '{}' check (jsonb_typeof(results) = 'object'),
  decision text check (decision in ('passed', 'partly', 'failed', 'void')),
  decision_words text not null default '',
  decided_at timestamptz
);
create unique index one_open_handover on deliberation.handover (topic_id) where decided_at is null;

-- Deadlines of topics and of dissent that passed without an answer, and were told of once.
create table deliberation.topic_reminder (
  topic_id uuid not null references deliberation.topic,
  kind text not null check (kind in ('admission', 'appeal', 'dissent')),
  due text not null,
  at timestamptz not null,
  primary key (topic_id, kind, due)
);

create table deliberation.topic_rater (
  topic_id uuid not null references deliberation.topic,
  person_id uuid not null references people.person,
  primary key (topic_id, person_id)
);
create table deliberation.topic_rating (
  topic_id uuid not null references deliberation.topic,
  score integer not null check (score between 1 and 5),
  raters integer not null default 0 check (raters >= 0),
  primary key (topic_id, score)
);
comment on table deliberation.topic_rating is 'how many gave which score; who gave which is not kept';
