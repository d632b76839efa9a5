-- A denunciation lies sealed under a key of its own, and no column tells who told it, what or about what.
-- Those that lie here in the clear are sealed by the service when it starts: SQL has no key.
ALTER TABLE cases
  ALTER COLUMN chat_id DROP NOT NULL,
  ADD COLUMN seal_key text,
  ADD COLUMN sealed jsonb,
  ADD COLUMN owner_tag text;

ALTER TABLE cases ADD CONSTRAINT cases_sealed CHECK (CASE WHEN kind = 'TC' THEN
  seal_key IS NOT NULL AND sealed IS NOT NULL AND owner_tag IS NOT NULL AND chat_id IS NULL
  AND citizen_id IS NULL AND topic IS NULL AND text = '' AND place IS NULL AND petition IS NULL AND accused IS NULL
  AND coalesce(question, '') = ''
  ELSE chat_id IS NOT NULL AND sealed IS NULL END) NOT VALID;

CREATE INDEX cases_owner_tag_idx ON cases (owner_tag);

ALTER TABLE attachments ALTER COLUMN chat_id DROP NOT NULL;
