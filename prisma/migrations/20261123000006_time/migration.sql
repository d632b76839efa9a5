-- What a formal petition needs beside the words, and clocks that can be counted again by hand.
ALTER TABLE "cases"
    ADD COLUMN "instance" SMALLINT NOT NULL DEFAULT 1,
    ADD COLUMN "complex" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "remote" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "marks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    ADD COLUMN "petition" JSONB,
    ADD COLUMN "lodged_at" TIMESTAMPTZ(3),
    ADD COLUMN "appointment_at" TIMESTAMPTZ(3),
    ADD COLUMN "previous_id" UUID;

ALTER TABLE "cases" ADD CONSTRAINT "cases_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX "cases_previous_id_key" ON "cases"("previous_id");
CREATE INDEX "cases_appointments_idx" ON "cases"("unit_code", "unit_valid_from", "appointment_at") WHERE "appointment_at" IS NOT NULL;

ALTER TABLE "clocks"
    ADD COLUMN "limit" JSONB,
    ADD COLUMN "source" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "extensions" SMALLINT NOT NULL DEFAULT 0,
    ADD COLUMN "pauses" JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN "paused_at" TIMESTAMPTZ(3),
    ADD COLUMN "follows" UUID,
    ADD COLUMN "rung" SMALLINT NOT NULL DEFAULT 0,
    ADD COLUMN "next_action_at" TIMESTAMPTZ(3),
    ADD COLUMN "acknowledged_until" TIMESTAMPTZ(3);

-- Clocks from before: the limits they were started with, and the ladder from the end of their time on.
UPDATE "clocks" SET
    "limit" = CASE "name"
        WHEN 'first-answer' THEN '{"amount": 8, "unit": "working-hours"}'::jsonb
        WHEN 'sorting' THEN '{"amount": 10, "unit": "working-days", "endOfDay": "office"}'::jsonb
        ELSE '{"amount": 5, "unit": "working-days", "endOfDay": "office"}'::jsonb END,
    "rung" = CASE WHEN "overdue_told_at" IS NULL THEN 3 ELSE 4 END,
    "next_action_at" = CASE WHEN "stopped_at" IS NULL THEN greatest("due_at", "overdue_told_at") END;

ALTER TABLE "clocks" ALTER COLUMN "limit" SET NOT NULL, ALTER COLUMN "source" DROP DEFAULT;
DROP INDEX "clocks_untold_idx";
ALTER TABLE "clocks" DROP COLUMN "overdue_told_at";

ALTER TABLE "clocks" ADD CONSTRAINT "clocks_follows_fkey" FOREIGN KEY ("follows") REFERENCES "clocks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "clocks_follows_key" ON "clocks"("follows");

-- A clock that runs always has a next action: none can fall silent.
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_never_silent"
    CHECK (("stopped_at" IS NULL AND "paused_at" IS NULL) = ("next_action_at" IS NOT NULL));
-- The sweep reads only what is due, however many clocks run.
CREATE INDEX "clocks_next_action_idx" ON "clocks"("next_action_at") WHERE "next_action_at" IS NOT NULL;
