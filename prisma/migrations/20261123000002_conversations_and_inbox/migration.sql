CREATE TABLE "conversations" (
    "chat_id" BIGINT NOT NULL,
    "state" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("chat_id")
);

CREATE TABLE "inbox" (
    "id" BIGSERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "update_id" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "position" BIGINT NOT NULL,
    "turn" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ready_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handled_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "inbox_channel_update_id_key" ON "inbox"("channel", "update_id");

ALTER TABLE "conversations" ADD CONSTRAINT "conversations_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chats"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Turns still to handle, oldest first, and the waiting turns of one chat in their own order.
CREATE INDEX "inbox_waiting_idx" ON "inbox"("id") WHERE "handled_at" IS NULL;
CREATE INDEX "inbox_waiting_of_chat_idx" ON "inbox"("channel", "chat", "position", "id") WHERE "handled_at" IS NULL;
-- What a person wrote in one chat, for the web chat's history.
CREATE INDEX "inbox_of_chat_idx" ON "inbox"("channel", "chat", "id");
-- A queue table fills with dead rows: keep it swept.
ALTER TABLE "inbox" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
