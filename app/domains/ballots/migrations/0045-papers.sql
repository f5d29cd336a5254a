-- Papers of detached ballots. Who was given one stands apart from what the papers say: they come out of a box without a name.
create table ballots.paper_issue (
  ballot_id uuid not null references ballots.ballot (id),
  entry_id uuid not null references ballots.roll_entry (id),
  by_person uuid,
  -- A day, not a moment: it is nobody's business who came when.
  on_day date not null,
  -- Set by the count of the papers, for one line after the other in an order of chance: a vote from the box is then cast.
  opened boolean not null default false,
  primary key (ballot_id, entry_id)
);

create table ballots.box_paper (
  ballot_id uuid not null references ballots.ballot (id),
  number integer not null check (number > 0),
  clerk_id uuid not null,
  answers jsonb not null,
  at timestamptz not null,
  -- Two clerks enter each paper, each once and neither seeing the other's.
  primary key (ballot_id, number, clerk_id)
);

-- Where two entries of a paper differ, a third person looks at the paper.
create table ballots.box_paper_settled (
  ballot_id uuid not null references ballots.ballot (id),
  number integer not null,
  clerk_id uuid not null,
  answers jsonb not null,
  at timestamptz not null,
  primary key (ballot_id, number)
);

create table ballots.paper_box (
  ballot_id uuid primary key references ballots.ballot (id),
  counted_at timestamptz,
  papers integer check (papers >= 0),
  issued integer check (issued >= 0),
  voided_reason text,
  check (counted_at is null or voided_reason is null)
);

-- A paper has two entries at most.
create function ballots.refuse_third_entry() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('box paper ' || new.ballot_id || ' ' || new.number, 0));
  if (select count(*) from ballots.box_paper where ballot_id = new.ballot_id and number = new.number) >= 2 then
    raise exception 'paper % of ballot % was entered twice already', new.number, new.ballot_id using errcode = 'GZ003';
  end if;
  return new;
end $$;
create trigger box_paper_entered_twice before insert on ballots.box_paper for each row execute function ballots.refuse_third_entry();

-- One way of voting for one line: whoever took a paper votes by it, whoever voted here is given none. Both sides take the same lock first.
create function ballots.one_way_of_voting() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('way of voting ' || new.ballot_id || ' ' || new.entry_id, 0));
  if tg_table_name = 'voter_link' then
    if exists (select from ballots.paper_issue where ballot_id = new.ballot_id and entry_id = new.entry_id and not opened) then
      raise exception 'this line of the roll of ballot % was given a paper', new.ballot_id using errcode = 'GZ002';
    end if;
  elsif exists (select from ballots.voter_link where ballot_id = new.ballot_id and entry_id = new.entry_id) then
    raise exception 'this line of the roll of ballot % has voted', new.ballot_id using errcode = 'GZ004';
  end if;
  return new;
end $$;
create trigger voter_link_without_paper before insert on ballots.voter_link for each row execute function ballots.one_way_of_voting();
create trigger paper_without_vote before insert on ballots.paper_issue for each row execute function ballots.one_way_of_voting();
