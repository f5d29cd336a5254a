-- What a visitor says of themselves is a claim: nobody has proved the phone. It is nobody's until whoever proves that phone says "yes, that was me".
alter table people.person
  add column claim text check (claim in ('open', 'refused')),
  add column joined_to uuid references people.person (id),
  add constraint claim_has_no_account check (claim is null or user_id is null),
  add constraint joined_is_emptied check (joined_to is null or erased_at is not null);
comment on column people.person.claim is 'open: left by a visitor, to be confirmed; refused: whoever proved the phone says that it was not them; null: registered by staff, or with an account';
comment on column people.person.joined_to is 'whoever confirmed that this was them, and took over what had been raised under it';
create index person_joined_to on people.person (joined_to) where joined_to is not null;

update people.person person set claim = 'open'
where user_id is null and erased_at is null and phone is not null and exists (
  select from transparency.act act where act.name = 'people.registered-for-someone' and act.subject = person.id::text and (act.actor is null or act.origin = 'api'));

drop index people.walk_in_once;
create unique index walk_in_once on people.person (phone, name) where user_id is null and phone is not null and erased_at is null and claim is null;
create unique index claim_once on people.person (phone, name) where claim = 'open' and phone is not null and erased_at is null;
