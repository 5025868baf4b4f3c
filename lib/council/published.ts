import "server-only";
import type { Ctx } from "@/lib/action/action";
import { OF_BLOC } from "@/lib/awards/giver-expressions";

/**
 * What the public reads of a decision: written anew whole, so that what was corrected or annulled later says so.
 * A decision that was never published leaves no copy.
 */
export async function publishCopy({ sql }: Pick<Ctx, "sql">, decisionId: string): Promise<void> {
  await sql.query({
    name: "published_decision_keep",
    text: `insert into published_decision (id, number, signed_on, signer_name, signer_title, title, state, items, note, invented, published_at)
      select d.id, d.number, d.signed_on, d.signer_name, d.signer_title, d.title, d.state,
        coalesce((select jsonb_agg(jsonb_build_object('subjectName', i.subject_name, 'post', i.subject_post, 'unitName', i.subject_unit, 'kind', i.kind, 'titleName', i.title_name, 'groupName', i.group_name, 'registerNo', h.register_no, 'annulled', h.annulled_by_id is not null, 'recovered', h.recovered_by_id is not null) order by i.position)
          from decision_item i left join honours_entry h on h.province_id = i.province_id and h.item_id = i.id where i.province_id = d.province_id and i.decision_id = d.id), '[]'),
        nullif(concat_ws(E'\\n', d.reason, (select string_agg(case m.kind when 'ANNULMENT' then 'Hủy bỏ' when 'RECOVERY' then 'Thu hồi hiện vật, tiền thưởng' else 'Đính chính' end || ' theo Quyết định số ' || m.number || ' ngày ' || to_char(m.signed_on, 'DD/MM/YYYY') || ': ' || m.reason, E'\\n' order by m.signed_on)
          from decision m where m.province_id = d.province_id and m.annuls_id = d.id and m.state <> 'draft')), ''),
        d.invented, d.published_at
      from decision d where d.id = $1 and d.published_at is not null and d.state <> 'draft'
      on conflict (province_id, id) do update set state = excluded.state, items = excluded.items, note = excluded.note, invented = excluded.invented, published_at = excluded.published_at`,
    values: [decisionId],
  });
  await sql.query({
    name: "published_honour_keep",
    text: `insert into published_honour (id, decision_id, register_no, kind, subject_name, subject_post, subject_unit, title_name, bloc_name, year, annulled, recovered, invented)
      select h.id, i.decision_id, h.register_no, h.kind, h.subject_name, h.subject_post, h.subject_unit, h.title_name, b.name, h.year, h.annulled_by_id is not null, h.recovered_on is not null, p.invented
      from honours_entry h join decision_item i on i.province_id = h.province_id and i.id = h.item_id join decision d on d.province_id = i.province_id and d.id = i.decision_id
      join award_proposal p on p.province_id = i.province_id and p.id = i.proposal_id ${OF_BLOC}
      where i.decision_id = $1 and d.published_at is not null and d.state <> 'draft'
      on conflict (province_id, id) do update set annulled = excluded.annulled, recovered = excluded.recovered, bloc_name = excluded.bloc_name, invented = excluded.invented`,
    values: [decisionId],
  });
}
