-- Invitations that somebody made in chat, before and after they are confirmed; the second yes
-- before something powerful happens; and what was granted, ended and refused.

ALTER TABLE "invitations" ADD COLUMN "id" UUID;
UPDATE "invitations" SET "id" = gen_random_uuid();
ALTER TABLE "invitations" ALTER COLUMN "id" SET NOT NULL;
ALTER TABLE "invitations" DROP CONSTRAINT "invitations_pkey";
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_pkey" PRIMARY KEY ("id");
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");
-- One that waits to be confirmed has no code yet.
ALTER TABLE "invitations" ALTER COLUMN "token_hash" DROP NOT NULL;
ALTER TABLE "invitations" ADD COLUMN "invited_by" UUID;
ALTER TABLE "invitations" ADD COLUMN "revoked_at" TIMESTAMPTZ(3);
ALTER TABLE "invitations" ADD COLUMN "revoked_by" UUID;
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_fkey" FOREIGN KEY ("invited_by") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_revoked_by_fkey" FOREIGN KEY ("revoked_by") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "invitations_unit_code_unit_valid_from_idx" ON "invitations"("unit_code", "unit_valid_from");

CREATE TABLE "confirmations" (
    "id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "from_chat" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "purpose" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),

    CONSTRAINT "confirmations_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "confirmations_one_answer" CHECK ("confirmed_at" IS NULL OR "refused_at" IS NULL)
);
CREATE INDEX "confirmations_officer_id_idx" ON "confirmations"("officer_id");
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_from_chat_fkey" FOREIGN KEY ("from_chat") REFERENCES "chats"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chats"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- No code, no words, no name: what, when, from which chat, and by whom where somebody is known.
CREATE TABLE "security_events" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "what" TEXT NOT NULL,
    "chat_id" BIGINT,
    "officer_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "security_events_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "security_events_chat_id_what_at_idx" ON "security_events"("chat_id", "what", "at");
CREATE INDEX "security_events_at_idx" ON "security_events"("at");
CREATE TRIGGER "security_events_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "security_events"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
