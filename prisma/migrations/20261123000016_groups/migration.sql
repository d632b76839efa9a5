-- A group chat, or a topic of one, in which a unit takes its work.
CREATE TABLE "unit_groups" (
    "chat_id" BIGINT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "unit_valid_from" DATE NOT NULL,
    "bound_by" UUID NOT NULL,
    "bound_at" TIMESTAMPTZ(3) NOT NULL,
    "shows_files" BOOLEAN NOT NULL DEFAULT false,
    "members_too" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "unit_groups_pkey" PRIMARY KEY ("chat_id")
);

CREATE INDEX "unit_groups_unit_idx" ON "unit_groups"("unit_code", "unit_valid_from");
ALTER TABLE "unit_groups" ADD CONSTRAINT "unit_groups_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chats"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "unit_groups" ADD CONSTRAINT "unit_groups_unit_code_unit_valid_from_fkey" FOREIGN KEY ("unit_code", "unit_valid_from") REFERENCES "units"("code", "valid_from") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unit_groups" ADD CONSTRAINT "unit_groups_bound_by_fkey" FOREIGN KEY ("bound_by") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The answer to a press in a group is seen by who pressed, alone.
ALTER TABLE "notifications" ADD COLUMN "answers" TEXT;
