-- A tree that was brought in today may be put right today: a unit may end on the day on which it began. It was then valid on no day, and
-- its code still leads to what came after.
alter table territory.unit drop constraint unit_check, add constraint unit_ends_after_it_begins check (valid_to >= valid_from);
