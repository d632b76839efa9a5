-- A consent is a record of its own: which notice, word for word, in which channel, until when.
CREATE TABLE "consents" (
    "id" UUID NOT NULL,
    "citizen_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "digest" TEXT,
    "channel" TEXT,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "consents_citizen_id_idx" ON "consents"("citizen_id");

ALTER TABLE "consents" ADD CONSTRAINT "consents_citizen_id_fkey" FOREIGN KEY ("citizen_id") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO "consents" ("id", "citizen_id", "version", "channel", "given_at")
SELECT gen_random_uuid(), z."id", z."consent_version",
  (SELECT min(c."channel") FROM "chats" c WHERE c."citizen_id" = z."id"), z."consented_at"
FROM "citizens" z;

ALTER TABLE "citizens" DROP COLUMN "consent_version", DROP COLUMN "consented_at";
