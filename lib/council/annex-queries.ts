import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Statement } from "@/lib/tenancy/enter";
import type { DecisionKind, DecisionState, TitleLevel } from "@/lib/tenancy/generated/enums";
import { DECISION_BONUS, type DecisionBonus } from "./bonus/queries";
import { idOrNull } from "./draft-queries";

export type AnnexLine = {
  position: number;
  subjectName: string;
  groupName: string | null;
  titleName: string;
  year: string;
  registerNo: number | null;
  annulled: boolean;
  titleCode: string;
  /** In dong, as it was frozen; of a mending list that of the line it names. */ bonus: number | null;
};
export type Annex = Facts & {
  id: string;
  kind: DecisionKind;
  level: TitleLevel;
  state: DecisionState;
  number: string;
  signedOn: string;
  signerName: string;
  signerTitle: string;
  title: string;
  reason: string | null;
  invented: string | null;
  provinceName: string;
  placeName: string;
  boardName: string;
  session: { title: string; heldOn: string } | null;
  annuls: { number: string; signedOn: string } | null;
  lines: AnnexLine[];
  bonus: DecisionBonus;
};

/** The decision with the whole of its list, for the files made of it: names as they were frozen. A draft is read by those who read drafts. */
export const annexOf = (id: string): Statement => ({
  name: "decision_annex",
  text: `select json_build_object('id', d.id, 'kind', d.kind, 'level', d.level, 'state', d.state, 'number', d.number, 'signedOn', d.signed_on, 'signerName', d.signer_name, 'signerTitle', d.signer_title, 'title', d.title, 'reason', d.reason, 'invented', d.invented,
    'provinceName', v.name, 'placeName', coalesce(nullif(g.place_name, ''), v.name), 'boardName', g.board_name,
    'session', (select json_build_object('title', s.title, 'heldOn', s.held_on) from council_session s where s.province_id = d.province_id and s.id = d.session_id),
    'bonus', ${DECISION_BONUS},
    'annuls', (select json_build_object('number', o.number, 'signedOn', o.signed_on) from decision o where o.province_id = d.province_id and o.id = d.annuls_id),
    'lines', coalesce((select json_agg(json_build_object('position', i.position, 'subjectName', concat_ws(', ', i.subject_name, i.subject_post, i.subject_unit), 'groupName', i.group_name, 'titleName', i.title_name, 'year', p.period, 'registerNo', h.register_no, 'annulled', h.annulled_by_id is not null, 'titleCode', i.title_code, 'bonus', coalesce(i.bonus, (select o.bonus from decision_item o where o.province_id = i.province_id and o.decision_id = d.annuls_id and o.proposal_id = i.proposal_id))) order by i.position)
      from decision_item i join award_proposal p on p.province_id = i.province_id and p.id = i.proposal_id left join honours_entry h on h.province_id = i.province_id and h.item_id = i.id where i.province_id = d.province_id and i.decision_id = d.id), '[]')) as it
  from decision d join province v on v.id = d.province_id left join province_setting g on g.province_id = d.province_id
  where d.province_id = app_province() and d.id = $1 and (d.state <> 'draft' or app_reach() && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector'])`,
  values: [idOrNull(id)],
});
