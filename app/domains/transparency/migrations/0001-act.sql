create schema transparency;

-- Every change of anything, in order. Keys, codes, numbers and digests only: no names, no free text,
-- so that the log can stand for ever while people may have their data erased.
create table transparency.act (
  id bigint generated always as identity primary key,
  name text not null check (name ~ '^[a-z-]+\.[a-z-]+$'),
  subject text not null,
  actor uuid,
  on_behalf_of uuid,
  post uuid,
  origin text not null check (origin in ('web', 'api', 'import', 'job')),
  concerns uuid,
  facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object'),
  at timestamptz not null
);
comment on column transparency.act.concerns is 'the person whose personal data the act touched or read';
create index act_of_subject on transparency.act (subject, id);
create index act_of_actor on transparency.act (actor, id) where actor is not null;
create index act_that_concerns on transparency.act (concerns, id) where concerns is not null;
create index act_by_name on transparency.act (name, id);

create function transparency.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'transparency.act only grows: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger act_only_grows before update or delete on transparency.act for each row execute function transparency.refuse_change();
create trigger act_is_never_emptied before truncate on transparency.act for each statement execute function transparency.refuse_change();

-- What the other rooms may read of it.
create view transparency.public_act as select id, name, subject, origin, facts, at from transparency.act;
