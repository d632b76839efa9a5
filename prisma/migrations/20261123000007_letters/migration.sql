-- Letters of a unit, numbered by unit and year.
CREATE TABLE "letter_numbers" (
    "unit_code" TEXT NOT NULL,
    "unit_valid_from" DATE NOT NULL,
    "year" SMALLINT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "letter_numbers_pkey" PRIMARY KEY ("unit_code", "unit_valid_from", "year")
);

CREATE TABLE "letters" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "unit_valid_from" DATE NOT NULL,
    "year" SMALLINT NOT NULL,
    "number" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "letters_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "letters_unit_code_unit_valid_from_year_number_key" ON "letters"("unit_code", "unit_valid_from", "year", "number");

CREATE INDEX "letters_case_id_idx" ON "letters"("case_id");

ALTER TABLE "letters" ADD CONSTRAINT "letters_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
