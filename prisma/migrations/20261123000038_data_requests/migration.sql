-- What people ask of their own data, each with the time the law gives.
CREATE TABLE "data_requests" (
    "id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "chat_id" BIGINT,
    "detail" JSONB,
    "policy" TEXT NOT NULL,
    "limit" JSONB NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "officer_id" UUID,
    "outcome" TEXT,
    "rung" SMALLINT NOT NULL DEFAULT 0,
    "next_action_at" TIMESTAMPTZ(3),

    CONSTRAINT "data_requests_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "data_requests_number_key" ON "data_requests"("number");

ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chats"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE INDEX "data_requests_open_idx" ON "data_requests"("chat_id", "kind") WHERE "done_at" IS NULL;
CREATE INDEX "data_requests_next_action_idx" ON "data_requests"("next_action_at") WHERE "done_at" IS NULL;

ALTER TABLE "citizens" ADD COLUMN "restricted_at" TIMESTAMPTZ(3);

ALTER TABLE "cases" ADD COLUMN "restricted" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "cases" ADD COLUMN "erased_at" TIMESTAMPTZ(3);

-- Whom a case belongs to once its sender had their data deleted.
INSERT INTO "chats" ("id", "channel", "external_id", "kind") VALUES (0, 'nobody', '', 'private');
