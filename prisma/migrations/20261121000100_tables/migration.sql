-- CreateSchema

-- CreateEnum
CREATE TYPE "bloc_kind" AS ENUM ('BLOC', 'CLUSTER');

-- CreateEnum
CREATE TYPE "year_kind" AS ENUM ('CALENDAR', 'SCHOOL');

-- CreateEnum
CREATE TYPE "year_mode" AS ENUM ('live', 'archive');

-- CreateEnum
CREATE TYPE "bloc_stage" AS ENUM ('preparing', 'running', 'scoring', 'checking', 'deciding', 'proposed', 'closed');

-- CreateEnum
CREATE TYPE "head_rule" AS ENUM ('NOMINATION', 'ROTATION', 'COUNCIL_NOTICE');

-- CreateEnum
CREATE TYPE "vote_denominator" AS ENUM ('ALL_MEMBERS', 'PRESENT', 'VALID');

-- CreateEnum
CREATE TYPE "office_kind" AS ENUM ('head', 'deputy');

-- CreateEnum
CREATE TYPE "holder_kind" AS ENUM ('head', 'deputy', 'secretary');

-- CreateEnum
CREATE TYPE "file_use_kind" AS ENUM ('meeting_photo', 'meeting_scan', 'pledge_scan', 'article_photo');

-- CreateEnum
CREATE TYPE "meeting_kind" AS ENUM ('LAUNCH', 'MIDYEAR', 'YEAR_END', 'THEMATIC', 'EXTRAORDINARY');

-- CreateEnum
CREATE TYPE "meeting_status" AS ENUM ('planned', 'invited', 'open', 'closed', 'signed');

-- CreateEnum
CREATE TYPE "attendance_state" AS ENUM ('expected', 'present', 'substitute', 'absent');

-- CreateEnum
CREATE TYPE "resolution_subject" AS ENUM ('PLAN', 'REGULATION', 'CRITERIA', 'LAUNCH', 'REGISTRATION', 'PLEDGE', 'REPORT', 'OTHER');

-- CreateEnum
CREATE TYPE "credential_kind" AS ENUM ('password', 'totp', 'recovery');

-- CreateEnum
CREATE TYPE "post_code" AS ENUM ('unit_leader', 'unit_officer', 'cross_checker', 'domain_scorer', 'board_officer', 'board_leader', 'council_member', 'council_secretary', 'province_admin', 'inspector');

-- CreateEnum
CREATE TYPE "activation_purpose" AS ENUM ('first', 'reset');

-- CreateEnum
CREATE TYPE "pledge_state" AS ENUM ('draft', 'adopted', 'signing', 'signed');

-- CreateEnum
CREATE TYPE "target_measure" AS ENUM ('NUMBER', 'YES_NO');

-- CreateEnum
CREATE TYPE "signature_manner" AS ENUM ('APP', 'PAPER', 'ARCHIVE');

-- CreateEnum
CREATE TYPE "article_status" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "province_kind" AS ENUM ('PROVINCE', 'CITY');

-- CreateTable
CREATE TABLE "audit_entry" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person" UUID,
    "post" TEXT,
    "event" TEXT NOT NULL,
    "about" UUID,
    "detail" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "unit" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "territory_id" UUID,
    "established_on" DATE,
    "dissolved_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "bloc" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" "bloc_kind" NOT NULL DEFAULT 'BLOC',
    "territory_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bloc_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "bloc_year" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "bloc_id" UUID NOT NULL,
    "year" TEXT NOT NULL,
    "year_kind" "year_kind" NOT NULL DEFAULT 'CALENDAR',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "mode" "year_mode" NOT NULL DEFAULT 'live',
    "stage" "bloc_stage" NOT NULL DEFAULT 'preparing',
    "head_rule" "head_rule" NOT NULL DEFAULT 'NOMINATION',
    "scoring_from" DATE,
    "scoring_until" DATE,
    "year_end_by" DATE,
    "quorum_numerator" INTEGER NOT NULL DEFAULT 2,
    "quorum_denominator" INTEGER NOT NULL DEFAULT 3,
    "pass_numerator" INTEGER NOT NULL DEFAULT 1,
    "pass_denominator" INTEGER NOT NULL DEFAULT 2,
    "vote_denominator" "vote_denominator" NOT NULL DEFAULT 'PRESENT',
    "source" TEXT,
    "invented" TEXT,
    "missing" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "entered_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bloc_year_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "bloc_membership" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "bloc_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,
    "basis" TEXT,
    "counts_for_award" BOOLEAN NOT NULL DEFAULT true,
    "ranked" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bloc_membership_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "bloc_office" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "bloc_year_id" UUID NOT NULL,
    "kind" "office_kind" NOT NULL,
    "unit_id" UUID NOT NULL,
    "basis" TEXT,
    "since" DATE NOT NULL,
    "until" DATE,
    "handed_over_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bloc_office_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "office_holder" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "office_id" UUID NOT NULL,
    "kind" "holder_kind" NOT NULL,
    "person_id" UUID NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,
    "acting" TEXT,
    "named_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "office_holder_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "stage_move" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "bloc_year_id" UUID NOT NULL,
    "from_stage" "bloc_stage" NOT NULL,
    "to_stage" "bloc_stage" NOT NULL,
    "reason" TEXT,
    "moved_by_id" UUID,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_move_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "original_name" TEXT NOT NULL,
    "uploaded_by_id" UUID,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sealed_at" TIMESTAMPTZ(3),
    "seal_reason" TEXT,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "file_use" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "file_id" UUID NOT NULL,
    "kind" "file_use_kind" NOT NULL,
    "about" UUID NOT NULL,
    "unit_id" UUID,
    "caption" TEXT,
    "alt_text" TEXT,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_use_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "mail_message" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID,
    "to_address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "mail_message_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "bloc_id" UUID NOT NULL,
    "kind" "meeting_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "status" "meeting_status" NOT NULL DEFAULT 'planned',
    "mode" "year_mode" NOT NULL DEFAULT 'live',
    "chair_name" TEXT,
    "chair_title" TEXT,
    "secretary_name" TEXT,
    "discussion" TEXT,
    "quorum_numerator" INTEGER NOT NULL DEFAULT 2,
    "quorum_denominator" INTEGER NOT NULL DEFAULT 3,
    "invited" TEXT,
    "source" TEXT,
    "invented" TEXT,
    "closed_by_id" UUID,
    "minutes_number" TEXT,
    "minutes_signed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "meeting_id" UUID NOT NULL,
    "bloc_year_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "meeting_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_name" TEXT NOT NULL,
    "person_name" TEXT,
    "person_title" TEXT,
    "state" "attendance_state" NOT NULL DEFAULT 'expected',
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "meeting_guest" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "meeting_id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "title" TEXT,
    "organisation" TEXT,
    "from_board" BOOLEAN NOT NULL DEFAULT false,
    "directive" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_guest_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "resolution" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "meeting_id" UUID NOT NULL,
    "agenda_item_id" UUID,
    "bloc_year_id" UUID NOT NULL,
    "pledge_id" UUID,
    "subject" "resolution_subject" NOT NULL,
    "text" TEXT NOT NULL,
    "voters" INTEGER NOT NULL,
    "present_units" INTEGER NOT NULL,
    "in_favour" INTEGER NOT NULL,
    "opposed" INTEGER NOT NULL,
    "abstained" INTEGER NOT NULL,
    "denominator" "vote_denominator" NOT NULL,
    "pass_numerator" INTEGER NOT NULL,
    "pass_denominator" INTEGER NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "recorded_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "resolution_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "sign_in_name" CITEXT NOT NULL,
    "email" CITEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "account_id" UUID NOT NULL,
    "kind" "credential_kind" NOT NULL,
    "secret" TEXT NOT NULL,
    "last_step" INTEGER,
    "confirmed_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "account_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "waits_for_second_factor" BOOLEAN NOT NULL DEFAULT false,
    "password_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_attempt" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "blocked_until" TIMESTAMPTZ(3),

    CONSTRAINT "login_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "account_id" UUID,
    "unit_id" UUID,
    "code" TEXT,
    "full_name" TEXT NOT NULL,
    "title" TEXT,
    "left_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "person_contact" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_contact_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "post" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "unit_id" UUID,
    "code" "post_code" NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,
    "basis" TEXT,
    "given_by_id" UUID,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "activation" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "purpose" "activation_purpose" NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "given_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "activation_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "unit_id" UUID NOT NULL,
    "giver_id" UUID NOT NULL,
    "receiver_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE NOT NULL,
    "document" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "import_draft" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "created_by_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "faults" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_draft_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "pledge" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "bloc_year_id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "preamble" TEXT NOT NULL DEFAULT '',
    "closing" TEXT NOT NULL DEFAULT '',
    "state" "pledge_state" NOT NULL DEFAULT 'draft',
    "sign_by" DATE,
    "adopted_at" TIMESTAMPTZ(3),
    "frozen_at" TIMESTAMPTZ(3),
    "frozen_text" TEXT,
    "text_hash" TEXT,
    "code" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "source" TEXT,
    "invented" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pledge_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "pledge_clause" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "pledge_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "per_unit" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pledge_clause_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "pledge_target" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "clause_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "indicator" TEXT NOT NULL,
    "unit_of_measure" TEXT NOT NULL,
    "measure" "target_measure" NOT NULL DEFAULT 'NUMBER',
    "baseline" DECIMAL(18,4),
    "target" DECIMAL(18,4),
    "due_on" DATE,
    "on_behalf" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pledge_target_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "pledge_party" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "pledge_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "addendum_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pledge_party_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "pledge_signature" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "pledge_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "manner" "signature_manner" NOT NULL,
    "person_id" UUID,
    "signer_name" TEXT NOT NULL,
    "signer_title" TEXT NOT NULL,
    "capacity" TEXT,
    "text_hash" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entered_by_id" UUID,
    "document_number" TEXT,
    "document_date" DATE,
    "scan_id" UUID,
    "late" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "pledge_signature_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "pledge_addendum" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "pledge_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pledge_addendum_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "article" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "status" "article_status" NOT NULL DEFAULT 'draft',
    "bloc_id" UUID,
    "bloc_year_id" UUID,
    "meeting_id" UUID,
    "photo_id" UUID,
    "event_on" DATE,
    "dated_on" DATE,
    "views_before" INTEGER NOT NULL DEFAULT 0,
    "source" TEXT,
    "invented" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "published_article" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "bloc_name" TEXT,
    "year" TEXT,
    "event_on" DATE,
    "dated_on" DATE NOT NULL,
    "photo_id" UUID,
    "photo_caption" TEXT,
    "photo_alt" TEXT,
    "pledge_code" TEXT,
    "views_before" INTEGER NOT NULL DEFAULT 0,
    "invented" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "published_article_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "published_file" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "published_file_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "published_pledge" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "bloc_name" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "clauses" JSONB,
    "parties" JSONB NOT NULL,
    "archive" BOOLEAN NOT NULL DEFAULT false,
    "invented" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "published_pledge_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "article_view" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "article_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "article_view_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "province" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "province_kind" NOT NULL,
    "code" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "province_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "territory" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "province_kind" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "successor_code" TEXT,
    "document" TEXT,
    "province_id" UUID,

    CONSTRAINT "territory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "province_setting" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "board_name" TEXT NOT NULL DEFAULT 'Ban Thi đua - Khen thưởng',
    "head_label" TEXT NOT NULL DEFAULT 'Khối trưởng',
    "deputy_label" TEXT NOT NULL DEFAULT 'Khối phó',
    "place_name" TEXT NOT NULL DEFAULT '',
    "contact" TEXT,
    "min_members" INTEGER NOT NULL DEFAULT 2,
    "second_factor_required" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "province_setting_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_province_id_seq_key" ON "audit_entry"("province_id", "seq");

-- CreateIndex
CREATE INDEX "unit_province_id_territory_id_idx" ON "unit"("province_id", "territory_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_province_id_code_key" ON "unit"("province_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "unit_province_id_slug_key" ON "unit"("province_id", "slug");

-- CreateIndex
CREATE INDEX "bloc_province_id_territory_id_idx" ON "bloc"("province_id", "territory_id");

-- CreateIndex
CREATE UNIQUE INDEX "bloc_province_id_slug_key" ON "bloc"("province_id", "slug");

-- CreateIndex
CREATE INDEX "bloc_year_province_id_bloc_id_idx" ON "bloc_year"("province_id", "bloc_id");

-- CreateIndex
CREATE UNIQUE INDEX "bloc_year_province_id_bloc_id_year_key" ON "bloc_year"("province_id", "bloc_id", "year");

-- CreateIndex
CREATE INDEX "bloc_membership_province_id_bloc_id_idx" ON "bloc_membership"("province_id", "bloc_id");

-- CreateIndex
CREATE INDEX "bloc_membership_province_id_unit_id_idx" ON "bloc_membership"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "bloc_office_province_id_bloc_year_id_idx" ON "bloc_office"("province_id", "bloc_year_id");

-- CreateIndex
CREATE INDEX "bloc_office_province_id_unit_id_idx" ON "bloc_office"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "office_holder_province_id_office_id_idx" ON "office_holder"("province_id", "office_id");

-- CreateIndex
CREATE INDEX "office_holder_province_id_person_id_idx" ON "office_holder"("province_id", "person_id");

-- CreateIndex
CREATE INDEX "office_holder_province_id_named_by_id_idx" ON "office_holder"("province_id", "named_by_id");

-- CreateIndex
CREATE INDEX "stage_move_province_id_bloc_year_id_idx" ON "stage_move"("province_id", "bloc_year_id");

-- CreateIndex
CREATE INDEX "stage_move_province_id_moved_by_id_idx" ON "stage_move"("province_id", "moved_by_id");

-- CreateIndex
CREATE INDEX "stored_file_province_id_uploaded_by_id_idx" ON "stored_file"("province_id", "uploaded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_province_id_sha256_key" ON "stored_file"("province_id", "sha256");

-- CreateIndex
CREATE INDEX "file_use_province_id_file_id_idx" ON "file_use"("province_id", "file_id");

-- CreateIndex
CREATE INDEX "file_use_province_id_unit_id_idx" ON "file_use"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "file_use_province_id_added_by_id_idx" ON "file_use"("province_id", "added_by_id");

-- CreateIndex
CREATE INDEX "mail_message_province_id_person_id_idx" ON "mail_message"("province_id", "person_id");

-- CreateIndex
CREATE INDEX "meeting_province_id_bloc_id_idx" ON "meeting"("province_id", "bloc_id");

-- CreateIndex
CREATE INDEX "meeting_province_id_closed_by_id_idx" ON "meeting"("province_id", "closed_by_id");

-- CreateIndex
CREATE INDEX "agenda_item_province_id_meeting_id_idx" ON "agenda_item"("province_id", "meeting_id");

-- CreateIndex
CREATE INDEX "agenda_item_province_id_bloc_year_id_idx" ON "agenda_item"("province_id", "bloc_year_id");

-- CreateIndex
CREATE INDEX "attendance_province_id_meeting_id_idx" ON "attendance"("province_id", "meeting_id");

-- CreateIndex
CREATE INDEX "attendance_province_id_unit_id_idx" ON "attendance"("province_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "attendance_province_id_meeting_id_unit_id_key" ON "attendance"("province_id", "meeting_id", "unit_id");

-- CreateIndex
CREATE INDEX "meeting_guest_province_id_meeting_id_idx" ON "meeting_guest"("province_id", "meeting_id");

-- CreateIndex
CREATE INDEX "resolution_province_id_meeting_id_idx" ON "resolution"("province_id", "meeting_id");

-- CreateIndex
CREATE INDEX "resolution_province_id_agenda_item_id_idx" ON "resolution"("province_id", "agenda_item_id");

-- CreateIndex
CREATE INDEX "resolution_province_id_bloc_year_id_idx" ON "resolution"("province_id", "bloc_year_id");

-- CreateIndex
CREATE INDEX "resolution_province_id_pledge_id_idx" ON "resolution"("province_id", "pledge_id");

-- CreateIndex
CREATE INDEX "resolution_province_id_recorded_by_id_idx" ON "resolution"("province_id", "recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_sign_in_name_key" ON "account"("sign_in_name");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "credential_account_id_idx" ON "credential"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "login_attempt_key_key" ON "login_attempt"("key");

-- CreateIndex
CREATE INDEX "person_province_id_unit_id_idx" ON "person"("province_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_province_id_account_id_key" ON "person"("province_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_province_id_code_key" ON "person"("province_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "person_contact_province_id_person_id_key" ON "person_contact"("province_id", "person_id");

-- CreateIndex
CREATE INDEX "post_province_id_person_id_idx" ON "post"("province_id", "person_id");

-- CreateIndex
CREATE INDEX "post_province_id_unit_id_idx" ON "post"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "post_province_id_given_by_id_idx" ON "post"("province_id", "given_by_id");

-- CreateIndex
CREATE INDEX "post_province_id_confirmed_by_id_idx" ON "post"("province_id", "confirmed_by_id");

-- CreateIndex
CREATE INDEX "post_province_id_ended_by_id_idx" ON "post"("province_id", "ended_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "activation_code_hash_key" ON "activation"("code_hash");

-- CreateIndex
CREATE INDEX "activation_province_id_person_id_idx" ON "activation"("province_id", "person_id");

-- CreateIndex
CREATE INDEX "activation_province_id_given_by_id_idx" ON "activation"("province_id", "given_by_id");

-- CreateIndex
CREATE INDEX "delegation_province_id_unit_id_idx" ON "delegation"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "delegation_province_id_giver_id_idx" ON "delegation"("province_id", "giver_id");

-- CreateIndex
CREATE INDEX "delegation_province_id_receiver_id_idx" ON "delegation"("province_id", "receiver_id");

-- CreateIndex
CREATE INDEX "import_draft_province_id_created_by_id_idx" ON "import_draft"("province_id", "created_by_id");

-- CreateIndex
CREATE INDEX "pledge_province_id_bloc_year_id_idx" ON "pledge"("province_id", "bloc_year_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_province_id_bloc_year_id_number_key" ON "pledge"("province_id", "bloc_year_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_province_id_code_key" ON "pledge"("province_id", "code");

-- CreateIndex
CREATE INDEX "pledge_clause_province_id_pledge_id_idx" ON "pledge_clause"("province_id", "pledge_id");

-- CreateIndex
CREATE INDEX "pledge_clause_province_id_updated_by_id_idx" ON "pledge_clause"("province_id", "updated_by_id");

-- CreateIndex
CREATE INDEX "pledge_target_province_id_clause_id_idx" ON "pledge_target"("province_id", "clause_id");

-- CreateIndex
CREATE INDEX "pledge_target_province_id_unit_id_idx" ON "pledge_target"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "pledge_party_province_id_pledge_id_idx" ON "pledge_party"("province_id", "pledge_id");

-- CreateIndex
CREATE INDEX "pledge_party_province_id_unit_id_idx" ON "pledge_party"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "pledge_party_province_id_addendum_id_idx" ON "pledge_party"("province_id", "addendum_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_party_province_id_pledge_id_unit_id_key" ON "pledge_party"("province_id", "pledge_id", "unit_id");

-- CreateIndex
CREATE INDEX "pledge_signature_province_id_pledge_id_idx" ON "pledge_signature"("province_id", "pledge_id");

-- CreateIndex
CREATE INDEX "pledge_signature_province_id_person_id_idx" ON "pledge_signature"("province_id", "person_id");

-- CreateIndex
CREATE INDEX "pledge_signature_province_id_entered_by_id_idx" ON "pledge_signature"("province_id", "entered_by_id");

-- CreateIndex
CREATE INDEX "pledge_signature_province_id_scan_id_idx" ON "pledge_signature"("province_id", "scan_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_signature_province_id_pledge_id_unit_id_key" ON "pledge_signature"("province_id", "pledge_id", "unit_id");

-- CreateIndex
CREATE INDEX "pledge_addendum_province_id_pledge_id_idx" ON "pledge_addendum"("province_id", "pledge_id");

-- CreateIndex
CREATE INDEX "pledge_addendum_province_id_unit_id_idx" ON "pledge_addendum"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "pledge_addendum_province_id_created_by_id_idx" ON "pledge_addendum"("province_id", "created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_addendum_province_id_pledge_id_unit_id_key" ON "pledge_addendum"("province_id", "pledge_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_addendum_province_id_pledge_id_number_key" ON "pledge_addendum"("province_id", "pledge_id", "number");

-- CreateIndex
CREATE INDEX "article_province_id_bloc_id_idx" ON "article"("province_id", "bloc_id");

-- CreateIndex
CREATE INDEX "article_province_id_bloc_year_id_idx" ON "article"("province_id", "bloc_year_id");

-- CreateIndex
CREATE INDEX "article_province_id_meeting_id_idx" ON "article"("province_id", "meeting_id");

-- CreateIndex
CREATE INDEX "article_province_id_photo_id_idx" ON "article"("province_id", "photo_id");

-- CreateIndex
CREATE INDEX "article_province_id_published_by_id_idx" ON "article"("province_id", "published_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_province_id_slug_key" ON "article"("province_id", "slug");

-- CreateIndex
CREATE INDEX "published_article_province_id_photo_id_idx" ON "published_article"("province_id", "photo_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_article_province_id_slug_key" ON "published_article"("province_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "published_pledge_code_key" ON "published_pledge"("code");

-- CreateIndex
CREATE UNIQUE INDEX "published_pledge_province_id_code_key" ON "published_pledge"("province_id", "code");

-- CreateIndex
CREATE INDEX "article_view_province_id_article_id_idx" ON "article_view"("province_id", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_view_province_id_article_id_day_key" ON "article_view"("province_id", "article_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "province_slug_key" ON "province"("slug");

-- CreateIndex
CREATE INDEX "territory_province_id_idx" ON "territory"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "territory_code_valid_from_key" ON "territory"("code", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "province_setting_province_id_key" ON "province_setting"("province_id");

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bloc" ADD CONSTRAINT "bloc_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bloc" ADD CONSTRAINT "bloc_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bloc_year" ADD CONSTRAINT "bloc_year_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bloc_year" ADD CONSTRAINT "bloc_year_province_id_bloc_id_fkey" FOREIGN KEY ("province_id", "bloc_id") REFERENCES "bloc"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bloc_membership" ADD CONSTRAINT "bloc_membership_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bloc_membership" ADD CONSTRAINT "bloc_membership_province_id_bloc_id_fkey" FOREIGN KEY ("province_id", "bloc_id") REFERENCES "bloc"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bloc_membership" ADD CONSTRAINT "bloc_membership_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bloc_office" ADD CONSTRAINT "bloc_office_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bloc_office" ADD CONSTRAINT "bloc_office_province_id_bloc_year_id_fkey" FOREIGN KEY ("province_id", "bloc_year_id") REFERENCES "bloc_year"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bloc_office" ADD CONSTRAINT "bloc_office_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "office_holder" ADD CONSTRAINT "office_holder_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "office_holder" ADD CONSTRAINT "office_holder_province_id_office_id_fkey" FOREIGN KEY ("province_id", "office_id") REFERENCES "bloc_office"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "office_holder" ADD CONSTRAINT "office_holder_province_id_person_id_fkey" FOREIGN KEY ("province_id", "person_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "office_holder" ADD CONSTRAINT "office_holder_province_id_named_by_id_fkey" FOREIGN KEY ("province_id", "named_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stage_move" ADD CONSTRAINT "stage_move_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stage_move" ADD CONSTRAINT "stage_move_province_id_bloc_year_id_fkey" FOREIGN KEY ("province_id", "bloc_year_id") REFERENCES "bloc_year"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stage_move" ADD CONSTRAINT "stage_move_province_id_moved_by_id_fkey" FOREIGN KEY ("province_id", "moved_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_province_id_uploaded_by_id_fkey" FOREIGN KEY ("province_id", "uploaded_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "file_use" ADD CONSTRAINT "file_use_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "file_use" ADD CONSTRAINT "file_use_province_id_file_id_fkey" FOREIGN KEY ("province_id", "file_id") REFERENCES "stored_file"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "file_use" ADD CONSTRAINT "file_use_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "file_use" ADD CONSTRAINT "file_use_province_id_added_by_id_fkey" FOREIGN KEY ("province_id", "added_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_province_id_person_id_fkey" FOREIGN KEY ("province_id", "person_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_province_id_bloc_id_fkey" FOREIGN KEY ("province_id", "bloc_id") REFERENCES "bloc"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_province_id_closed_by_id_fkey" FOREIGN KEY ("province_id", "closed_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_province_id_meeting_id_fkey" FOREIGN KEY ("province_id", "meeting_id") REFERENCES "meeting"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_province_id_bloc_year_id_fkey" FOREIGN KEY ("province_id", "bloc_year_id") REFERENCES "bloc_year"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_province_id_meeting_id_fkey" FOREIGN KEY ("province_id", "meeting_id") REFERENCES "meeting"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_guest" ADD CONSTRAINT "meeting_guest_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting_guest" ADD CONSTRAINT "meeting_guest_province_id_meeting_id_fkey" FOREIGN KEY ("province_id", "meeting_id") REFERENCES "meeting"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_province_id_meeting_id_fkey" FOREIGN KEY ("province_id", "meeting_id") REFERENCES "meeting"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_province_id_agenda_item_id_fkey" FOREIGN KEY ("province_id", "agenda_item_id") REFERENCES "agenda_item"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_province_id_bloc_year_id_fkey" FOREIGN KEY ("province_id", "bloc_year_id") REFERENCES "bloc_year"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_province_id_pledge_id_fkey" FOREIGN KEY ("province_id", "pledge_id") REFERENCES "pledge"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_province_id_recorded_by_id_fkey" FOREIGN KEY ("province_id", "recorded_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "person_contact" ADD CONSTRAINT "person_contact_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "person_contact" ADD CONSTRAINT "person_contact_province_id_person_id_fkey" FOREIGN KEY ("province_id", "person_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_province_id_person_id_fkey" FOREIGN KEY ("province_id", "person_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_province_id_given_by_id_fkey" FOREIGN KEY ("province_id", "given_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_province_id_confirmed_by_id_fkey" FOREIGN KEY ("province_id", "confirmed_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_province_id_ended_by_id_fkey" FOREIGN KEY ("province_id", "ended_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "activation" ADD CONSTRAINT "activation_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "activation" ADD CONSTRAINT "activation_province_id_person_id_fkey" FOREIGN KEY ("province_id", "person_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "activation" ADD CONSTRAINT "activation_province_id_given_by_id_fkey" FOREIGN KEY ("province_id", "given_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_province_id_giver_id_fkey" FOREIGN KEY ("province_id", "giver_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_province_id_receiver_id_fkey" FOREIGN KEY ("province_id", "receiver_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_draft" ADD CONSTRAINT "import_draft_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_draft" ADD CONSTRAINT "import_draft_province_id_created_by_id_fkey" FOREIGN KEY ("province_id", "created_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_province_id_bloc_year_id_fkey" FOREIGN KEY ("province_id", "bloc_year_id") REFERENCES "bloc_year"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_clause" ADD CONSTRAINT "pledge_clause_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_clause" ADD CONSTRAINT "pledge_clause_province_id_pledge_id_fkey" FOREIGN KEY ("province_id", "pledge_id") REFERENCES "pledge"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_clause" ADD CONSTRAINT "pledge_clause_province_id_updated_by_id_fkey" FOREIGN KEY ("province_id", "updated_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_target" ADD CONSTRAINT "pledge_target_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_target" ADD CONSTRAINT "pledge_target_province_id_clause_id_fkey" FOREIGN KEY ("province_id", "clause_id") REFERENCES "pledge_clause"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_target" ADD CONSTRAINT "pledge_target_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_party" ADD CONSTRAINT "pledge_party_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_party" ADD CONSTRAINT "pledge_party_province_id_pledge_id_fkey" FOREIGN KEY ("province_id", "pledge_id") REFERENCES "pledge"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_party" ADD CONSTRAINT "pledge_party_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_party" ADD CONSTRAINT "pledge_party_province_id_addendum_id_fkey" FOREIGN KEY ("province_id", "addendum_id") REFERENCES "pledge_addendum"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_signature" ADD CONSTRAINT "pledge_signature_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_signature" ADD CONSTRAINT "pledge_signature_province_id_pledge_id_fkey" FOREIGN KEY ("province_id", "pledge_id") REFERENCES "pledge"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_signature" ADD CONSTRAINT "pledge_signature_province_id_person_id_fkey" FOREIGN KEY ("province_id", "person_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_signature" ADD CONSTRAINT "pledge_signature_province_id_entered_by_id_fkey" FOREIGN KEY ("province_id", "entered_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_signature" ADD CONSTRAINT "pledge_signature_province_id_scan_id_fkey" FOREIGN KEY ("province_id", "scan_id") REFERENCES "file_use"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_signature" ADD CONSTRAINT "pledge_signature_province_id_pledge_id_unit_id_fkey" FOREIGN KEY ("province_id", "pledge_id", "unit_id") REFERENCES "pledge_party"("province_id", "pledge_id", "unit_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_addendum" ADD CONSTRAINT "pledge_addendum_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_addendum" ADD CONSTRAINT "pledge_addendum_province_id_pledge_id_fkey" FOREIGN KEY ("province_id", "pledge_id") REFERENCES "pledge"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_addendum" ADD CONSTRAINT "pledge_addendum_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pledge_addendum" ADD CONSTRAINT "pledge_addendum_province_id_created_by_id_fkey" FOREIGN KEY ("province_id", "created_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_province_id_bloc_id_fkey" FOREIGN KEY ("province_id", "bloc_id") REFERENCES "bloc"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_province_id_bloc_year_id_fkey" FOREIGN KEY ("province_id", "bloc_year_id") REFERENCES "bloc_year"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_province_id_meeting_id_fkey" FOREIGN KEY ("province_id", "meeting_id") REFERENCES "meeting"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_province_id_photo_id_fkey" FOREIGN KEY ("province_id", "photo_id") REFERENCES "file_use"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_province_id_published_by_id_fkey" FOREIGN KEY ("province_id", "published_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "published_article" ADD CONSTRAINT "published_article_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "published_article" ADD CONSTRAINT "published_article_province_id_photo_id_fkey" FOREIGN KEY ("province_id", "photo_id") REFERENCES "published_file"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "published_file" ADD CONSTRAINT "published_file_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "published_pledge" ADD CONSTRAINT "published_pledge_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article_view" ADD CONSTRAINT "article_view_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "article_view" ADD CONSTRAINT "article_view_province_id_article_id_fkey" FOREIGN KEY ("province_id", "article_id") REFERENCES "published_article"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "territory" ADD CONSTRAINT "territory_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "province_setting" ADD CONSTRAINT "province_setting_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
