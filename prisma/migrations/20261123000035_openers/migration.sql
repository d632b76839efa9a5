-- The officers whom the head of the Inspectorate named to open a denunciation, beside themselves.
ALTER TABLE "cases" ADD COLUMN "openers" UUID[] DEFAULT ARRAY[]::UUID[];
