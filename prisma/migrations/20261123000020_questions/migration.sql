-- A question an officer asked and the citizen has not answered: when it is asked again, and how it ended.
CREATE TABLE "questions" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded" SMALLINT NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended" TEXT,

    CONSTRAINT "questions_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "questions" ADD CONSTRAINT "questions_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX "questions_open_idx" ON "questions"("case_id") WHERE "ended_at" IS NULL;

CREATE INDEX "questions_next_idx" ON "questions"("next_at") WHERE "ended_at" IS NULL;

-- Those that were open before: asked when the case was last asked, looked at at once.
INSERT INTO "questions" ("id", "case_id", "asked_at", "next_at")
SELECT gen_random_uuid(), c.id, e.at, now()
FROM "cases" c
JOIN LATERAL (
    SELECT at FROM "case_events" WHERE case_id = c.id AND type = 'ask' ORDER BY seq DESC LIMIT 1
) e ON true
WHERE c.question IS NOT NULL AND c.closed_at IS NULL;
