-- The result of a legal system outside, held against the roll before anything of it counts.
create table ballots.outside_result (
  id uuid primary key default uuidv7(),
  ballot_id uuid not null references ballots.owners_assembly (ballot_id),
  system text not null check (system <> ''),
  reference text not null,
  form text not null check (form in ('list', 'totals')),
  file_name text not null,
  file_digest text not null,
  stated jsonb not null,
  -- After the count another list changes nothing by itself: it is correcting until its correction is published.
  state text not null check (state in ('comparing', 'taken-over', 'taken-back', 'correcting', 'correction')),
  by_person uuid,
  at timestamptz not null,
  taken_over_by uuid,
  taken_over_at timestamptz,
  taken_back_at timestamptz
);
create unique index outside_result_once on ballots.outside_result (ballot_id) where state in ('comparing', 'taken-over');
create unique index outside_correction_once on ballots.outside_result (ballot_id) where state = 'correcting';
alter table ballots.owners_voice add foreign key (outside_id) references ballots.outside_result (id);

create table ballots.outside_row (
  outside_id uuid not null references ballots.outside_result (id) on delete cascade,
  row_number integer not null,
  number integer,
  building text not null,
  label text not null,
  area bigint,
  answers jsonb,
  primary key (outside_id, row_number)
);

create table ballots.outside_difference (
  outside_id uuid not null references ballots.outside_result (id) on delete cascade,
  number integer not null,
  code text not null check (code in ('unknown-head', 'area-differs', 'double', 'split-answers', 'voted-here', 'sum-differs', 'total-differs')),
  row_number integer,
  entry_id uuid references ballots.roll_entry (id),
  facts jsonb not null,
  settled text check (settled in ('by-the-roll', 'left-out', 'this-row', 'explained')),
  reason text,
  settled_by uuid,
  settled_at timestamptz,
  primary key (outside_id, number),
  check (num_nonnulls(settled, reason, settled_at) in (0, 3))
);

-- What was stated in the end, and published.
create table ballots.owners_statement (
  ballot_id uuid primary key references ballots.owners_assembly (ballot_id),
  body jsonb not null,
  notice_id uuid,
  stated_on date not null,
  -- A year in which an owner may ask a court to annul it (法释〔2020〕17号第十二条).
  annul_until date not null,
  by_person uuid,
  at timestamptz not null
);

-- A counted result that another list of the outside system corrected: what was counted first stays beside it, and both are public.
create table ballots.owners_correction (
  ballot_id uuid not null references ballots.owners_statement (ballot_id),
  number integer not null check (number > 0),
  outside_id uuid not null unique references ballots.outside_result (id),
  reason text not null check (reason <> ''),
  -- Entry of the roll → what the corrected list says of it; whoever is not among them and stood in the list before has no vote any more.
  answers jsonb not null,
  counts jsonb not null,
  body jsonb not null,
  notice_id uuid,
  stated_on date not null,
  annul_until date not null,
  by_person uuid,
  at timestamptz not null,
  primary key (ballot_id, number)
);

-- Who read the full sheet, and in what form: the owners of that property may know.
create table ballots.sheet_reading (
  id uuid primary key default uuidv7(),
  ballot_id uuid not null references ballots.owners_assembly (ballot_id),
  person_id uuid not null,
  as_what text not null check (as_what in ('owner', 'convener', 'auditor')),
  form text not null check (form in ('page', 'json', 'csv', 'recount')),
  at timestamptz not null
);
create index sheet_reading_of_ballot on ballots.sheet_reading (ballot_id, at desc);
create index sheet_reading_of_person on ballots.sheet_reading (person_id);

create trigger owners_correction_only_grows before update or delete on ballots.owners_correction for each row execute function ballots.refuse_owners_change();
