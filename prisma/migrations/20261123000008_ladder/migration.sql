-- Each rung of a clock's ladder, recorded once; and whom it is told to, when they may be written to.
CREATE TABLE "rungs" (
    "clock_id" UUID NOT NULL,
    "rung" SMALLINT NOT NULL,
    "percent" SMALLINT NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "fired_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rungs_pkey" PRIMARY KEY ("clock_id", "rung")
);

ALTER TABLE "rungs" ADD CONSTRAINT "rungs_clock_id_fkey" FOREIGN KEY ("clock_id") REFERENCES "clocks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "alerts" (
    "id" UUID NOT NULL,
    "clock_id" UUID NOT NULL,
    "rung" SMALLINT NOT NULL,
    "officer_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "hold_until" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "alerts_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "alerts_clock_id_rung_officer_id_key" ON "alerts"("clock_id", "rung", "officer_id");

ALTER TABLE "alerts" ADD CONSTRAINT "alerts_clock_id_rung_fkey" FOREIGN KEY ("clock_id", "rung") REFERENCES "rungs"("clock_id", "rung") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "alerts" ADD CONSTRAINT "alerts_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE INDEX "alerts_untold_idx" ON "alerts"("hold_until") WHERE "told_at" IS NULL;

-- An officer who is away, and who stands in.
CREATE TABLE "absences" (
    "id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "deputy_id" UUID,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "absences_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "absences_officer_id_until_idx" ON "absences"("officer_id", "until");

ALTER TABLE "absences" ADD CONSTRAINT "absences_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "absences" ADD CONSTRAINT "absences_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "rungs_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "rungs"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
