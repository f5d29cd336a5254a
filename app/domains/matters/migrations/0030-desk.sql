-- The queue: open matters by what is due first; one without an end comes last.
create index matter_in_queue on matters.matter (coalesce(due_at, 'infinity'::timestamptz), id)
  where state in ('reported', 'dispatched', 'accepted', 'in-progress', 'return-requested', 'suspended', 'done', 'asking', 'review', 'deliberating');
create index helper_of_organisation on matters.helper (organisation_id, matter_id);
create index joint_call_answer_of_organisation on matters.joint_call_answer (organisation_id, call_id);
create index supervision_unanswered on matters.supervision (answer_by, matter_id) where answered_at is null;
create index clock_escalated on matters.clock (escalation, matter_id) where stopped_at is null and escalation > 0;
create index joint_call_under_way on matters.joint_call (report_in_by, matter_id) where ended_at is null;
create index matter_by_closing on matters.matter (closed_at) where closed_at is not null;

-- A month has a theme of one title once for a place.
create unique index theme_is_set_once on matters.theme (month, title, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid));
create index theme_of_matter on matters.theme_matter (matter_id);
