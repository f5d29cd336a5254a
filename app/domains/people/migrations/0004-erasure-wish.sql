alter table people.erasure add column open text not null default 'leave' check (open in ('leave', 'withdraw'));
comment on column people.erasure.open is 'what became of what they raised and others still worked on: a backup restored later has it done again the same way';
