create schema people;
create extension if not exists btree_gist;

-- What better-auth keeps of a way to sign in; names and shapes of the columns are its own. The person stands in people.person:
-- "user".name stays empty, and "email" is an unroutable placeholder for whoever gave none.
create table people."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "phoneNumber" text unique,
  "phoneNumberVerified" boolean,
  "twoFactorEnabled" boolean default false,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);

create table people.session (
  id text primary key,
  token text not null unique,
  "userId" text not null references people."user" (id) on delete cascade,
  "expiresAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  -- strong: a second factor, a passkey or the city's own identity service stood behind it.
  assurance text not null default 'single' check (assurance in ('single', 'strong')),
  way text check (way in ('phone-code', 'mail-code', 'password', 'passkey', 'city-service')),
  seen_at timestamptz not null default now()
);
create index session_of_user on people.session ("userId");
create index session_by_expiry on people.session ("expiresAt");

create table people.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references people."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  unique ("providerId", "accountId")
);
create index account_of_user on people.account ("userId");

create table people.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_by_identifier on people.verification (identifier);

create table people."twoFactor" (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references people."user" (id) on delete cascade,
  verified boolean default true,
  "failedVerificationCount" integer default 0,
  "lockedUntil" timestamptz
);
create unique index two_factor_of_user on people."twoFactor" ("userId");

create table people.passkey (
  id text primary key,
  name text,
  "publicKey" text not null,
  "userId" text not null references people."user" (id) on delete cascade,
  "credentialID" text not null unique,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamptz,
  aaguid text
);
create index passkey_of_user on people.passkey ("userId");

-- A person, with an account or without one (someone who came to the counter or called). Erased persons keep their key and nothing else.
create table people.person (
  id uuid primary key default uuidv7(),
  user_id text unique references people."user" (id) on delete set null,
  name text not null,
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  mail text check (mail ~ '^[^@\s]+@[^@\s]+$'),
  locale text check (locale in ('zh-CN', 'en')),
  large_print boolean,
  created_at timestamptz not null,
  closed_at timestamptz,
  erased_at timestamptz,
  sample boolean not null default false,
  check (erased_at is null or (name = '' and phone is null and mail is null and user_id is null))
);
create unique index person_with_account_by_phone on people.person (phone) where user_id is not null and phone is not null;
create unique index person_with_account_by_mail on people.person (lower(mail)) where user_id is not null and mail is not null;
create unique index walk_in_once on people.person (phone, name) where user_id is null and phone is not null and erased_at is null;

create table people.organisation (
  id uuid primary key default uuidv7(),
  name text not null check (name <> ''),
  kind text not null check (kind in ('department', 'street', 'community', 'company', 'property', 'owners', 'social', 'other')),
  unit_id uuid references territory.unit (id),
  created_at timestamptz not null,
  ended_at timestamptz,
  sample boolean not null default false
);
create unique index organisation_by_name on people.organisation (name, unit_id) nulls not distinct where ended_at is null;

-- A post is held from starts_at until ends_at (open when null); the same post is never held twice at one time by one person.
create table people.post (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people.person (id),
  role text not null check (role in ('neighbour-head', 'grid-worker', 'community-staff', 'dispatcher', 'handler', 'supervisor', 'mediator', 'auditor', 'place-administrator', 'user-administrator')),
  unit_id uuid references territory.unit (id),
  organisation_id uuid references people.organisation (id),
  starts_at timestamptz not null,
  ends_at timestamptz,
  sample boolean not null default false,
  check (ends_at is null or ends_at >= starts_at),
  check (role in ('auditor', 'place-administrator', 'user-administrator') or unit_id is not null or organisation_id is not null),
  constraint post_held_once exclude using gist (
    person_id with =, role with =,
    (coalesce(unit_id, '00000000-0000-0000-0000-000000000000')) with =,
    (coalesce(organisation_id, '00000000-0000-0000-0000-000000000000')) with =,
    tstzrange(starts_at, ends_at) with &&)
);
create index post_of_person on people.post (person_id);
create index post_by_role on people.post (role, unit_id, organisation_id);

-- Who acted for whom, and the code under which the receipt is followed. Undone within an hour or not at all.
create table people.acting (
  id uuid primary key default uuidv7(),
  by_person uuid not null references people.person (id),
  for_person uuid not null references people.person (id),
  post_id uuid references people.post (id),
  channel text not null check (channel in ('phone', 'visit', 'counter')),
  act text not null,
  subject text not null,
  receipt text not null unique check (receipt ~ '^[0-9]{16}$'),
  at timestamptz not null,
  undone_at timestamptz check (undone_at between at and at + interval '1 hour'),
  check (by_person <> for_person)
);
create index acting_for on people.acting (for_person, at);
create index acting_by on people.acting (by_person, at);
create index acting_about on people.acting (subject);

create table people.consent (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people.person (id),
  purpose text not null,
  notice text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= given_at)
);
comment on column people.consent.notice is 'digest of the notice that was shown';
create unique index consent_given_once on people.consent (person_id, purpose) where withdrawn_at is null;

-- Every reading of somebody else's personal data. The reason may be free text, so it stands here and not in the log of acts.
create table people.reading (
  id uuid primary key default uuidv7(),
  reader uuid,
  reader_post uuid references people.post (id),
  person_id uuid not null references people.person (id),
  fields text[] not null,
  purpose text not null,
  subject text not null,
  reason text,
  at timestamptz not null
);
create index reading_of_person on people.reading (person_id, at desc);
create index reading_by_reader on people.reading (reader, at desc);

-- Survives: applied again to a database that was restored from an older backup.
create table people.erasure (
  person_id uuid primary key,
  at timestamptz not null
);

-- How long each category is kept, from when on, and by which source. No months: until the purpose ends.
create table people.retention (
  category text not null,
  months integer check (months > 0),
  source text not null,
  valid_from timestamptz not null,
  primary key (category, valid_from)
);

-- How staff sign in, from when on.
create table people.sign_in_policy (
  valid_from timestamptz primary key,
  staff_second_factor text not null check (staff_second_factor in ('required', 'offered')),
  staff_idle_minutes integer not null check (staff_idle_minutes between 5 and 480),
  session_days integer not null check (session_days between 1 and 90)
);
insert into people.sign_in_policy values ('2000-01-01T00:00:00Z', 'required', 30, 30);

-- Attempts are counted before they are tried, in one statement, so that parallel ones cannot slip through. The key is a digest.
create table people.attempt (
  key text primary key,
  count integer not null,
  since timestamptz not null,
  locked_until timestamptz
);
create index attempt_by_age on people.attempt (since);

create view people.public_organisation as select id, name, kind, unit_id, sample from people.organisation where ended_at is null;
create view people.current_post as
  select id, person_id, role, unit_id, organisation_id from people.post
  where starts_at <= now() and (ends_at is null or ends_at > now());

insert into people.retention (category, months, source, valid_from) values
  ('account', null, 'until-erased', '2000-01-01T00:00:00Z'),
  ('session', 6, 'cybersecurity-law-23', '2000-01-01T00:00:00Z'),
  ('walk-in', 36, 'place-suggestion', '2000-01-01T00:00:00Z'),
  ('post', null, 'duty-of-record', '2000-01-01T00:00:00Z'),
  ('acting', 36, 'place-suggestion', '2000-01-01T00:00:00Z'),
  ('consent', 36, 'pipl-56', '2000-01-01T00:00:00Z'),
  ('reading', 36, 'pipl-56', '2000-01-01T00:00:00Z');
