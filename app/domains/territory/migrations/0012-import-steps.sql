-- Large files are checked and taken back by the worker too, so that nobody waits for them.
alter table territory.import drop constraint import_state_check;
alter table territory.import add constraint import_state_check check (state in ('checking', 'checked', 'waiting', 'running', 'committed', 'undoing', 'undone', 'failed'));
drop index territory.import_to_do;
create index import_to_do on territory.import (at) where state in ('checking', 'waiting', 'running', 'undoing');
alter table territory.import add column failure_facts jsonb not null default '{}', add column notes jsonb not null default '[]';
comment on column territory.import.failure_facts is 'what the sentence of the failure tells: a line, a number';
comment on column territory.import.notes is 'what hinders nothing but should be looked at; row 0 is about the whole file';
