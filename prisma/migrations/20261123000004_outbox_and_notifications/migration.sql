CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "queue" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "relayed_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "message" JSONB NOT NULL,
    "case_id" UUID,
    "card_of" UUID,
    "replaces" UUID,
    "dedupe" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "external_id" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "notifications_dedupe_key" ON "notifications"("dedupe");

ALTER TABLE "notifications" ADD CONSTRAINT "notifications_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chats"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE INDEX "outbox_unrelayed_idx" ON "outbox"("seq") WHERE "relayed_at" IS NULL;
CREATE INDEX "outbox_unfinished_idx" ON "outbox"("relayed_at") WHERE "done_at" IS NULL AND "failed_at" IS NULL;
ALTER TABLE "outbox" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
CREATE INDEX "notifications_pending_idx" ON "notifications"("chat_id", "seq") WHERE "status" = 'pending';
CREATE INDEX "notifications_of_chat_idx" ON "notifications"("chat_id", "seq");
CREATE INDEX "notifications_card_idx" ON "notifications"("card_of", "chat_id", "seq") WHERE "card_of" IS NOT NULL;
