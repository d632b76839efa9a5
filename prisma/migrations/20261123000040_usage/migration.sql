-- A platform may allow so many messages a month, both directions together: what was used of them, and
-- the percentage the administrators were last told of.
CREATE TABLE "channel_usage" (
    "channel" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "received" INTEGER NOT NULL DEFAULT 0,
    "warned" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "channel_usage_pkey" PRIMARY KEY ("channel", "month")
);
