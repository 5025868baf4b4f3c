import type { Block, Paper } from "@/lib/documents/paper";
import { headOf, placeAndDate, recipientsOf } from "@/lib/meetings/paper-head";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import { boardOf } from "./board";
import type { Pledge, PledgeYear, Target } from "./pledge";
import { hashWords } from "./words";

const p = (text: string): Block => ({ kind: "p", text });
const paragraphs = (text: string): Block[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map(p);
const figure = ({ measure }: Target, value: string | null) =>
  value === null ? "" : measure === "YES_NO" ? (Number(value) > 0 ? "Đạt" : "Không đạt") : formatNumber(value);

/** A dotted line waits for ink. */
const INK = "....................";

/** Who signs: by trace or by paper once they have, else by whom it waits. */
function signingRows({ asked, members }: PledgeYear, pledge: Pledge): string[][] {
  const { tiles } = boardOf({ asked, pledge }, { onPaper: true });
  const rows =
    tiles.length > 0
      ? tiles.map(({ name, person, capacity, trace, words }) => [name, capacity ? `${capacity} ${person}` : person, trace ? words : INK])
      : members.map(({ name, leader }) => [name, [leader?.name, leader?.title].filter(Boolean).join(", "), INK]);
  return rows.map((row, at) => [String(at + 1), ...row]);
}

/** The targets, those of one unit together, in the order of the parties. */
function targetRows({ targets, parties }: Pledge): string[][] {
  const place = new Map(parties.map(({ unitId }, at) => [unitId, at]));
  return targets
    .toSorted((a, b) => (place.get(a.unitId) ?? 0) - (place.get(b.unitId) ?? 0) || a.unitName.localeCompare(b.unitName, "vi"))
    .map((one, at) => [
      String(at + 1),
      one.unitName,
      one.indicator,
      one.unitOfMeasure,
      figure(one, one.baseline),
      figure(one, one.target),
      dateWords(one.dueOn),
    ]);
}

/** The pledge with its table of signatures and its annex of targets: the same record as on the printed page. */
export function pledgePaper(it: PledgeYear, pledge: Pledge): Paper {
  const { bloc, paper, asked } = it,
    day = dayOf(pledge.adoption?.startsAt ?? pledge.frozenAt ?? asked),
    targets = targetRows(pledge);
  return {
    ...headOf({ ...paper, blocName: bloc.name }),
    number: "...........",
    placeAndDate: placeAndDate(paper.placeName, day),
    kind: pledge.title.toLocaleUpperCase("vi"),
    about: bloc.name,
    addressees: [],
    blocks: [
      ...paragraphs(pledge.preamble),
      ...pledge.clauses.flatMap(({ heading, body }, at): Block[] => [
        { kind: "h2", text: `Điều ${at + 1}. ${heading}` },
        ...paragraphs(body),
      ]),
      ...paragraphs(pledge.closing),
      { kind: "table", name: "Các đơn vị ký giao ước", head: ["TT", "Đơn vị", "Người ký", "Xác nhận"], rows: signingRows(it, pledge) },
      ...(pledge.code && pledge.textHash ? [p(`Mã xác minh: ${pledge.code}. Mã văn bản (SHA-256): ${hashWords(pledge.textHash)}.`)] : []),
    ],
    signers: [],
    recipients: recipientsOf(paper),
    annex:
      targets.length === 0
        ? null
        : {
            title: "PHỤ LỤC",
            about: "Chỉ tiêu riêng của từng đơn vị",
            blocks: [
              {
                kind: "table",
                name: "Chỉ tiêu riêng của từng đơn vị",
                head: ["TT", "Đơn vị", "Chỉ tiêu", "Đơn vị tính", "Năm trước", "Cam kết", "Hạn"],
                rows: targets,
              },
            ],
          },
  };
}
