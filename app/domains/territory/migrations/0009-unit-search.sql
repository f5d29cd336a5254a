-- Places are found by any two characters of their names: a trigram index knows nothing of words of two characters, which most Chinese ones are.
create function territory.folded(words text) returns text immutable strict parallel safe language sql
  return lower(normalize(words, nfkc));

-- Every pair of neighbouring characters, and the last one alone: asked for by its beginning, each single character is found too.
create function territory.grams(words text) returns tsvector immutable strict parallel safe language sql
  return array_to_tsvector(array(select distinct substr(territory.folded(words), at, 2) from generate_series(1, length(territory.folded(words))) at));

create index unit_by_words on territory.unit using gin (territory.grams(name)) with (fastupdate = off);
create index unit_by_code on territory.unit (code text_pattern_ops);
-- Words that stand in very many names are looked for from the widest unit down, until enough are found.
create index unit_by_breadth on territory.unit (cardinality(path), code) where valid_to is null;
