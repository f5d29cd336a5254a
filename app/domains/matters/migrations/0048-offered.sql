alter table matters.category add column offered boolean not null default true;
comment on column matters.category.offered is 'whether new reports may choose it; what came with an import from another system is not offered beside a place''s own';
