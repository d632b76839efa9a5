-- Hours at which units and leaders receive citizens, who comes, and what is promised there.
CREATE TABLE "slot_rules" (
    "id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "unit_valid_from" DATE NOT NULL,
    "host_id" UUID,
    "every" TEXT NOT NULL,
    "days" SMALLINT[],
    "times" TEXT[],
    "minutes" SMALLINT NOT NULL,
    "seats" SMALLINT NOT NULL,
    "place" TEXT,
    "link" TEXT,
    "from_day" DATE NOT NULL,
    "until_day" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    CONSTRAINT "slot_rules_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "slot_rules_unit_code_unit_valid_from_idx" ON "slot_rules"("unit_code", "unit_valid_from");

CREATE TABLE "slots" (
    "id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "unit_valid_from" DATE NOT NULL,
    "host_id" UUID,
    "rule_id" UUID,
    "origin" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "seats" SMALLINT NOT NULL,
    "place" TEXT,
    "link" TEXT,
    "cancelled_at" TIMESTAMPTZ(3),
    "day_told_at" TIMESTAMPTZ(3),
    "hours_told_at" TIMESTAMPTZ(3),
    CONSTRAINT "slots_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "slots_unit_code_unit_valid_from_starts_at_idx" ON "slots"("unit_code", "unit_valid_from", "starts_at");
-- Laid out any number of times, an hour of a host is there once.
CREATE UNIQUE INDEX "slots_once_idx" ON "slots"("unit_code", "unit_valid_from", "starts_at", coalesce("host_id", '00000000-0000-0000-0000-000000000000'));

CREATE TABLE "bookings" (
    "id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "offered_until" TIMESTAMPTZ(3),
    "sequence" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "day_told_at" TIMESTAMPTZ(3),
    "hours_told_at" TIMESTAMPTZ(3),
    CONSTRAINT "bookings_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "bookings_case_id_idx" ON "bookings"("case_id");
CREATE UNIQUE INDEX "bookings_slot_id_position_key" ON "bookings"("slot_id", "position");
-- Nobody holds two seats, nor a seat and a place in line.
CREATE UNIQUE INDEX "bookings_one_of_case_idx" ON "bookings"("case_id") WHERE "status" IN ('booked', 'offered', 'waiting');
CREATE INDEX "bookings_in_line_idx" ON "bookings"("slot_id") WHERE "status" IN ('offered', 'waiting');

-- For how many somebody asks, and who speaks for them.
CREATE TABLE "delegations" (
    "case_id" UUID NOT NULL,
    "people" INTEGER NOT NULL,
    "representatives" TEXT,
    CONSTRAINT "delegations_pkey" PRIMARY KEY ("case_id")
);

CREATE TABLE "case_links" (
    "case_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    CONSTRAINT "case_links_pkey" PRIMARY KEY ("case_id", "other_id")
);

CREATE TABLE "commitments" (
    "clock_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "kept_at" TIMESTAMPTZ(3),
    CONSTRAINT "commitments_pkey" PRIMARY KEY ("clock_id")
);
CREATE INDEX "commitments_case_id_idx" ON "commitments"("case_id");

ALTER TABLE "slot_rules" ADD CONSTRAINT "slot_rules_unit_code_unit_valid_from_fkey" FOREIGN KEY ("unit_code", "unit_valid_from") REFERENCES "units"("code", "valid_from") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "slot_rules" ADD CONSTRAINT "slot_rules_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "slots" ADD CONSTRAINT "slots_unit_code_unit_valid_from_fkey" FOREIGN KEY ("unit_code", "unit_valid_from") REFERENCES "units"("code", "valid_from") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "slots" ADD CONSTRAINT "slots_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "slots" ADD CONSTRAINT "slots_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "slot_rules"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_clock_id_fkey" FOREIGN KEY ("clock_id") REFERENCES "clocks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Hours that were booked before there were slots: each becomes one of the city's schedule, 90 minutes long.
INSERT INTO "slots" ("id", "unit_code", "unit_valid_from", "origin", "starts_at", "ends_at", "seats")
    SELECT gen_random_uuid(), "unit_code", "unit_valid_from", 'city', "appointment_at", "appointment_at" + interval '90 minutes', greatest(3, count(*))
    FROM "cases" WHERE "appointment_at" IS NOT NULL AND "closed_at" IS NULL
    GROUP BY "unit_code", "unit_valid_from", "appointment_at";
INSERT INTO "bookings" ("id", "slot_id", "case_id", "status", "position", "sequence", "created_at")
    SELECT gen_random_uuid(), s."id", c."id", 'booked', row_number() OVER (PARTITION BY s."id" ORDER BY c."id"), c."version", c."created_at"
    FROM "cases" c JOIN "slots" s ON s."unit_code" = c."unit_code" AND s."unit_valid_from" = c."unit_valid_from" AND s."starts_at" = c."appointment_at"
    WHERE c."closed_at" IS NULL AND c."status" <> 'met';
