-- Which replies are kept, by their age. A key outlives its reply: what comes again after that is known to have come.
create index if not exists idempotency_keys_with_reply on idempotency_keys (created_at) where reply is not null;
