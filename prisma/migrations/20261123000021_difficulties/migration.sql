-- What makes the work hard for a unit, sent to the unit that collects it (kế hoạch 468/KH-UBND, phần IV.7).
CREATE TABLE "difficulties" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "unit_code" TEXT NOT NULL,
    "unit_valid_from" DATE NOT NULL,
    "officer_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "difficulties_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "difficulties_number_key" ON "difficulties"("number");

CREATE INDEX "difficulties_unit_code_unit_valid_from_idx" ON "difficulties"("unit_code", "unit_valid_from");

ALTER TABLE "difficulties" ADD CONSTRAINT "difficulties_unit_code_unit_valid_from_fkey" FOREIGN KEY ("unit_code", "unit_valid_from") REFERENCES "units"("code", "valid_from") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "difficulties" ADD CONSTRAINT "difficulties_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "difficulties" ADD CONSTRAINT "difficulties_answered_by_fkey" FOREIGN KEY ("answered_by") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
