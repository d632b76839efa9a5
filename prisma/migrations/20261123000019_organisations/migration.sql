-- The organisations the city ran on, in their order, each as it was applied.
CREATE TABLE "organisations" (
    "name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "digest" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("name")
);

CREATE UNIQUE INDEX "organisations_valid_from_key" ON "organisations"("valid_from");
