-- The summary of a week looks at what is open or was closed since it began, not at every case there ever was.
CREATE INDEX "cases_unfinished_idx" ON "cases" (coalesce("closed_at", 'infinity'));
