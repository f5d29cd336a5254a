-- Stars are for those who came. Who was called and never reported in is marked as that, without stars.
alter table matters.joint_call_answer add column did_not_come boolean not null default false;
update matters.joint_call_answer set did_not_come = true, rating = null where rating is not null and reported_in_at is null;
alter table matters.joint_call_answer
  add constraint stars_for_those_who_came check (rating is null or reported_in_at is not null),
  add constraint absent_or_reported_in check (not did_not_come or (rating is null and reported_in_at is null));
