-- Days of rest and make-up workdays of one year, as the authority announced them. A year that is not here is not known.
create table territory.calendar_year (
  year integer primary key check (year between 1990 and 2200),
  weekdays_off date[] not null,
  makeup_workdays date[] not null,
  source text not null
);
create trigger calendar_makes_an_edition after insert or update or delete or truncate on territory.calendar_year for each statement execute function territory.new_edition();
