create schema notifications;

-- Somebody without an account who left a mail address, to be told about what they follow.
create table notifications.contact (
  id uuid primary key default uuidv7(),
  mail text check (mail ~ '^[^@\s]+@[^@\s]+$' and length(mail) <= 254),
  locale text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
  created_at timestamptz not null,
  confirmed_at timestamptz,
  erased_at timestamptz,
  check ((mail is null) = (erased_at is not null))
);
create unique index contact_by_mail on notifications.contact (lower(mail)) where mail is not null;

-- One thing that one recipient should learn. Written inside the act's own transaction; everything else follows later.
create table notifications.notice (
  id uuid primary key default uuidv7(),
  person_id uuid references people.person on delete cascade,
  contact_id uuid references notifications.contact on delete cascade,
  -- Neither person nor contact: for the registered webhooks.
  recipient uuid not null generated always as (coalesce(person_id, contact_id, '00000000-0000-0000-0000-000000000000')) stored,
  topic text not null check (topic ~ '^[a-z-]+\.[a-z-]+$'),
  subject text not null,
  facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object'),
  why text not null check (why ~ '^[a-z-]+$'),
  dedupe text not null,
  urgent boolean not null default false,
  created_at timestamptz not null,
  read_at timestamptz,
  routed_at timestamptz,
  check (num_nonnulls(person_id, contact_id) <= 1),
  unique (recipient, dedupe)
);
comment on column notifications.notice.facts is 'keys, codes and numbers; the sentence is made when it is shown or sent';
comment on column notifications.notice.routed_at is 'when it was decided by which channels it goes';
create index notice_in_inbox on notifications.notice (person_id, id) where person_id is not null;
create index notice_unread on notifications.notice (person_id) where person_id is not null and read_at is null;
create index notice_to_route on notifications.notice (id) where routed_at is null;

-- Another system of the place that is told by a signed call.
create table notifications.webhook (
  id uuid primary key default uuidv7(),
  url text not null check (url ~ '^https?://' and length(url) <= 1000),
  topics text[] not null check (cardinality(topics) > 0),
  secret text not null,
  created_by uuid references people.person,
  created_at timestamptz not null,
  disabled_at timestamptz
);

-- One message to one recipient by one channel: one mail, one text message, one call. Several notices may share it.
-- Its id goes out with it, so that the other side can tell the same message from a new one.
create table notifications.delivery (
  id uuid primary key default uuidv7(),
  channel text not null check (channel in ('mail', 'sms', 'webhook')),
  person_id uuid references people.person on delete cascade,
  contact_id uuid references notifications.contact on delete cascade,
  webhook_id uuid references notifications.webhook on delete cascade,
  recipient uuid not null generated always as (coalesce(person_id, contact_id, webhook_id)) stored,
  pace text not null check (pace in ('urgent', 'soon', 'daily')),
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'uncertain', 'stopped')),
  reason text check (reason ~ '^[a-z0-9-]+$'),
  due_at timestamptz not null,
  attempts integer not null default 0,
  claimed_at timestamptz,
  settled_at timestamptz,
  created_at timestamptz not null,
  -- Unguessable: whoever got the message may stop its like, or confirm the address, without signing in.
  token uuid not null unique default gen_random_uuid(),
  check (num_nonnulls(person_id, contact_id, webhook_id) = 1),
  check ((channel = 'webhook') = (webhook_id is not null)),
  check (contact_id is null or channel = 'mail'),
  unique (id, recipient, channel)
);
-- The one message that is still open for further notices.
create unique index delivery_open on notifications.delivery (recipient, channel, pace) where state = 'waiting' and attempts = 0 and channel <> 'webhook';
create index delivery_due on notifications.delivery (due_at) where state = 'waiting';
create index delivery_under_way on notifications.delivery (claimed_at) where state = 'sending';
create index delivery_in_doubt on notifications.delivery (settled_at) where state in ('failed', 'uncertain');
create index delivery_of_recipient on notifications.delivery (recipient, id);

create table notifications.delivery_notice (
  delivery_id uuid not null,
  recipient uuid not null,
  channel text not null,
  notice_id uuid not null references notifications.notice on delete cascade,
  primary key (delivery_id, notice_id),
  -- Nobody gets the same notice twice by the same channel.
  unique (notice_id, channel, recipient),
  foreign key (delivery_id, recipient, channel) references notifications.delivery (id, recipient, channel) on delete cascade
);

-- What a recipient wants by a channel, where it differs from the default.
create table notifications.preference (
  person_id uuid references people.person on delete cascade,
  contact_id uuid references notifications.contact on delete cascade,
  recipient uuid not null generated always as (coalesce(person_id, contact_id)) stored,
  topic_group text not null check (topic_group ~ '^[a-z-]+$'),
  channel text not null check (channel in ('mail', 'sms')),
  wanted text not null check (wanted in ('none', 'urgent', 'daily', 'all')),
  check (num_nonnulls(person_id, contact_id) = 1),
  unique (recipient, topic_group, channel)
);

-- When a person does not want to be disturbed.
create table notifications.habit (
  person_id uuid primary key references people.person on delete cascade,
  quiet boolean not null default true,
  quiet_from smallint not null default 22 check (quiet_from between 0 and 23),
  quiet_to smallint not null default 8 check (quiet_to between 0 and 23)
);

-- A subject about which a recipient wants no mail and no text message any more.
create table notifications.silence (
  person_id uuid references people.person on delete cascade,
  contact_id uuid references notifications.contact on delete cascade,
  recipient uuid not null generated always as (coalesce(person_id, contact_id)) stored,
  subject text not null,
  at timestamptz not null,
  check (num_nonnulls(person_id, contact_id) = 1),
  unique (recipient, subject)
);
