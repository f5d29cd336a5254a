-- A year that was entered wrongly is entered again: the newest version counts, the older ones stay to be read.
alter table territory.calendar_year
  add column version integer not null default 1 check (version between 1 and 999),
  add column entered_at timestamptz not null default now(),
  add column entered_by uuid;
alter table territory.calendar_year drop constraint calendar_year_pkey, add primary key (year, version);
