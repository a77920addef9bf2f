-- The relay takes the oldest unpublished rows by their order, however many there are, and passes over the aggregates of
-- which the broker refused a row.
create index outbox_oldest_unpublished on outbox (seq) where published_at is null and failed_at is null;
create index outbox_refused on outbox (aggregate_id) where published_at is null and failed_at is not null;
drop index outbox_unpublished;
