-- The rates of months that are over change only by what is taken over from elsewhere and by corrections of place and kind: the last of each is found at once.
create index matter_taken_over on matters.matter (id) where channel = 'import';
create index event_that_corrects on matters.event (id)
  where kind in ('closing-imported', 'recategorised') or (kind = 'dispatched' and role <> 'rules' and facts ? 'unit');
