-- Who ended a service and who goes on with its open work; settled once the end has come and everything
-- that hung on it is done. What ended before had nothing left to settle.
ALTER TABLE "memberships" ADD COLUMN "ended_by" UUID;
ALTER TABLE "memberships" ADD COLUMN "hand_to" UUID;
ALTER TABLE "memberships" ADD COLUMN "settled_at" TIMESTAMPTZ(3);
UPDATE "memberships" SET "settled_at" = "until" WHERE "until" <= now();
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_ended_by_fkey" FOREIGN KEY ("ended_by") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_hand_to_fkey" FOREIGN KEY ("hand_to") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "memberships_unsettled_idx" ON "memberships"("until") WHERE "settled_at" IS NULL;
