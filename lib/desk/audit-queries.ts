import "server-only";
import type { Ctx } from "@/lib/action/action";
import { Problem } from "@/lib/problems/problem";
import type { PostCode } from "@/lib/tenancy/actor";
import type { Statement } from "@/lib/tenancy/enter";
import { formatNumber } from "@/lib/provinces/numbers";

export const AUDIT_PAGE = 50;
export type AuditLine = {
  seq: string;
  at: string;
  event: string;
  person: string | null;
  post: PostCode | null;
  about: string | null;
  hash: string;
};
export type AuditPage = { unitId: null; entries: AuditLine[]; total: number; head: string | null; headAt: string | null };

/** Fifty rows of the chain before `before`, newest first, with the names of who and what. */
export const auditBefore = (before: string): Statement => ({
  name: "audit_page",
  text: `select json_build_object('unitId', null, 'total', (select coalesce(max(seq), 0)::int from audit_entry),
      'head', (select hash from audit_entry order by seq desc limit 1), 'headAt', (select at from audit_entry order by seq desc limit 1),
      'entries', coalesce((select json_agg(json_build_object('seq', a.seq::text, 'at', a.at, 'event', a.event, 'post', a.post, 'hash', a.hash, 'person', p.full_name,
          'about', coalesce(q.full_name, u.name, b.name, yb.name || ' ' || y.year, oq.full_name, m.title, d.title, r.title,
            case when jsonb_typeof(a.detail -> 'posts') = 'array' then jsonb_array_length(a.detail -> 'posts') || ' chức vụ' when jsonb_typeof(a.detail -> 'people') = 'array' then jsonb_array_length(a.detail -> 'people') || ' người'
              when jsonb_typeof(a.detail -> 'ids') = 'array' then jsonb_array_length(a.detail -> 'ids') || ' dòng' when a.detail ? 'rows' then (a.detail ->> 'rows') || ' dòng' end)) order by a.seq desc)
        from (select * from audit_entry where $1::bigint is null or seq < $1::bigint order by seq desc limit ${AUDIT_PAGE}) a
        left join person p on p.province_id = a.province_id and p.id = a.person
        left join person q on q.province_id = a.province_id and q.id = a.about
        left join unit u on u.province_id = a.province_id and u.id = a.about
        left join bloc b on b.province_id = a.province_id and b.id = a.about
        left join bloc_year y on y.province_id = a.province_id and y.id = a.about left join bloc yb on yb.province_id = y.province_id and yb.id = y.bloc_id
        left join post o on o.province_id = a.province_id and o.id = a.about left join person oq on oq.province_id = o.province_id and oq.id = o.person_id
        left join meeting m on m.province_id = a.province_id and m.id = a.about
        left join pledge d on d.province_id = a.province_id and d.id = a.about
        left join article r on r.province_id = a.province_id and r.id = a.about), '[]')) as it`,
  values: [/^\d{1,15}$/.test(before) ? before : null],
});

/** Recomputes every link of the province's chain; nothing is written. */
export async function verifyChain({ sql }: Ctx) {
  const { rows } = await sql.query<{ broken_seq: string | null; entries: string; head: string | null }>({
    name: "audit_verify",
    text: "select broken_seq, entries, head from audit_verify()",
  });
  const { broken_seq: broken, entries, head } = rows[0]!;
  if (broken !== null) throw new Problem({ code: "audit.broken", facts: { seq: formatNumber(broken) } });
  return {
    done: `Chuỗi nguyên vẹn: ${formatNumber(entries)} dòng đều khớp mã kiểm. Đầu chuỗi: ${head ? head.slice(0, 16) : "chưa có dòng nào"}.`,
  };
}
