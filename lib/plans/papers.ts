import type { Block, Paper } from "@/lib/documents/paper";
import { headOf, placeAndDate, recipientsOf } from "@/lib/meetings/paper-head";
import { dateWords } from "@/lib/provinces/dates";
import type { PlanPage, PlanSeen, UnitPlanPage } from "./queries";
import { type Said, sectionTitle } from "./text";
import type { Derived } from "./unit-rules";
import { PLAN_KINDS, STANCE_WORDS } from "./words";
import { lowered } from "@/lib/provinces/words";

const p = (text: string): Block => ({ kind: "p", text });
const paragraphs = (text: string | null): Block[] =>
  (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map(p);
const cells = ({ body, target, who, until }: Said): string[] => [body, target ?? "", who ?? "", dateWords(until)];

/** On what the text rests, as its first line says. */
export const basisWords = ({
  resolution,
  decisionNumber,
  decisionDate,
}: Pick<PlanSeen, "resolution" | "decisionNumber" | "decisionDate">): string | null => {
  if (resolution)
    return `Thông qua tại ${resolution.meeting}, ngày ${dateWords(resolution.on)}, ${resolution.inFavour}/${resolution.present} đơn vị tán thành`;
  return decisionNumber ? `Ban hành theo văn bản số ${decisionNumber} ngày ${dateWords(decisionDate)}` : null;
};

const HEAD = ["TT", "Nội dung", "Chỉ tiêu", "Người thực hiện", "Hạn"];
/** The bloc's plan or regulation as a paper; the page, the printer and the Word file say this and nothing else. */
export function planPaper(it: Pick<PlanPage, "kind" | "paper" | "bloc" | "headName" | "endsOn" | "today">, plan: PlanSeen): Paper {
  const blocName = it.bloc.name,
    basis = basisWords(plan);
  return {
    ...headOf({ provinceName: it.paper.provinceName, blocName }),
    number: plan.decisionNumber ?? (it.kind === "PLAN" ? ".........../KH" : ".........../QC"),
    placeAndDate: placeAndDate(it.paper.placeName, plan.adoptedOn ?? it.today),
    kind: PLAN_KINDS[it.kind].paper,
    about: plan.title,
    addressees: [],
    blocks: [
      ...(basis ? [{ kind: "p" as const, text: `${basis}.`, basis: true }] : []),
      ...paragraphs(plan.preamble),
      ...plan.sections.flatMap(({ heading, points }, at): Block[] => [
        { kind: "h2", text: sectionTitle(it.kind, at, heading) },
        ...(it.kind === "PLAN" && points.some(({ target, who, until }) => target || who || until)
          ? [{ kind: "table" as const, name: heading, head: HEAD, rows: points.map((point, n) => [String(n + 1), ...cells(point)]) }]
          : points.flatMap(({ body }, n) => paragraphs(`${n + 1}. ${body}`))),
      ]),
      ...paragraphs(plan.closing ?? `${blocName} triển khai thực hiện.`),
    ],
    signers: [
      { post: "", name: "" },
      { post: `TM. ${blocName.toLocaleUpperCase("vi")}\nKHỐI TRƯỞNG`, name: it.headName ?? "" },
    ],
    recipients: recipientsOf(it.paper),
    annex: null,
  };
}

/** A unit's plan: what it takes over, adapts, adds and leaves out. */
export function unitPlanPaper(
  it: Pick<UnitPlanPage, "paper" | "bloc" | "unit" | "year" | "leader" | "today">,
  derived: Derived,
  { number, on, follows }: { number: string | null; on: string | null; follows: PlanSeen },
): Paper {
  const shown = derived.sections.flatMap(({ title, rows }): Block[] => {
    const kept = rows.filter(({ stance }) => stance !== "left_out");
    return kept.length === 0
      ? []
      : [
          { kind: "h2", text: title },
          { kind: "table", name: title, head: HEAD, rows: kept.map(({ unit }, n) => [String(n + 1), ...cells(unit)]) },
        ];
  });
  const left = derived.sections.flatMap(({ rows }) => rows.filter(({ stance }) => stance === "left_out"));
  return {
    above: `ỦY BAN NHÂN DÂN ${it.paper.provinceName.toLocaleUpperCase("vi")}`,
    issuer: it.unit.name.toLocaleUpperCase("vi"),
    number: number ?? ".........../KH",
    placeAndDate: placeAndDate(it.paper.placeName, on ?? it.today),
    kind: "KẾ HOẠCH",
    about: `Thực hiện ${follows.title} của ${it.bloc.name}`,
    addressees: [],
    blocks: [
      ...(basisWords(follows)
        ? [
            {
              kind: "p" as const,
              text: `Căn cứ ${follows.title} của ${it.bloc.name} (${lowered(basisWords(follows)!)}).`,
              basis: true,
            },
          ]
        : []),
      ...shown,
      ...(derived.own.length > 0
        ? [
            { kind: "h2" as const, text: "Nội dung bổ sung của đơn vị" },
            {
              kind: "table" as const,
              name: "Nội dung bổ sung",
              head: HEAD,
              rows: derived.own.map((own, n) => [String(n + 1), ...cells(own)]),
            },
          ]
        : []),
      ...(left.length > 0
        ? [
            { kind: "h2" as const, text: "Nội dung của khối không thực hiện tại đơn vị" },
            {
              kind: "table" as const,
              name: STANCE_WORDS.left_out,
              head: ["TT", "Nội dung", "Lý do"],
              rows: left.map(({ bloc, reason }, n) => [String(n + 1), bloc.body, reason ?? ""]),
            },
          ]
        : []),
      p(`${it.unit.name} gửi ${it.bloc.name} để theo dõi.`),
    ],
    signers: [
      { post: "", name: "" },
      { post: "LÃNH ĐẠO ĐƠN VỊ", name: it.leader ?? "" },
    ],
    recipients: [`${it.bloc.name};`, "Lưu: VT."],
    annex: null,
  };
}
