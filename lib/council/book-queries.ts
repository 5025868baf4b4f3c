import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Statement } from "@/lib/tenancy/enter";
import type { DecisionKind, DecisionState } from "@/lib/tenancy/generated/enums";

export type BookEntry = { id: string; no: number; number: string; signedOn: string; title: string; kind: DecisionKind; state: DecisionState; items: number; orderReason: string | null };
export type Books = Facts & { years: number[]; year: number; books: { book: string; lines: BookEntry[] }[]; today: string };

/** Every number of the province's own books in one year; a number without a book stands in none. */
export const decisionBooks = (year: number | null): Statement => ({
  name: "decision_books",
  text: `with own as (select d.*, extract(year from d.signed_on)::int as y from decision d where d.province_id = app_province() and d.level = 'PROVINCE' and d.book_no is not null
      and (d.state <> 'draft' or app_reach() && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector'])),
    asked as (select coalesce($1::int, (select max(y) from own), extract(year from app_today())::int) as y)
    select json_build_object('today', app_today(), 'year', (select y from asked), 'years', coalesce((select json_agg(k.y order by k.y desc) from (select distinct y from own) k), '[]'),
      'books', coalesce((select json_agg(json_build_object('book', b.book, 'lines', b.lines) order by b.book) from (select d.book, json_agg(json_build_object('id', d.id, 'no', d.book_no, 'number', d.number, 'signedOn', d.signed_on, 'title', d.title, 'kind', d.kind, 'state', d.state,
        'items', (select count(*) from decision_item i where i.province_id = d.province_id and i.decision_id = d.id), 'orderReason', d.order_reason) order by d.book_no) as lines from own d, asked where d.y = asked.y group by d.book) b), '[]')) as it`,
  values: [year],
});
