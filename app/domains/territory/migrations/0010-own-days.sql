-- Codes come from elsewhere as they are, blanks within them included.
alter table territory.unit drop constraint unit_code_check;
alter table territory.unit add constraint unit_code_check check (code <> '' and length(code) <= 64 and code = btrim(code) and code !~ '[[:cntrl:]]');

-- A tree that lies elsewhere than the place has days of its own: its time zone, and which of its days move a deadline.
create table territory.own_days (
  unit_id uuid primary key references territory.unit (id),
  timezone text not null,
  calendar text not null
);
comment on table territory.own_days is 'holds for the unit and everything beneath it; without a row the place''s own time zone and calendar hold';
create trigger own_days_changed after insert or update or delete or truncate on territory.own_days for each statement execute function territory.new_edition();
