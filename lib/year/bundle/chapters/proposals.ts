import "server-only";
import type { Facts } from "@/lib/access/facts";
import { PROPOSAL_STATE_WORDS } from "@/lib/awards/words";
import { DECISION_KIND_WORDS, DECISION_STATE_WORDS } from "@/lib/council/words";
import type { DecisionKind, DecisionState, ProposalState } from "@/lib/tenancy/generated/enums";
import type { Chapter, Link } from "../piece";

type Found = Facts & {
  rows: {
    unit: string;
    title: string;
    state: ProposalState;
    total: string | null;
    rank: number | null;
    favour: number | null;
    base: number | null;
    sentAt: string | null;
    forwardedOn: string | null;
    forwardedNumber: string | null;
    withdrawn: string | null;
  }[];
  decisions: {
    kind: DecisionKind;
    number: string;
    signedOn: string;
    state: DecisionState;
    title: string;
    unit: string;
    awarded: string;
    register: number | null;
  }[];
  papers: { use: string; unit: string; title: string }[];
};
/** What was proposed and what became of it. Papers of a dossier are its unit's and the board's: they go into the unit's own bundle alone. */
export const proposals: Chapter = {
  key: "de-nghi",
  title: "Đề nghị khen thưởng, quyết định",
  about: "Các đề nghị của năm, kết quả xét và quyết định khen thưởng.",
  kinds: ["YEAR", "UNIT_YEAR"],
  async *write({ ask, scope, file }) {
    const it = await ask<Found>("bloc_year.read", {
      name: "bundle_proposals",
      text: `select json_build_object('blocYearId', y.id, 'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id), '[]'),
          'rows', coalesce((select json_agg(json_build_object('unit', u.name, 'title', p.title_name, 'state', p.state, 'total', p.total::text, 'rank', p.rank, 'favour', p.in_favour, 'base', p.base, 'sentAt', p.sent_at, 'forwardedOn', p.forwarded_on, 'forwardedNumber', p.forwarded_number, 'withdrawn', p.withdrawn_reason)
              order by p.rank nulls last, u.name collate vi, p.id) from award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id where p.province_id = y.province_id and p.bloc_year_id = y.id and p.state <> 'drafting' and ($2::uuid is null or p.unit_id = $2)), '[]'),
          'decisions', coalesce((select json_agg(json_build_object('kind', d.kind, 'number', d.number, 'signedOn', d.signed_on, 'state', d.state, 'title', d.title, 'unit', i.subject_name, 'awarded', i.title_name, 'register', h.register_no) order by d.signed_on, d.number, i.position)
            from decision_item i join decision d on d.province_id = i.province_id and d.id = i.decision_id and d.state <> 'draft' join award_proposal p on p.province_id = i.province_id and p.id = i.proposal_id and p.bloc_year_id = y.id
              left join honours_entry h on h.province_id = i.province_id and h.item_id = i.id where i.province_id = y.province_id and ($2::uuid is null or i.unit_id = $2)), '[]'),
          'papers', case when $2::uuid is null then '[]' else coalesce((select json_agg(json_build_object('use', q.file_use_id, 'unit', u.short_name, 'title', q.title) order by q.title, q.id) from proposal_paper q join award_proposal p on p.province_id = q.province_id and p.id = q.proposal_id
              join unit u on u.province_id = p.province_id and u.id = p.unit_id where q.province_id = y.province_id and p.bloc_year_id = y.id and p.unit_id = $2 and q.file_use_id is not null), '[]') end) as it
        from bloc_year y where y.province_id = app_province() and y.id = $1`,
      values: [scope.blocYearId, scope.unit?.id ?? null],
    });
    if (!it || it.rows.length + it.decisions.length === 0) return;
    const papers: (Link | null)[] = [];
    for (const { use, title } of it.papers) papers.push(await file(use, { folder: "tai-lieu/de-nghi", title }));
    yield {
      path: "de-nghi",
      title: "Đề nghị khen thưởng, quyết định",
      parts: [
        {
          table: {
            name: "de-nghi",
            title: "Các đề nghị",
            columns: [
              { key: "unit", title: "Đơn vị" },
              { key: "title", title: "Danh hiệu, hình thức" },
              { key: "state", title: "Tình trạng" },
              { key: "total", title: "Điểm", as: "points" },
              { key: "rank", title: "Xếp hạng", as: "number" },
              { key: "favour", title: "Phiếu đồng ý", as: "number" },
              { key: "base", title: "Tính trên", as: "number" },
              { key: "sent", title: "Gửi lúc", as: "moment" },
              { key: "forwarded", title: "Trình cấp trên", as: "date" },
              { key: "number", title: "Số văn bản trình" },
              { key: "withdrawn", title: "Lý do rút" },
            ],
            rows: it.rows.map((one) => ({
              unit: one.unit,
              title: one.title,
              state: PROPOSAL_STATE_WORDS[one.state].name,
              total: one.total === null ? null : Number(one.total),
              rank: one.rank,
              favour: one.favour,
              base: one.base,
              sent: one.sentAt,
              forwarded: one.forwardedOn,
              number: one.forwardedNumber,
              withdrawn: one.withdrawn,
            })),
          },
        },
        {
          table: {
            name: "quyet-dinh",
            title: "Quyết định khen thưởng",
            columns: [
              { key: "number", title: "Số" },
              { key: "on", title: "Ngày ký", as: "date" },
              { key: "kind", title: "Loại" },
              { key: "state", title: "Tình trạng" },
              { key: "title", title: "Về việc" },
              { key: "unit", title: "Được khen thưởng" },
              { key: "awarded", title: "Danh hiệu, hình thức" },
              { key: "register", title: "Số vào sổ", as: "number" },
            ],
            rows: it.decisions.map((one) => ({
              number: one.number,
              on: one.signedOn,
              kind: DECISION_KIND_WORDS[one.kind],
              state: DECISION_STATE_WORDS[one.state],
              title: one.title,
              unit: one.unit,
              awarded: one.awarded,
              register: one.register,
            })),
          },
        },
        { links: papers.filter((one) => one !== null) },
      ],
    };
  },
};
