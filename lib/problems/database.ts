import { isProblemCode } from "./catalogue";
import { Problem, type ProblemItem } from "./problem";

/** Constraints whose refusal has words of its own; the rest falls back on what kind of constraint it was. */
const BY_CONSTRAINT: Record<string, ProblemItem> = {
  account_sign_in_name_key: { code: "person.sign_in_name_taken", field: "signInName" },
  account_email_key: { code: "person.email_taken", field: "email" },
  person_province_id_code_key: { code: "person.code_taken", field: "code" },
  post_once: { code: "post.already_held" },
  post_second_person: { code: "post.same_person" },
  post_dates: { code: "post.dates", field: "until" },
  unit_province_id_code_key: { code: "unit.code_taken", field: "code" },
  unit_province_id_slug_key: { code: "unit.slug_taken", field: "slug" },
  bloc_province_id_slug_key: { code: "bloc.slug_taken", field: "slug" },
  bloc_year_province_id_bloc_id_year_key: { code: "bloc_year.exists", field: "year" },
  bloc_membership_once: { code: "membership.already" },
  bloc_membership_counts_once: { code: "membership.counts_elsewhere" },
  bloc_office_one_head: { code: "office.head_taken" },
  bloc_office_one_per_unit: { code: "office.unit_has_one" },
  office_holder_one: { code: "office.holder_taken" },
  pledge_signature_province_id_pledge_id_unit_id_key: { code: "pledge.already_signed" },
  pledge_party_province_id_pledge_id_unit_id_key: { code: "pledge.already_party" },
  pledge_addendum_province_id_pledge_id_unit_id_key: { code: "pledge.already_party" },
  pledge_province_id_bloc_year_id_number_key: { code: "pledge.exists" },
  scoring_line_own_unit: { code: "access.own_unit" },
  scoring_line_source: { code: "domain.source_missing", field: "source" },
  cross_draw_one_in_force: { code: "cross.drawn" },
  award_proposal_one_open: { code: "proposal.exists" },
  award_proposal_once_a_letter: { code: "proposal.subject_twice" },
  award_proposal_same_mark: { code: "proposal.mark_twice" },
  award_proposal_mark_a_letter: { code: "proposal.mark_twice" },
  award_proposal_other_officer: { code: "proposal.own_writing" },
  score_result_second_person: { code: "result.same_person" },
  score_result_one_open: { code: "result.open_already" },
  agency_opinion_once: { code: "agency_opinion.asked_once", field: "agencies" },
  appraisal_second_person: { code: "proposal.same_person" },
  appraisal_sent_back: { code: "proposal.sent_back_already" },
  appraisal_sent_back_second_person: { code: "proposal.same_person" },
  initiative_used_once: { code: "initiative.used", field: "initiatives" },
  award_rule_once: { code: "award_rule.overlapping", field: "from" },
  rule_comparison_province_id_national_rule_id_key: { code: "award_rule.compared" },
  rule_comparison_province_id_award_rule_id_key: { code: "award_rule.compared" },
  bloc_charge_once: { code: "charge.overlapping", field: "since" },
  province_bonus_rule_once: { code: "bonus.overlapping", field: "since" },
  province_term_once: { code: "limit.overlapping", field: "since" },
  rule_comparison_second_person: { code: "award_rule.same_person" },
  session_member_province_id_session_id_full_name_post_title_key: {
    code: "session.member_twice",
    field: "fullName",
    facts: { name: "Ủy viên này" },
  },
  session_conflict_province_id_member_id_proposal_id_key: { code: "session.conflict_there" },
  session_answer_province_id_member_id_proposal_id_key: { code: "session.answered_already" },
  decision_item_awarded_once: { code: "decision.item_gone" },
  decision_number_form: { code: "decision.number_form", field: "number" },
  council_result_said_once: { code: "result.said_elsewhere" },
  forwarding_number_once: { code: "forwarding.number_taken", field: "number" },
  forwarding_item_once: { code: "proposal.moved" },
  decision_number_once: { code: "decision.number_taken", field: "number" },
  certificate_template_name: { code: "certificate.name_taken", field: "name" },
  nomination_award_once: { code: "nomination.already" },
  nomination_office_once: { code: "office.head_taken" },
  article_offer_once: { code: "offer.once", field: "units" },
  evidence_use_province_id_evidence_id_sheet_id_item_id_key: { code: "evidence.once" },
  registration_line_once: { code: "record.exists", field: "name" },
  registration_one_draft: { code: "registration.draft_there" },
  registration_numbered: { code: "registration.draft_there" },
  registration_call_once: { code: "record.moved" },
  province_face_once: { code: "record.moved" },
  target_figure_once: { code: "record.moved" },
  target_plan_once: { code: "record.moved" },
  minutes_answer_once: { code: "minutes.answered_already" },
  movement_participation_once: { code: "movement.joined_already" },
  movement_review_once: { code: "movement.review_exists", field: "title" },
  year_date_report_once: { code: "report.due_exists", field: "reportPeriod" },
  role_model_spread_once: { code: "role_model.told_once" },
  plan_version_one_draft: { code: "plan.draft_exists" },
  plan_version_once: { code: "plan.draft_exists" },
  plan_version_resolution_once: { code: "plan.resolution_elsewhere", field: "resolutionId" },
  handover_once: { code: "handover.prepared" },
  handover_two_sides: { code: "handover.same_person" },
  record_bundle_asked: { code: "bundle.making" },
  article_province_id_slug_key: { code: "article.slug_taken", field: "slug" },
};

const BY_STATE: Record<string, ProblemItem["code"]> = {
  "23505": "record.exists",
  "23P01": "record.exists",
  "23503": "record.linked",
  "23514": "record.breaks_rule",
  "22003": "record.breaks_rule",
  "40001": "record.too_busy",
  "40P01": "record.too_busy",
};

/**
 * Turns what the database refused into words. Anything not listed stays a fault.
 * Prisma carries the SQLSTATE in meta.driverAdapterError, pg in `code`.
 */
export function refusalOf(error: unknown): Problem | null {
  const { state, constraint, message } = signsOf(error);
  const known = constraint && BY_CONSTRAINT[constraint];
  if (known) return new Problem(known);
  if (state === "P0001" && message) {
    const code = message.split(/\s/).find((word) => isProblemCode(word));
    if (code && isProblemCode(code)) return new Problem(code);
  }
  const code = state && BY_STATE[state];
  return code ? new Problem(code) : null;
}

type Signs = { state?: string | undefined; constraint?: string | undefined; message?: string | undefined };

function signsOf(error: unknown): Signs {
  const it = error as {
    code?: string;
    constraint?: string;
    message?: string;
    meta?: {
      driverAdapterError?: { cause?: { originalCode?: string; originalMessage?: string; constraint?: { index?: string } | string } };
    };
  };
  const cause = it?.meta?.driverAdapterError?.cause;
  if (!cause) return { state: it?.code, constraint: it?.constraint, message: it?.message };
  const named = typeof cause.constraint === "object" ? cause.constraint?.index : cause.constraint;
  return {
    state: cause.originalCode,
    constraint: named ?? /constraint "([^"]+)"/.exec(cause.originalMessage ?? "")?.[1],
    message: cause.originalMessage,
  };
}
