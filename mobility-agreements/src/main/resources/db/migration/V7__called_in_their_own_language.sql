-- Sentences call a unit or qualification in its own language (BR-Q20); null where it was told before that was kept.
alter table published_unit add column language text;
alter table published_qualification add column language text;
