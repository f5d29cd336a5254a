-- A text that is written together: clause by clause, version after version.
create table deliberation.draft (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references territory.unit,
  title text not null check (title <> ''),
  origin_room text not null check (origin_room in ('covenants', 'topics', 'councils', 'meetings', 'office')),
  origin_subject text,
  origin_href text check (origin_href is null or origin_href ~ '^/[^/\\]'),
  key text unique,
  created_by uuid,
  created_at timestamptz not null
);
create index draft_of_origin on deliberation.draft (origin_subject) where origin_subject is not null;
create index draft_of_unit on deliberation.draft (unit_id);

create table deliberation.draft_version (
  draft_id uuid not null references deliberation.draft,
  version integer not null check (version > 0),
  clauses jsonb not null check (jsonb_typeof(clauses) = 'array'),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  note text not null default '',
  edition integer not null default 1,
  saved_by uuid,
  saved_at timestamptz not null,
  published_at timestamptz,
  notice_id uuid references public_notices.notice,
  -- When it was written down that the time for comments is over.
  closed_at timestamptz,
  primary key (draft_id, version),
  check (notice_id is null or published_at is not null)
);
comment on column deliberation.draft_version.edition is 'counts the savings of a version that is not published: whoever saves over a newer one is told';
comment on column deliberation.draft_version.notice_id is 'comments are taken while this notice stands; null: published without asking for comments';
-- One version at a time is being written.
create unique index draft_is_written_once on deliberation.draft_version (draft_id) where published_at is null;

create function deliberation.keep_published_version() returns trigger language plpgsql as $$
begin
  if old.published_at is not null and (tg_op = 'DELETE' or (new.clauses, new.digest, new.version, new.note, new.published_at) is distinct from (old.clauses, old.digest, old.version, old.note, old.published_at)) then
    raise exception 'a published version of a draft does not change';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_published_version before update or delete on deliberation.draft_version for each row execute function deliberation.keep_published_version();

create table deliberation.draft_comment (
  id uuid primary key default uuidv7(),
  draft_id uuid not null,
  version integer not null,
  clause_key text,
  key text not null unique,
  person_id uuid,
  text text not null check (text <> ''),
  at timestamptz not null,
  hidden_at timestamptz,
  hidden_reason text,
  hidden_by uuid,
  outcome text check (outcome in ('adopted', 'partly-adopted', 'not-adopted', 'explained')),
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  foreign key (draft_id, version) references deliberation.draft_version,
  check (num_nulls(hidden_at, hidden_reason) in (0, 2)),
  check (num_nulls(outcome, answer, answered_at) in (0, 3))
);
comment on column deliberation.draft_comment.clause_key is 'null: the draft as a whole';
comment on column deliberation.draft_comment.text is 'masked before it is kept';
comment on column deliberation.draft_comment.person_id is 'for telling them the answer; erased when comments are over and answered, so that nobody can say who thought what';
create index comment_on_draft on deliberation.draft_comment (draft_id, version, clause_key);
create index comment_of_person on deliberation.draft_comment (person_id) where person_id is not null;
