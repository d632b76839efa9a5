-- The tokens of a Zalo OA, sealed. A refresh token buys the next pair once: that a refresh has begun is
-- written before it is asked for, so that one whose end nobody knows is seen.
CREATE TABLE "oa_tokens" (
    "app_id" TEXT NOT NULL,
    "tokens" JSONB,
    "bought_at" TIMESTAMPTZ(3),
    "access_until" TIMESTAMPTZ(3),
    "refresh_until" TIMESTAMPTZ(3),
    "begun_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),
    "refused_for" TEXT,
    "seed_digest" TEXT,

    CONSTRAINT "oa_tokens_pkey" PRIMARY KEY ("app_id")
);
