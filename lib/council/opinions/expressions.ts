import type { AgencyAnswer } from "@/lib/tenancy/generated/enums";
import { type Term, termOf } from "../terms";

/** One agency that was asked, as the board and the council read it. */
export type OpinionAsked = {
  id: string;
  version: number;
  agency: string;
  email: string | null;
  question: string | null;
  askedAt: string;
  askedBy: string;
  dueOn: string;
  term: Term | null;
  papers: string[];
  answer: AgencyAnswer | null;
  reason: string | null;
  signerName: string | null;
  signerTitle: string | null;
  paperNumber: string | null;
  paperDate: string | null;
  answeredAt: string | null;
  silentAt: string | null;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
};

/** JSON list of what was asked about the proposal `p`, oldest first; empty for whoever may not read it (row security). */
export const OPINIONS = `coalesce((select json_agg(json_build_object('id', o.id, 'version', o.version, 'agency', o.agency_name, 'email', o.agency_email, 'question', o.question, 'askedAt', o.asked_at, 'askedBy', w.full_name, 'dueOn', o.due_on,
    'term', ${termOf("o.term_id", "OPINION", "(o.asked_at at time zone 'Asia/Ho_Chi_Minh')::date")}, 'papers', coalesce((select json_agg(x.paper_id) from agency_opinion_paper x where x.province_id = o.province_id and x.opinion_id = o.id), '[]'),
    'answer', o.answer, 'reason', o.reason, 'signerName', o.signer_name, 'signerTitle', o.signer_title, 'paperNumber', o.paper_number, 'paperDate', o.paper_date, 'answeredAt', o.answered_at,
    'silentAt', o.silent_at, 'withdrawnAt', o.withdrawn_at, 'withdrawnReason', o.withdrawn_reason) order by o.asked_at, o.id)
  from agency_opinion o join person w on w.province_id = o.province_id and w.id = o.asked_by_id where o.province_id = p.province_id and o.proposal_id = p.id), '[]')`;
