-- When work that was put on hold is to go on.
alter table request_events add column until timestamptz;

-- What staff made of a request: of each what changed, so that it can be said in the reader's language.
alter table request_events add column category_id text;

alter table request_events add column emergency boolean;
