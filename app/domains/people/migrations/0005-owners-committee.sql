alter table people.post drop constraint post_role_check;
alter table people.post add constraint post_role_check check (role in (
  'neighbour-head', 'grid-worker', 'community-staff', 'dispatcher', 'handler', 'supervisor', 'mediator', 'owners-committee', 'auditor', 'place-administrator', 'user-administrator'));
