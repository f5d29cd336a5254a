-- A matter that was taken out of a theme stays out of it, however often the theme gathers.
alter table matters.theme_matter add column taken_out_at timestamptz;
