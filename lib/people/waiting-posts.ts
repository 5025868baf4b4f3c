import type { Statement } from "@/lib/tenancy/enter";
import type { PostCode } from "@/lib/tenancy/actor";

export type WaitingPost = {
  id: string;
  code: PostCode;
  person: string;
  title: string | null;
  personId: string;
  givenById: string | null;
  unit: string | null;
  since: string;
  until: string | null;
  basis: string | null;
  givenBy: string | null;
  givenAt: string;
};
export type WaitingPosts = { unitId: null; posts: WaitingPost[] };

/** Posts with power that nobody has confirmed yet, oldest first. */
export const waitingPosts: Statement = {
  name: "waiting_posts",
  text: `select json_build_object('unitId', null, 'posts', coalesce(json_agg(json_build_object('id', o.id, 'code', o.code, 'person', p.full_name, 'title', p.title, 'personId', o.person_id, 'givenById', o.given_by_id,
      'unit', u.name, 'since', o.since, 'until', o.until, 'basis', o.basis, 'givenBy', g.full_name, 'givenAt', o.created_at) order by o.created_at, p.full_name collate vi), '[]')) as it
    from post o join person p on p.province_id = o.province_id and p.id = o.person_id
    left join unit u on u.province_id = o.province_id and u.id = o.unit_id left join person g on g.province_id = o.province_id and g.id = o.given_by_id
    where o.confirmed_at is null and o.ended_from is null and needs_second_person(o.code) and (o.until is null or o.until >= app_today())`,
};
