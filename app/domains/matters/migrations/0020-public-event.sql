-- What other rooms may see of the story: lines that everybody may read, of matters that everybody may read.
create view matters.public_event as
  select event.id, event.matter_id, matter.number, event.kind, event.from_state, event.to_state, event.at, event.public_note, event.organisation_id
  from matters.event event join matters.public_matter matter on matter.id = event.matter_id
  where event.seen_by = 'public';
create index event_by_time on matters.event (at, id);

create view matters.public_photo as
  select photo.id, photo.matter_id, photo.event_id, photo.kind, photo.width, photo.height, photo.at
  from matters.photo photo join matters.public_matter matter on matter.id = photo.matter_id
  where photo.public;
