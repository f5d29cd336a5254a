-- `unsure` names the transaction that reads what it has changed itself, else it is empty. Such an edition may be taken back and its number
-- given to other rules: nobody else may take what is remembered of it for theirs.
create or replace view territory.public_edition as
select edition, boundaries,
  case when xmin::text::bigint = pg_current_xact_id_if_assigned()::text::bigint & 4294967295 then pg_current_xact_id_if_assigned()::text else '' end as unsure
from territory.edition;
