-- The place in words as it may be published: people write names, phones and dwellings there too. The original stays for those who handle the matter.
alter table matters.matter add column public_place text not null default '';
comment on column matters.matter.public_place is 'place_words with personal data masked: all that is read by whoever does not handle the matter';

create or replace view matters.public_matter as
  select id, number, category_id, category_code, public_title, public_text, unit_id, unit_path, state, lead_id, outcome,
    case when publicity = 'public' then lng end as lng, case when publicity = 'public' then lat end as lat,
    case when publicity = 'public' then public_place else '' end as place_words,
    channel, reported_at, dispatched_at, closed_at, due_at, updated_at, merged_into, rounds, grams
  from matters.matter
  where publicity <> 'confidential' and not confidential and moderation = 'clear';
