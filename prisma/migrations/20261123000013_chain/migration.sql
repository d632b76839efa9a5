-- The events of a case form a chain: each carries the digest of its data as stored, and a hash over
-- itself and the hash of the event before it. The database makes both, so that no writer can forget them.
ALTER TABLE "case_events"
    ADD COLUMN "digest" TEXT,
    ADD COLUMN "hash" TEXT,
    ADD COLUMN "erased_at" TIMESTAMPTZ(3);

CREATE FUNCTION sha256_hex(words TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN encode(sha256(convert_to(words, 'UTF8')), 'hex');

-- Nine lines. Types and actors are words of the program, without a line break in them, so that two
-- different events never give the same text.
CREATE FUNCTION event_hash(previous TEXT, event "case_events") RETURNS TEXT LANGUAGE sql STABLE
  RETURN sha256_hex(concat_ws(E'\n', previous, event.id, event.case_id, event.seq, event.type, event.actor,
    coalesce(event.officer_id::text, ''), (extract(epoch FROM event.at) * 1000)::bigint, event.digest));

CREATE FUNCTION chain_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  previous TEXT := '';
BEGIN
  IF NEW.seq <> 1 THEN
    SELECT hash INTO previous FROM case_events WHERE case_id = NEW.case_id AND seq = NEW.seq - 1;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'event % of case % has none before it', NEW.seq, NEW.case_id USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  NEW.erased_at := NULL;
  NEW.digest := sha256_hex(NEW.data::text);
  NEW.hash := event_hash(previous, NEW);
  RETURN NEW;
END $$;

-- What a case has lived through so far is chained once, as it stands today.
DROP TRIGGER "case_events_append_only" ON "case_events";
DO $$
DECLARE
  event case_events;
  chained UUID;
  previous TEXT;
BEGIN
  FOR event IN SELECT * FROM case_events ORDER BY case_id, seq LOOP
    IF event.case_id IS DISTINCT FROM chained THEN
      chained := event.case_id;
      previous := '';
    END IF;
    event.digest := sha256_hex(event.data::text);
    previous := event_hash(previous, event);
    UPDATE case_events SET digest = event.digest, hash = previous WHERE id = event.id;
  END LOOP;
END $$;
ALTER TABLE "case_events" ALTER COLUMN "digest" SET NOT NULL, ALTER COLUMN "hash" SET NOT NULL;

CREATE TRIGGER "case_events_chained" BEFORE INSERT ON "case_events"
  FOR EACH ROW EXECUTE FUNCTION chain_event();

-- The history of a case still can only grow. One change alone is let through: the words of an event are
-- erased where a person has the right to it, and the time of that is kept. An `erase` event of the same
-- case and time names the erased ones (data.seqs), or `nghedan verify` reports them.
CREATE TRIGGER "case_events_append_only"
  BEFORE DELETE OR TRUNCATE OR UPDATE OF "id", "case_id", "seq", "type", "actor", "officer_id", "at", "digest", "hash"
  ON "case_events" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION only_erase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND NEW.data = '{}' AND OLD.type <> 'erase'
    AND to_jsonb(OLD) - 'data' - 'erased_at' = to_jsonb(NEW) - 'data' - 'erased_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "case_events_only_erased" BEFORE UPDATE ON "case_events"
  FOR EACH ROW EXECUTE FUNCTION only_erase();

-- What happened on a day is looked up once, when the day is over.
CREATE INDEX "case_events_at_idx" ON "case_events"("at");

-- One row for each day that is over: one hash of all that happened on it and of the day before, signed.
CREATE TABLE "chain_roots" (
    "day" DATE NOT NULL,
    "events" INTEGER NOT NULL,
    "root" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chain_roots_pkey" PRIMARY KEY ("day")
);
CREATE TRIGGER "chain_roots_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "chain_roots"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
