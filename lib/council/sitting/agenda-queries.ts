import "server-only";
import type { Facts } from "@/lib/access/facts";
import { GIVER_SHORT, SUBJECT } from "@/lib/awards/giver-expressions";
import { PROPOSAL_FROM, RECORD_READY } from "@/lib/awards/queries";
import type { PaperFacts } from "@/lib/awards/rules";
import { idOrNull } from "../draft-queries";
import { onAgenda } from "./expressions";
import type { Statement } from "@/lib/tenancy/enter";
import type { Verdict } from "@/lib/tenancy/generated/enums";

export type AgendaPaper = PaperFacts & { id: string; fileName: string | null };
export type AgendaLine = {
  id: string;
  subject: string;
  titleName: string;
  giverName: string;
  year: string;
  verdict: Verdict | null;
  papers: AgendaPaper[];
};
export type Agenda = Facts & { id: string; title: string; heldOn: string; place: string; chairName: string; lines: AgendaLine[] };

/** What a session goes through, by title, bloc and rank, each dossier with its papers. */
export const sessionAgenda = (id: string): Statement => ({
  name: "session_agenda",
  text: `select json_build_object('id', e.id, 'title', e.title, 'heldOn', e.held_on, 'place', e.place, 'chairName', e.chair_name,
    'lines', coalesce((select json_agg(json_build_object('id', p.id, 'subject', ${SUBJECT}, 'titleName', p.title_name, 'giverName', ${GIVER_SHORT}, 'year', p.period, 'verdict', a.verdict,
        'papers', coalesce((select json_agg(json_build_object('id', q.id, 'kind', q.kind, 'title', q.title, 'required', q.required, 'fileUseId', q.file_use_id, 'fromRecord', q.from_record, 'recordReady', ${RECORD_READY}, 'returnedNote', q.returned_note, 'fileName', x.file_name)
            order by array_position(array['letter', 'minutes', 'count', 'ranking', 'report'], q.kind), q.title)
          from proposal_paper q left join file_use x on x.province_id = q.province_id and x.id = q.file_use_id left join stored_file f on f.province_id = x.province_id and f.id = x.file_id where q.province_id = p.province_id and q.proposal_id = p.id), '[]'))
        order by t.position, p.title_name, b.short_name collate vi nulls last, p.rank nulls last, p.created_at, p.id)
      from ${PROPOSAL_FROM} left join council_result r on r.province_id = p.province_id and r.proposal_id = p.id and r.session_id = e.id left join appraisal a on a.province_id = p.province_id and a.proposal_id = p.id
      where p.province_id = e.province_id and (r.id is not null or ${onAgenda("e")})), '[]')) as it
    from council_session e where e.province_id = app_province() and e.id = $1`,
  values: [idOrNull(id)],
});
