-- Whom a case accuses, and everybody it is closed to for that reason: they and their subordinates never get it.
ALTER TABLE "cases" ADD COLUMN "accused" JSONB,
    ADD COLUMN "closed_to" TEXT[] DEFAULT ARRAY[]::TEXT[];
