-- Whoever is entered without saying since when has moved in now: what was before is not theirs to read.
alter table residences alter column since set default now();
