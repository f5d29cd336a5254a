-- Messages are sent by the system: nobody in person tried. Without a number to ring, messages are all that can be tried.
alter table matters.call_attempt alter column by_person drop not null;
alter table matters.call_attempt add column result text not null default 'no-answer' check (result in ('no-answer', 'no-number', 'sent'));

-- An exclusion is asked for with evidence, decided by someone else, and decided anew when whoever raised the matter objects.
alter table matters.exclusion add column decision text not null default '';
alter table matters.exclusion add column appeal text not null default '';
alter table matters.exclusion add column appealed_at timestamptz;
alter table matters.exclusion add column appeal_decided_by uuid references people.person;
alter table matters.exclusion add column appeal_decided_at timestamptz;
alter table matters.exclusion add check (appeal_decided_by is null or (appeal_decided_by <> asked_by and appeal_decided_by <> decided_by));
create index exclusion_waits on matters.exclusion (asked_at) where decided_at is null or (appealed_at is not null and appeal_decided_at is null);

-- Why a text was hidden, and what its writer says to that: the appeal is a new row that somebody else decides.
alter table matters.moderation add column reason text not null default '';
alter table matters.moderation add column appeal text not null default '';
create index moderation_waits on matters.moderation (asked_at, id) where decided_at is null;
create index moderation_of_matter on matters.moderation (matter_id, asked_at);

-- Photographs of reporters are published one by one; this says that somebody has looked.
alter table matters.photo add column looked_at timestamptz;
create index photo_to_look_at on matters.photo (matter_id) where kind = 'report' and looked_at is null;

-- What the three rates count: every sending to a lead, by the time at which it was sent.
create index event_sent_to_lead on matters.event (at) where to_state = 'dispatched' and kind in ('dispatched', 'redirected', 'return-granted', 'reviewed');
create index confirmation_by_time on matters.confirmation (at);
