-- Conversations that no longer exist end; their cases are untouched and one press away.
UPDATE "conversations" SET "state" = '{"at": "idle"}'
    WHERE "state"->>'at' IN ('asking', 'forwarding', 'refusing', 'resolving');

-- A petition somebody had only taken was called accepted; now that word is kept for the law's acceptance (thụ lý).
UPDATE "cases" SET "status" = 'received' WHERE "kind" IN ('KN', 'TC') AND "status" = 'accepted';
