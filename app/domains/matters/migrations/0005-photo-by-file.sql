create index photo_by_file on matters.photo (digest);
create index photo_by_small_file on matters.photo (small_digest);
