-- Hours in which the list of hotspots was looked over, and the list itself.
CREATE TABLE "hotspot_scans" (
    "hour" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hotspot_scans_pkey" PRIMARY KEY ("hour")
);

CREATE TABLE "hotspots" (
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "unit_valid_from" DATE NOT NULL,
    "reasons" JSONB NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "hotspots_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "hotspots" ADD CONSTRAINT "hotspots_unit_code_unit_valid_from_fkey" FOREIGN KEY ("unit_code", "unit_valid_from") REFERENCES "units"("code", "valid_from") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX "hotspots_standing_idx" ON "hotspots"("topic", "unit_code", "unit_valid_from") WHERE "ended_at" IS NULL;
-- Distinct reporters by topic and unit are counted over the last days only.
CREATE INDEX "cases_of_topic_idx" ON "cases"("created_at", "topic") WHERE "kind" <> 'TC';
