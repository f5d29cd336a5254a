-- The place in words is searched as it is published: by its single characters and pairs of neighbours, folded as queries are.
create function matters.place_grams(words text) returns text[] immutable strict parallel safe language sql
  return (select array_agg(distinct gram) from (select regexp_replace(lower(normalize(words, nfkc)), '\s+', ' ', 'g') as folded) place,
    lateral (select substr(folded, at, size) as gram from generate_series(1, length(folded)) at, generate_series(1, 2) size where length(substr(folded, at, size)) = size) grams
    where gram !~ '\s');

create index matter_by_place_words on matters.matter using gin (matters.place_grams(public_place));
