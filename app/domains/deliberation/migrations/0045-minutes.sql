-- Minutes: written during the meeting, corrected and confirmed by those present.
create table deliberation.minutes_part (
  id uuid primary key default uuidv7(),
  meeting_id uuid not null references deliberation.meeting,
  item_id uuid references deliberation.meeting_item,
  ordinal integer not null,
  heading text not null check (char_length(heading) <= 200),
  text text not null check (char_length(text) <= 60000),
  -- Nobody has touched it: it follows what is noted.
  drafted boolean not null default true,
  -- The draft over which it was written by hand: what is noted after that is still brought in.
  base text not null default '' check (char_length(base) <= 60000),
  version integer not null default 1,
  changed_at timestamptz not null,
  unique (meeting_id, ordinal)
);

create table deliberation.minutes_correction (
  id uuid primary key default uuidv7(),
  meeting_id uuid not null references deliberation.meeting,
  part_id uuid not null references deliberation.minutes_part,
  attendance_id uuid not null references deliberation.meeting_attendance,
  sending_key text not null unique,
  text text not null check (char_length(text) between 1 and 2000),
  at timestamptz not null,
  taken boolean,
  answer text not null default '' check (char_length(answer) <= 1000),
  decided_at timestamptz,
  check ((taken is null) = (decided_at is null)),
  check (taken is distinct from false or answer <> '')
);
create index correction_of_meeting on deliberation.minutes_correction (meeting_id, at);

-- Those present who read the draft and found it right.
create table deliberation.minutes_confirmation (
  attendance_id uuid primary key,
  meeting_id uuid not null,
  at timestamptz not null,
  foreign key (attendance_id, meeting_id) references deliberation.meeting_attendance (id, meeting_id)
);
