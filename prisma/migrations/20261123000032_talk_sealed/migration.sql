-- Whether a message has buttons is asked of many; the message itself is sealed from now on. What lies
-- here already is sealed by the service when it starts: SQL has no key.
ALTER TABLE notifications ADD COLUMN buttons boolean NOT NULL DEFAULT false;
UPDATE notifications SET buttons = true WHERE jsonb_array_length(coalesce(message->'buttons', '[]')) > 0;

-- Since when nothing from before lies in the clear.
ALTER TABLE data_keys ADD COLUMN caught_up_at timestamptz(3);
