-- Somebody uses several chats: one-time codes that link them, and notices that go from one to the next.
CREATE INDEX "chats_citizen_id_idx" ON "chats"("citizen_id");

CREATE TABLE "pairing_codes" (
    "id" UUID NOT NULL,
    "tag" TEXT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "typed_in" BIGINT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "pairing_codes_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "pairing_codes_tag_key" ON "pairing_codes"("tag");
CREATE INDEX "pairing_codes_chat_id_idx" ON "pairing_codes"("chat_id");
ALTER TABLE "pairing_codes" ADD CONSTRAINT "pairing_codes_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chats"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "pairing_codes" ADD CONSTRAINT "pairing_codes_typed_in_fkey" FOREIGN KEY ("typed_in") REFERENCES "chats"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "notifications" ADD COLUMN "roams" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "tried" BIGINT[] DEFAULT ARRAY[]::BIGINT[];
