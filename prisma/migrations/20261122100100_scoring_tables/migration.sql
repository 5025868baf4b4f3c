-- CreateEnum
CREATE TYPE "nomination_kind" AS ENUM ('AWARD', 'OFFICE');

-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('drafting', 'sent', 'received', 'returned', 'appraising', 'asking_opinion', 'to_council', 'council_agreed', 'council_refused', 'changed', 'forwarded', 'decided', 'withdrawn');

-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('MEETS', 'DOES_NOT', 'CONSIDER');

-- CreateEnum
CREATE TYPE "council_outcome" AS ENUM ('agree', 'refuse', 'change_form', 'later');

-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('AWARD', 'ERRATUM', 'ANNULMENT');

-- CreateEnum
CREATE TYPE "decision_state" AS ENUM ('draft', 'issued', 'corrected', 'annulled');

-- CreateEnum
CREATE TYPE "criteria_state" AS ENUM ('draft', 'adopted', 'replaced');

-- CreateEnum
CREATE TYPE "section_kind" AS ENUM ('SCORED', 'BONUS', 'PENALTY', 'GATE');

-- CreateEnum
CREATE TYPE "item_method" AS ENUM ('RATIO', 'RATIO_INVERSE', 'TIER', 'BOOLEAN', 'CHECKLIST', 'PER_UNIT', 'ADD_SUB', 'DEDUCT', 'DEADLINE', 'RELATIVE', 'RANK', 'EXTERNAL', 'DOMAIN_SCORE', 'MANUAL', 'BONUS', 'PENALTY', 'GATE');

-- CreateEnum
CREATE TYPE "score_layer" AS ENUM ('self', 'cross', 'domain', 'bloc', 'board');

-- CreateEnum
CREATE TYPE "na_policy" AS ENUM ('NONE', 'FULL', 'ZERO', 'EXCLUDE_RESCALE', 'SECTION_AVERAGE', 'BLOC_AVERAGE');

-- CreateEnum
CREATE TYPE "vote_manner" AS ENUM ('HANDS', 'PAPER', 'SECRET');

-- CreateEnum
CREATE TYPE "vote_state" AS ENUM ('planned', 'open', 'closed', 'announced', 'voided');

-- CreateEnum
CREATE TYPE "vote_subject" AS ENUM ('AWARD', 'OFFICE', 'OTHER');

-- CreateEnum
CREATE TYPE "sheet_state" AS ENUM ('not_started', 'drafting', 'awaiting_leader', 'sent', 'returned', 'under_review', 'awaiting_reply', 'settled', 'not_submitted', 'not_ranked');

-- CreateEnum
CREATE TYPE "subject_kind" AS ENUM ('COLLECTIVE', 'PERSON', 'HOUSEHOLD');

-- CreateEnum
CREATE TYPE "title_kind" AS ENUM ('TITLE', 'FORM');

-- CreateEnum
CREATE TYPE "title_level" AS ENUM ('PRESIDENT', 'PRIME_MINISTER', 'PROVINCE', 'UNIT');

-- CreateTable
CREATE TABLE "nomination" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "bloc_year_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "vote_id" UUID,
    "unit_id" UUID NOT NULL,
    "kind" "nomination_kind" NOT NULL,
    "title_code" TEXT,
    "office" "office_kind",
    "rank" INTEGER,
    "total" DECIMAL(18,4),
    "in_favour" INTEGER,
    "base" INTEGER,
    "reason" TEXT,
    "voided_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "nomination_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "award_proposal" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "bloc_year_id" UUID NOT NULL,
    "nomination_id" UUID,
    "unit_id" UUID NOT NULL,
    "title_code" TEXT NOT NULL,
    "title_name" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'drafting',
    "rank" INTEGER,
    "total" DECIMAL(18,4),
    "in_favour" INTEGER,
    "base" INTEGER,
    "summary" TEXT NOT NULL DEFAULT '',
    "sent_at" TIMESTAMPTZ(3),
    "sent_by_id" UUID,
    "received_at" TIMESTAMPTZ(3),
    "received_by_id" UUID,
    "due_on" DATE,
    "officer_id" UUID,
    "replaces_id" UUID,
    "forwarded_on" DATE,
    "forwarded_number" TEXT,
    "withdrawn_reason" TEXT,
    "invented" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "award_proposal_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "proposal_paper" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "proposal_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT true,
    "file_use_id" UUID,
    "from_record" BOOLEAN NOT NULL DEFAULT false,
    "returned_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "proposal_paper_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "proposal_return" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "proposal_id" UUID NOT NULL,
    "items" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reason" TEXT NOT NULL,
    "returned_by_id" UUID,
    "returned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_return_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "appraisal" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "proposal_id" UUID NOT NULL,
    "verdict" "verdict" NOT NULL,
    "basis" TEXT NOT NULL,
    "officer_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appraisal_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "council_session" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "title" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "members" INTEGER NOT NULL,
    "present" INTEGER NOT NULL,
    "chair_name" TEXT NOT NULL,
    "note" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "council_session_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "council_result" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "session_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "outcome" "council_outcome" NOT NULL,
    "in_favour" INTEGER NOT NULL,
    "base" INTEGER NOT NULL,
    "changed_to" TEXT,
    "reason" TEXT,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "council_result_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "decision" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "session_id" UUID,
    "kind" "decision_kind" NOT NULL DEFAULT 'AWARD',
    "annuls_id" UUID,
    "number" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_title" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT,
    "state" "decision_state" NOT NULL DEFAULT 'draft',
    "issued_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "scan_id" UUID,
    "invented" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "decision_item" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "decision_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "subject_name" TEXT NOT NULL,
    "title_code" TEXT NOT NULL,
    "title_name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "decision_item_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "honours_entry" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "register_no" INTEGER NOT NULL,
    "item_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "subject_name" TEXT NOT NULL,
    "title_name" TEXT NOT NULL,
    "decision_number" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "year" TEXT NOT NULL,
    "annulled_by_id" UUID,
    "annulled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "honours_entry_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "published_decision" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_title" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" "decision_state" NOT NULL,
    "items" JSONB NOT NULL,
    "note" TEXT,
    "invented" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "published_decision_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "published_honour" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "decision_id" UUID NOT NULL,
    "register_no" INTEGER NOT NULL,
    "subject_name" TEXT NOT NULL,
    "title_name" TEXT NOT NULL,
    "bloc_name" TEXT,
    "year" TEXT NOT NULL,
    "annulled" BOOLEAN NOT NULL DEFAULT false,
    "invented" TEXT,

    CONSTRAINT "published_honour_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "criteria_frame" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "criteria_frame_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "criteria_version" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "frame_id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "total_points" DECIMAL(18,4) NOT NULL,
    "bonus_cap" DECIMAL(18,4),
    "state" "criteria_state" NOT NULL DEFAULT 'draft',
    "resolution_id" UUID,
    "decision_number" TEXT,
    "decision_date" DATE,
    "adopted_at" TIMESTAMPTZ(3),
    "tie_break" JSONB NOT NULL,
    "classes" JSONB NOT NULL,
    "invented" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "criteria_version_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "criteria_use" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "bloc_year_id" UUID NOT NULL,
    "criteria_version_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "criteria_use_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "criteria_section" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "criteria_version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "numeral" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "section_kind" NOT NULL DEFAULT 'SCORED',
    "max_points" DECIMAL(18,4) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "criteria_section_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "criteria_item" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "criteria_version_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "item_key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "guidance" TEXT,
    "max_points" DECIMAL(18,4) NOT NULL,
    "method" "item_method" NOT NULL,
    "params" JSONB NOT NULL,
    "evidence_asked" BOOLEAN NOT NULL DEFAULT true,
    "scored_by" "score_layer" NOT NULL DEFAULT 'self',
    "na_policy" "na_policy" NOT NULL DEFAULT 'NONE',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "criteria_item_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "document_number" TEXT,
    "issued_on" DATE,
    "issuer" TEXT,
    "file_use_id" UUID,
    "secret" BOOLEAN NOT NULL DEFAULT false,
    "checkers_only" BOOLEAN NOT NULL DEFAULT false,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "vote" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "meeting_id" UUID NOT NULL,
    "bloc_year_id" UUID NOT NULL,
    "subject" "vote_subject" NOT NULL,
    "title" TEXT NOT NULL,
    "manner" "vote_manner" NOT NULL DEFAULT 'PAPER',
    "state" "vote_state" NOT NULL DEFAULT 'planned',
    "denominator" "vote_denominator" NOT NULL,
    "pass_numerator" INTEGER NOT NULL,
    "pass_denominator" INTEGER NOT NULL,
    "own_unit_votes" BOOLEAN NOT NULL DEFAULT true,
    "voters" INTEGER NOT NULL,
    "issued" INTEGER,
    "returned" INTEGER,
    "valid" INTEGER,
    "invalid" INTEGER,
    "blank" INTEGER,
    "round" INTEGER NOT NULL DEFAULT 1,
    "recorded_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "vote_candidate" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "vote_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title_code" TEXT,
    "office" "office_kind",
    "position" INTEGER NOT NULL DEFAULT 0,
    "in_favour" INTEGER,
    "opposed" INTEGER,
    "passed" BOOLEAN,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "vote_candidate_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "vote_teller" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "vote_id" UUID NOT NULL,
    "unit_id" UUID,
    "person_id" UUID,
    "full_name" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "vote_teller_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "score_sheet" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "bloc_year_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "criteria_version_id" UUID NOT NULL,
    "state" "sheet_state" NOT NULL DEFAULT 'not_started',
    "due_on" DATE,
    "extended_reason" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "sent_by_id" UUID,
    "approval" "signature_manner",
    "paper_number" TEXT,
    "paper_date" DATE,
    "paper_signer" TEXT,
    "scan_id" UUID,
    "on_behalf" BOOLEAN NOT NULL DEFAULT false,
    "returned_reason" TEXT,
    "closed_reason" TEXT,
    "reply_until" DATE,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "round" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "score_sheet_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "score_draft" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "sheet_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "layer" "score_layer" NOT NULL DEFAULT 'self',
    "inputs" JSONB NOT NULL,
    "points" DECIMAL(18,4),
    "note" TEXT,
    "reason" TEXT,
    "not_applicable" BOOLEAN NOT NULL DEFAULT false,
    "on_behalf" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "score_draft_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "score_draft_past" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "draft" UUID NOT NULL,
    "inputs" JSONB NOT NULL,
    "points" DECIMAL(18,4),
    "note" TEXT,
    "reason" TEXT,
    "changed_by" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "score_draft_past_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "score_entry" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "sheet_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "layer" "score_layer" NOT NULL,
    "round" INTEGER NOT NULL,
    "inputs" JSONB NOT NULL,
    "points" DECIMAL(18,4),
    "note" TEXT,
    "reason" TEXT,
    "not_applicable" BOOLEAN NOT NULL DEFAULT false,
    "by_person_id" UUID,
    "by_unit_id" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "score_entry_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "unit_total" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "sheet_id" UUID NOT NULL,
    "bloc_year_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "self_total" DECIMAL(18,4),
    "base" DECIMAL(18,4) NOT NULL,
    "bonus" DECIMAL(18,4) NOT NULL,
    "penalty" DECIMAL(18,4) NOT NULL,
    "total" DECIMAL(18,4) NOT NULL,
    "sections" JSONB NOT NULL,
    "gates" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "ranked" BOOLEAN NOT NULL DEFAULT true,
    "rank" INTEGER,
    "classification" TEXT,
    "result_version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_total_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "score_reply" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "sheet_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "written_by_id" UUID,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "score_reply_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "evidence_use" (
    "province_id" UUID NOT NULL DEFAULT app_province(),
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "evidence_id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_use_pkey" PRIMARY KEY ("province_id","id")
);

-- CreateTable
CREATE TABLE "national_title" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "title_kind" NOT NULL,
    "subject" "subject_kind" NOT NULL,
    "decided_by" "title_level" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "national_title_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "nomination_province_id_bloc_year_id_idx" ON "nomination"("province_id", "bloc_year_id");

-- CreateIndex
CREATE INDEX "nomination_province_id_meeting_id_idx" ON "nomination"("province_id", "meeting_id");

-- CreateIndex
CREATE INDEX "nomination_province_id_vote_id_idx" ON "nomination"("province_id", "vote_id");

-- CreateIndex
CREATE INDEX "nomination_province_id_unit_id_idx" ON "nomination"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "nomination_province_id_created_by_id_idx" ON "nomination"("province_id", "created_by_id");

-- CreateIndex
CREATE INDEX "award_proposal_province_id_bloc_year_id_idx" ON "award_proposal"("province_id", "bloc_year_id");

-- CreateIndex
CREATE INDEX "award_proposal_province_id_nomination_id_idx" ON "award_proposal"("province_id", "nomination_id");

-- CreateIndex
CREATE INDEX "award_proposal_province_id_unit_id_idx" ON "award_proposal"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "award_proposal_province_id_sent_by_id_idx" ON "award_proposal"("province_id", "sent_by_id");

-- CreateIndex
CREATE INDEX "award_proposal_province_id_received_by_id_idx" ON "award_proposal"("province_id", "received_by_id");

-- CreateIndex
CREATE INDEX "award_proposal_province_id_officer_id_idx" ON "award_proposal"("province_id", "officer_id");

-- CreateIndex
CREATE INDEX "award_proposal_province_id_replaces_id_idx" ON "award_proposal"("province_id", "replaces_id");

-- CreateIndex
CREATE INDEX "proposal_paper_province_id_proposal_id_idx" ON "proposal_paper"("province_id", "proposal_id");

-- CreateIndex
CREATE INDEX "proposal_paper_province_id_file_use_id_idx" ON "proposal_paper"("province_id", "file_use_id");

-- CreateIndex
CREATE INDEX "proposal_return_province_id_proposal_id_idx" ON "proposal_return"("province_id", "proposal_id");

-- CreateIndex
CREATE INDEX "proposal_return_province_id_returned_by_id_idx" ON "proposal_return"("province_id", "returned_by_id");

-- CreateIndex
CREATE INDEX "appraisal_province_id_officer_id_idx" ON "appraisal"("province_id", "officer_id");

-- CreateIndex
CREATE INDEX "appraisal_province_id_confirmed_by_id_idx" ON "appraisal"("province_id", "confirmed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "appraisal_province_id_proposal_id_key" ON "appraisal"("province_id", "proposal_id");

-- CreateIndex
CREATE INDEX "council_result_province_id_session_id_idx" ON "council_result"("province_id", "session_id");

-- CreateIndex
CREATE INDEX "council_result_province_id_proposal_id_idx" ON "council_result"("province_id", "proposal_id");

-- CreateIndex
CREATE INDEX "council_result_province_id_recorded_by_id_idx" ON "council_result"("province_id", "recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "council_result_province_id_session_id_proposal_id_key" ON "council_result"("province_id", "session_id", "proposal_id");

-- CreateIndex
CREATE INDEX "decision_province_id_session_id_idx" ON "decision"("province_id", "session_id");

-- CreateIndex
CREATE INDEX "decision_province_id_annuls_id_idx" ON "decision"("province_id", "annuls_id");

-- CreateIndex
CREATE INDEX "decision_province_id_scan_id_idx" ON "decision"("province_id", "scan_id");

-- CreateIndex
CREATE INDEX "decision_item_province_id_decision_id_idx" ON "decision_item"("province_id", "decision_id");

-- CreateIndex
CREATE INDEX "decision_item_province_id_proposal_id_idx" ON "decision_item"("province_id", "proposal_id");

-- CreateIndex
CREATE INDEX "decision_item_province_id_unit_id_idx" ON "decision_item"("province_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_item_province_id_decision_id_proposal_id_key" ON "decision_item"("province_id", "decision_id", "proposal_id");

-- CreateIndex
CREATE INDEX "honours_entry_province_id_unit_id_idx" ON "honours_entry"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "honours_entry_province_id_annulled_by_id_idx" ON "honours_entry"("province_id", "annulled_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "honours_entry_province_id_register_no_key" ON "honours_entry"("province_id", "register_no");

-- CreateIndex
CREATE UNIQUE INDEX "honours_entry_province_id_item_id_key" ON "honours_entry"("province_id", "item_id");

-- CreateIndex
CREATE INDEX "published_honour_province_id_decision_id_idx" ON "published_honour"("province_id", "decision_id");

-- CreateIndex
CREATE INDEX "criteria_version_province_id_frame_id_idx" ON "criteria_version"("province_id", "frame_id");

-- CreateIndex
CREATE INDEX "criteria_version_province_id_resolution_id_idx" ON "criteria_version"("province_id", "resolution_id");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_version_province_id_frame_id_number_key" ON "criteria_version"("province_id", "frame_id", "number");

-- CreateIndex
CREATE INDEX "criteria_use_province_id_bloc_year_id_idx" ON "criteria_use"("province_id", "bloc_year_id");

-- CreateIndex
CREATE INDEX "criteria_use_province_id_criteria_version_id_idx" ON "criteria_use"("province_id", "criteria_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_use_province_id_bloc_year_id_criteria_version_id_key" ON "criteria_use"("province_id", "bloc_year_id", "criteria_version_id");

-- CreateIndex
CREATE INDEX "criteria_section_province_id_criteria_version_id_idx" ON "criteria_section"("province_id", "criteria_version_id");

-- CreateIndex
CREATE INDEX "criteria_item_province_id_criteria_version_id_idx" ON "criteria_item"("province_id", "criteria_version_id");

-- CreateIndex
CREATE INDEX "criteria_item_province_id_section_id_idx" ON "criteria_item"("province_id", "section_id");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_item_province_id_criteria_version_id_item_key_key" ON "criteria_item"("province_id", "criteria_version_id", "item_key");

-- CreateIndex
CREATE INDEX "evidence_province_id_unit_id_idx" ON "evidence"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "evidence_province_id_file_use_id_idx" ON "evidence"("province_id", "file_use_id");

-- CreateIndex
CREATE INDEX "evidence_province_id_added_by_id_idx" ON "evidence"("province_id", "added_by_id");

-- CreateIndex
CREATE INDEX "vote_province_id_meeting_id_idx" ON "vote"("province_id", "meeting_id");

-- CreateIndex
CREATE INDEX "vote_province_id_bloc_year_id_idx" ON "vote"("province_id", "bloc_year_id");

-- CreateIndex
CREATE INDEX "vote_province_id_recorded_by_id_idx" ON "vote"("province_id", "recorded_by_id");

-- CreateIndex
CREATE INDEX "vote_candidate_province_id_vote_id_idx" ON "vote_candidate"("province_id", "vote_id");

-- CreateIndex
CREATE INDEX "vote_candidate_province_id_unit_id_idx" ON "vote_candidate"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "vote_teller_province_id_vote_id_idx" ON "vote_teller"("province_id", "vote_id");

-- CreateIndex
CREATE INDEX "vote_teller_province_id_unit_id_idx" ON "vote_teller"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "vote_teller_province_id_person_id_idx" ON "vote_teller"("province_id", "person_id");

-- CreateIndex
CREATE INDEX "score_sheet_province_id_bloc_year_id_idx" ON "score_sheet"("province_id", "bloc_year_id");

-- CreateIndex
CREATE INDEX "score_sheet_province_id_unit_id_idx" ON "score_sheet"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "score_sheet_province_id_criteria_version_id_idx" ON "score_sheet"("province_id", "criteria_version_id");

-- CreateIndex
CREATE INDEX "score_sheet_province_id_submitted_by_id_idx" ON "score_sheet"("province_id", "submitted_by_id");

-- CreateIndex
CREATE INDEX "score_sheet_province_id_sent_by_id_idx" ON "score_sheet"("province_id", "sent_by_id");

-- CreateIndex
CREATE INDEX "score_sheet_province_id_scan_id_idx" ON "score_sheet"("province_id", "scan_id");

-- CreateIndex
CREATE INDEX "score_sheet_province_id_settled_by_id_idx" ON "score_sheet"("province_id", "settled_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "score_sheet_province_id_bloc_year_id_unit_id_key" ON "score_sheet"("province_id", "bloc_year_id", "unit_id");

-- CreateIndex
CREATE INDEX "score_draft_province_id_sheet_id_idx" ON "score_draft"("province_id", "sheet_id");

-- CreateIndex
CREATE INDEX "score_draft_province_id_item_id_idx" ON "score_draft"("province_id", "item_id");

-- CreateIndex
CREATE INDEX "score_draft_province_id_unit_id_idx" ON "score_draft"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "score_draft_province_id_updated_by_id_idx" ON "score_draft"("province_id", "updated_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "score_draft_province_id_sheet_id_item_id_layer_key" ON "score_draft"("province_id", "sheet_id", "item_id", "layer");

-- CreateIndex
CREATE INDEX "score_entry_province_id_sheet_id_idx" ON "score_entry"("province_id", "sheet_id");

-- CreateIndex
CREATE INDEX "score_entry_province_id_item_id_idx" ON "score_entry"("province_id", "item_id");

-- CreateIndex
CREATE INDEX "score_entry_province_id_unit_id_idx" ON "score_entry"("province_id", "unit_id");

-- CreateIndex
CREATE INDEX "score_entry_province_id_by_person_id_idx" ON "score_entry"("province_id", "by_person_id");

-- CreateIndex
CREATE INDEX "score_entry_province_id_by_unit_id_idx" ON "score_entry"("province_id", "by_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "score_entry_province_id_sheet_id_item_id_layer_round_key" ON "score_entry"("province_id", "sheet_id", "item_id", "layer", "round");

-- CreateIndex
CREATE INDEX "unit_total_province_id_bloc_year_id_idx" ON "unit_total"("province_id", "bloc_year_id");

-- CreateIndex
CREATE INDEX "unit_total_province_id_unit_id_idx" ON "unit_total"("province_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_total_province_id_sheet_id_key" ON "unit_total"("province_id", "sheet_id");

-- CreateIndex
CREATE INDEX "score_reply_province_id_sheet_id_idx" ON "score_reply"("province_id", "sheet_id");

-- CreateIndex
CREATE INDEX "score_reply_province_id_item_id_idx" ON "score_reply"("province_id", "item_id");

-- CreateIndex
CREATE INDEX "score_reply_province_id_written_by_id_idx" ON "score_reply"("province_id", "written_by_id");

-- CreateIndex
CREATE INDEX "score_reply_province_id_answered_by_id_idx" ON "score_reply"("province_id", "answered_by_id");

-- CreateIndex
CREATE INDEX "evidence_use_province_id_evidence_id_idx" ON "evidence_use"("province_id", "evidence_id");

-- CreateIndex
CREATE INDEX "evidence_use_province_id_sheet_id_idx" ON "evidence_use"("province_id", "sheet_id");

-- CreateIndex
CREATE INDEX "evidence_use_province_id_item_id_idx" ON "evidence_use"("province_id", "item_id");

-- CreateIndex
CREATE INDEX "evidence_use_province_id_added_by_id_idx" ON "evidence_use"("province_id", "added_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_use_province_id_evidence_id_sheet_id_item_id_key" ON "evidence_use"("province_id", "evidence_id", "sheet_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "national_title_code_valid_from_key" ON "national_title"("code", "valid_from");

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_province_id_bloc_year_id_fkey" FOREIGN KEY ("province_id", "bloc_year_id") REFERENCES "bloc_year"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_province_id_meeting_id_fkey" FOREIGN KEY ("province_id", "meeting_id") REFERENCES "meeting"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_province_id_vote_id_fkey" FOREIGN KEY ("province_id", "vote_id") REFERENCES "vote"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_province_id_created_by_id_fkey" FOREIGN KEY ("province_id", "created_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "award_proposal" ADD CONSTRAINT "award_proposal_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "award_proposal" ADD CONSTRAINT "award_proposal_province_id_bloc_year_id_fkey" FOREIGN KEY ("province_id", "bloc_year_id") REFERENCES "bloc_year"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "award_proposal" ADD CONSTRAINT "award_proposal_province_id_nomination_id_fkey" FOREIGN KEY ("province_id", "nomination_id") REFERENCES "nomination"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "award_proposal" ADD CONSTRAINT "award_proposal_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "award_proposal" ADD CONSTRAINT "award_proposal_province_id_sent_by_id_fkey" FOREIGN KEY ("province_id", "sent_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "award_proposal" ADD CONSTRAINT "award_proposal_province_id_received_by_id_fkey" FOREIGN KEY ("province_id", "received_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "award_proposal" ADD CONSTRAINT "award_proposal_province_id_officer_id_fkey" FOREIGN KEY ("province_id", "officer_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "award_proposal" ADD CONSTRAINT "award_proposal_province_id_replaces_id_fkey" FOREIGN KEY ("province_id", "replaces_id") REFERENCES "award_proposal"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal_paper" ADD CONSTRAINT "proposal_paper_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal_paper" ADD CONSTRAINT "proposal_paper_province_id_proposal_id_fkey" FOREIGN KEY ("province_id", "proposal_id") REFERENCES "award_proposal"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal_paper" ADD CONSTRAINT "proposal_paper_province_id_file_use_id_fkey" FOREIGN KEY ("province_id", "file_use_id") REFERENCES "file_use"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal_return" ADD CONSTRAINT "proposal_return_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal_return" ADD CONSTRAINT "proposal_return_province_id_proposal_id_fkey" FOREIGN KEY ("province_id", "proposal_id") REFERENCES "award_proposal"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal_return" ADD CONSTRAINT "proposal_return_province_id_returned_by_id_fkey" FOREIGN KEY ("province_id", "returned_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_province_id_proposal_id_fkey" FOREIGN KEY ("province_id", "proposal_id") REFERENCES "award_proposal"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_province_id_officer_id_fkey" FOREIGN KEY ("province_id", "officer_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_province_id_confirmed_by_id_fkey" FOREIGN KEY ("province_id", "confirmed_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "council_session" ADD CONSTRAINT "council_session_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "council_result" ADD CONSTRAINT "council_result_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "council_result" ADD CONSTRAINT "council_result_province_id_session_id_fkey" FOREIGN KEY ("province_id", "session_id") REFERENCES "council_session"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "council_result" ADD CONSTRAINT "council_result_province_id_proposal_id_fkey" FOREIGN KEY ("province_id", "proposal_id") REFERENCES "award_proposal"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "council_result" ADD CONSTRAINT "council_result_province_id_recorded_by_id_fkey" FOREIGN KEY ("province_id", "recorded_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_province_id_session_id_fkey" FOREIGN KEY ("province_id", "session_id") REFERENCES "council_session"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_province_id_annuls_id_fkey" FOREIGN KEY ("province_id", "annuls_id") REFERENCES "decision"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_province_id_scan_id_fkey" FOREIGN KEY ("province_id", "scan_id") REFERENCES "file_use"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_province_id_decision_id_fkey" FOREIGN KEY ("province_id", "decision_id") REFERENCES "decision"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_province_id_proposal_id_fkey" FOREIGN KEY ("province_id", "proposal_id") REFERENCES "award_proposal"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "honours_entry" ADD CONSTRAINT "honours_entry_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "honours_entry" ADD CONSTRAINT "honours_entry_province_id_item_id_fkey" FOREIGN KEY ("province_id", "item_id") REFERENCES "decision_item"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "honours_entry" ADD CONSTRAINT "honours_entry_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "honours_entry" ADD CONSTRAINT "honours_entry_province_id_annulled_by_id_fkey" FOREIGN KEY ("province_id", "annulled_by_id") REFERENCES "decision"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "published_decision" ADD CONSTRAINT "published_decision_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "published_honour" ADD CONSTRAINT "published_honour_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "published_honour" ADD CONSTRAINT "published_honour_province_id_decision_id_fkey" FOREIGN KEY ("province_id", "decision_id") REFERENCES "published_decision"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criteria_frame" ADD CONSTRAINT "criteria_frame_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criteria_version" ADD CONSTRAINT "criteria_version_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criteria_version" ADD CONSTRAINT "criteria_version_province_id_frame_id_fkey" FOREIGN KEY ("province_id", "frame_id") REFERENCES "criteria_frame"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criteria_version" ADD CONSTRAINT "criteria_version_province_id_resolution_id_fkey" FOREIGN KEY ("province_id", "resolution_id") REFERENCES "resolution"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criteria_use" ADD CONSTRAINT "criteria_use_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criteria_use" ADD CONSTRAINT "criteria_use_province_id_bloc_year_id_fkey" FOREIGN KEY ("province_id", "bloc_year_id") REFERENCES "bloc_year"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criteria_use" ADD CONSTRAINT "criteria_use_province_id_criteria_version_id_fkey" FOREIGN KEY ("province_id", "criteria_version_id") REFERENCES "criteria_version"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criteria_section" ADD CONSTRAINT "criteria_section_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criteria_section" ADD CONSTRAINT "criteria_section_province_id_criteria_version_id_fkey" FOREIGN KEY ("province_id", "criteria_version_id") REFERENCES "criteria_version"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criteria_item" ADD CONSTRAINT "criteria_item_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criteria_item" ADD CONSTRAINT "criteria_item_province_id_criteria_version_id_fkey" FOREIGN KEY ("province_id", "criteria_version_id") REFERENCES "criteria_version"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criteria_item" ADD CONSTRAINT "criteria_item_province_id_section_id_fkey" FOREIGN KEY ("province_id", "section_id") REFERENCES "criteria_section"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_province_id_file_use_id_fkey" FOREIGN KEY ("province_id", "file_use_id") REFERENCES "file_use"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_province_id_added_by_id_fkey" FOREIGN KEY ("province_id", "added_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_province_id_meeting_id_fkey" FOREIGN KEY ("province_id", "meeting_id") REFERENCES "meeting"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_province_id_bloc_year_id_fkey" FOREIGN KEY ("province_id", "bloc_year_id") REFERENCES "bloc_year"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_province_id_recorded_by_id_fkey" FOREIGN KEY ("province_id", "recorded_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vote_candidate" ADD CONSTRAINT "vote_candidate_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vote_candidate" ADD CONSTRAINT "vote_candidate_province_id_vote_id_fkey" FOREIGN KEY ("province_id", "vote_id") REFERENCES "vote"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vote_candidate" ADD CONSTRAINT "vote_candidate_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vote_teller" ADD CONSTRAINT "vote_teller_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vote_teller" ADD CONSTRAINT "vote_teller_province_id_vote_id_fkey" FOREIGN KEY ("province_id", "vote_id") REFERENCES "vote"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vote_teller" ADD CONSTRAINT "vote_teller_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vote_teller" ADD CONSTRAINT "vote_teller_province_id_person_id_fkey" FOREIGN KEY ("province_id", "person_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_province_id_bloc_year_id_fkey" FOREIGN KEY ("province_id", "bloc_year_id") REFERENCES "bloc_year"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_province_id_criteria_version_id_fkey" FOREIGN KEY ("province_id", "criteria_version_id") REFERENCES "criteria_version"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_province_id_submitted_by_id_fkey" FOREIGN KEY ("province_id", "submitted_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_province_id_sent_by_id_fkey" FOREIGN KEY ("province_id", "sent_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_province_id_scan_id_fkey" FOREIGN KEY ("province_id", "scan_id") REFERENCES "file_use"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_province_id_settled_by_id_fkey" FOREIGN KEY ("province_id", "settled_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_draft" ADD CONSTRAINT "score_draft_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_draft" ADD CONSTRAINT "score_draft_province_id_sheet_id_fkey" FOREIGN KEY ("province_id", "sheet_id") REFERENCES "score_sheet"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_draft" ADD CONSTRAINT "score_draft_province_id_item_id_fkey" FOREIGN KEY ("province_id", "item_id") REFERENCES "criteria_item"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_draft" ADD CONSTRAINT "score_draft_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_draft" ADD CONSTRAINT "score_draft_province_id_updated_by_id_fkey" FOREIGN KEY ("province_id", "updated_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_draft_past" ADD CONSTRAINT "score_draft_past_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_entry" ADD CONSTRAINT "score_entry_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_entry" ADD CONSTRAINT "score_entry_province_id_sheet_id_fkey" FOREIGN KEY ("province_id", "sheet_id") REFERENCES "score_sheet"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_entry" ADD CONSTRAINT "score_entry_province_id_item_id_fkey" FOREIGN KEY ("province_id", "item_id") REFERENCES "criteria_item"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_entry" ADD CONSTRAINT "score_entry_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_entry" ADD CONSTRAINT "score_entry_province_id_by_person_id_fkey" FOREIGN KEY ("province_id", "by_person_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_entry" ADD CONSTRAINT "score_entry_province_id_by_unit_id_fkey" FOREIGN KEY ("province_id", "by_unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_total" ADD CONSTRAINT "unit_total_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_total" ADD CONSTRAINT "unit_total_province_id_sheet_id_fkey" FOREIGN KEY ("province_id", "sheet_id") REFERENCES "score_sheet"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_total" ADD CONSTRAINT "unit_total_province_id_bloc_year_id_fkey" FOREIGN KEY ("province_id", "bloc_year_id") REFERENCES "bloc_year"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_total" ADD CONSTRAINT "unit_total_province_id_unit_id_fkey" FOREIGN KEY ("province_id", "unit_id") REFERENCES "unit"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_reply" ADD CONSTRAINT "score_reply_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_reply" ADD CONSTRAINT "score_reply_province_id_sheet_id_fkey" FOREIGN KEY ("province_id", "sheet_id") REFERENCES "score_sheet"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_reply" ADD CONSTRAINT "score_reply_province_id_item_id_fkey" FOREIGN KEY ("province_id", "item_id") REFERENCES "criteria_item"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_reply" ADD CONSTRAINT "score_reply_province_id_written_by_id_fkey" FOREIGN KEY ("province_id", "written_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "score_reply" ADD CONSTRAINT "score_reply_province_id_answered_by_id_fkey" FOREIGN KEY ("province_id", "answered_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_use" ADD CONSTRAINT "evidence_use_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_use" ADD CONSTRAINT "evidence_use_province_id_evidence_id_fkey" FOREIGN KEY ("province_id", "evidence_id") REFERENCES "evidence"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_use" ADD CONSTRAINT "evidence_use_province_id_sheet_id_fkey" FOREIGN KEY ("province_id", "sheet_id") REFERENCES "score_sheet"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_use" ADD CONSTRAINT "evidence_use_province_id_item_id_fkey" FOREIGN KEY ("province_id", "item_id") REFERENCES "criteria_item"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_use" ADD CONSTRAINT "evidence_use_province_id_added_by_id_fkey" FOREIGN KEY ("province_id", "added_by_id") REFERENCES "person"("province_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
