-- A platform may let us write only for a while after a person wrote: when they were asked to write
-- again, by which number they want to be told, and by what means a message went.
ALTER TABLE "chats" ADD COLUMN "knocked_at" TIMESTAMPTZ(3), ADD COLUMN "phone" JSONB;
ALTER TABLE "notifications" ADD COLUMN "means" TEXT;
