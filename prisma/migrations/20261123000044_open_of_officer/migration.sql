-- How many open cases an officer has is asked for every card: without it all open cases were walked through.
CREATE INDEX "cases_open_of_officer_idx" ON "cases"("officer_id") WHERE "closed_at" IS NULL AND "officer_id" IS NOT NULL;
