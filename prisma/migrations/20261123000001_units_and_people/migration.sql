CREATE TABLE "units" (
    "code" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,

    CONSTRAINT "units_pkey" PRIMARY KEY ("code","valid_from")
);

CREATE TABLE "officers" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "officers_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "memberships" (
    "id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "unit_valid_from" DATE NOT NULL,
    "role" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "invitations" (
    "token_hash" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "unit_valid_from" DATE NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by" UUID,
    "for_officer" UUID,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("token_hash")
);

CREATE TABLE "citizens" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "consent_version" INTEGER NOT NULL,
    "consented_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "citizens_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "chats" (
    "id" BIGSERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT,
    "citizen_id" UUID,
    "officer_id" UUID,
    "unreachable_at" TIMESTAMPTZ(3),
    "unreachable_reason" TEXT,

    CONSTRAINT "chats_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "memberships_unit_code_unit_valid_from_idx" ON "memberships"("unit_code", "unit_valid_from");

CREATE INDEX "memberships_officer_id_idx" ON "memberships"("officer_id");

CREATE INDEX "chats_officer_id_idx" ON "chats"("officer_id");

CREATE UNIQUE INDEX "chats_channel_external_id_key" ON "chats"("channel", "external_id");

ALTER TABLE "memberships" ADD CONSTRAINT "memberships_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "memberships" ADD CONSTRAINT "memberships_unit_code_unit_valid_from_fkey" FOREIGN KEY ("unit_code", "unit_valid_from") REFERENCES "units"("code", "valid_from") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "invitations" ADD CONSTRAINT "invitations_unit_code_unit_valid_from_fkey" FOREIGN KEY ("unit_code", "unit_valid_from") REFERENCES "units"("code", "valid_from") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "invitations" ADD CONSTRAINT "invitations_used_by_fkey" FOREIGN KEY ("used_by") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "chats" ADD CONSTRAINT "chats_citizen_id_fkey" FOREIGN KEY ("citizen_id") REFERENCES "citizens"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "chats" ADD CONSTRAINT "chats_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "invitations" ADD CONSTRAINT "invitations_for_officer_fkey" FOREIGN KEY ("for_officer") REFERENCES "officers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
