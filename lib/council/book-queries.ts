import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Statement } from "@/lib/tenancy/enter";
import type { DecisionKind, DecisionState } from "@/lib/tenancy/generated/enums";

export type BookEntry = {
  id: string;
  no: number;
  number: string;
  signedOn: string;
  title: string;
  kind: DecisionKind;
  state: DecisionState;
  items: number;
  orderReason: string | null;
  /** A draft that was given up: nobody opens it. */ dropped: { reason: string; by: string | null } | null;
};
export type Books = Facts & { years: number[]; year: number; books: { book: string; lines: BookEntry[] }[]; today: string };

/** Every number of the province's own books in one year; a number without a book stands in none. */
export const decisionBooks = (year: number | null): Statement => ({
  name: "decision_books",
  text: `with own as (select d.*, extract(year from d.signed_on)::int as y from decision d where d.province_id = app_province() and d.level = 'PROVINCE' and d.book_no is not null
      and (d.state <> 'draft' or app_reach() && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector'])),
    gone as (select d.*, extract(year from d.signed_on)::int as y, (select w.full_name from person w where w.province_id = d.province_id and w.id = d.dropped_by_id) as by from dropped_decision d where d.province_id = app_province() and d.level = 'PROVINCE' and d.book_no is not null
      and app_reach() && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']),
    asked as (select coalesce($1::int, (select max(y) from (select y from own union all select y from gone) k), extract(year from app_today())::int) as y)
    select json_build_object('today', app_today(), 'year', (select y from asked), 'years', coalesce((select json_agg(k.y order by k.y desc) from (select y from own union select y from gone) k), '[]'),
      'books', coalesce((select json_agg(json_build_object('book', b.book, 'lines', b.lines) order by b.book) from (select k.book, json_agg(k.it order by k.no) as lines from (
        select d.book, d.book_no as no, json_build_object('id', d.id, 'no', d.book_no, 'number', d.number, 'signedOn', d.signed_on, 'title', d.title, 'kind', d.kind, 'state', d.state, 'dropped', null,
          'items', (select count(*) from decision_item i where i.province_id = d.province_id and i.decision_id = d.id), 'orderReason', d.order_reason) as it from own d, asked where d.y = asked.y
        union all select d.book, d.book_no, json_build_object('id', d.id, 'no', d.book_no, 'number', d.number, 'signedOn', d.signed_on, 'title', d.title, 'kind', d.kind, 'state', 'draft', 'items', 0, 'orderReason', null, 'dropped', json_build_object('reason', d.reason, 'by', d.by)) from gone d, asked where d.y = asked.y) k group by k.book) b), '[]')) as it`,
  values: [year],
});
