import type { Block, Paper } from "@/lib/documents/paper";
import { formatNumber } from "@/lib/provinces/numbers";
import { dayOf } from "@/lib/provinces/dates";
import { BY_MERIT } from "@/lib/titles/modes";
import { headOf, momentInWords, placeAndDate, recipientsOf } from "./paper-head";
import type { MeetingSeen } from "./queries";
import { ruleSentence } from "./vote-rules";
import type { VoteSeen } from "./votes/expressions";
import { baseOfLine, besideMerit, comparedYears, forWhat, passesNow, shareOf } from "./votes/seen";
import { OFFICE_WORDS } from "./words";
import { lowered } from "@/lib/provinces/words";

const p = (text: string): Block => ({ kind: "p", text });
const counted = (vote: VoteSeen) => vote.closedAt !== null;
const tellersOf = ({ tellers }: VoteSeen) =>
  tellers.map(({ fullName, unitName }) => [fullName, unitName].filter(Boolean).join(", ")).join("; ");

/** Rule, counters, numbers and result of one vote. */
function voteBlocks(vote: VoteSeen): Block[] {
  const about = besideMerit(vote);
  const blocks: Block[] = [
    ...(about ? [p(`${about}.`)] : []),
    p(`Quy tắc: ${ruleSentence(vote)}.`),
    p(`Tổ kiểm phiếu: ${tellersOf(vote)}.`),
  ];
  if (!counted(vote)) return [...blocks, p("Chưa ghi số phiếu.")];
  const present = `Có mặt ${vote.presentUnits}/${vote.voters} đơn vị.`;
  blocks.push(
    p(
      vote.manner === "HANDS"
        ? present
        : `${present} Số phiếu phát ra: ${vote.issued}; thu về: ${vote.returned}; hợp lệ: ${vote.valid}; không hợp lệ: ${vote.invalid}; phiếu trắng: ${vote.blank}.`,
    ),
  );
  blocks.push({
    kind: "table",
    name: `Kết quả ${vote.title}`,
    head: ["TT", "Đơn vị", "Nội dung", "Đồng ý", "Không đồng ý", "Tỷ lệ (%)", "Kết quả"],
    rows: vote.candidates.map((line, at) => [
      String(at + 1),
      line.unitName,
      forWhat(line),
      `${line.inFavour}/${baseOfLine(vote, line)}`,
      String(line.opposed),
      shareOf(vote, line).replace(/\s*%$/, ""),
      passesNow(vote, line) ? "Được thông qua" : "Không được thông qua",
    ]),
  });
  if (vote.state === "voided") blocks.push(p(`Cuộc bỏ phiếu này không còn giá trị. Lý do: ${vote.voidReason}.`));
  return blocks;
}

/** Points, votes, nominations and next leaders, as the minutes have them; each with its heading, not yet numbered. */
export function outcomeSections(it: MeetingSeen): { heading: string; blocks: Block[] }[] {
  const sections: { heading: string; blocks: Block[] }[] = [];
  for (const year of comparedYears(it)) {
    const rows = it.standings.filter(({ blocYearId }) => blocYearId === year.id);
    sections.push({
      heading: `Kết quả chấm điểm, xếp hạng năm ${year.year}`,
      blocks: [
        {
          kind: "table",
          name: `Kết quả chấm điểm năm ${year.year}`,
          head: ["TT", "Đơn vị", "Điểm", "Xếp hạng"],
          rows: rows.map(({ unitName, total, rank }, at) => [
            String(at + 1),
            unitName,
            formatNumber(total, 2),
            rank === null ? "–" : String(rank),
          ]),
        },
      ],
    });
  }
  for (const vote of it.votes.filter((one) => one.state !== "planned" && (one.state !== "voided" || counted(one))))
    sections.push({ heading: vote.title, blocks: voteBlocks(vote) });
  const awards = it.nominations.filter(({ kind, mode }) => kind === "AWARD" && mode === BY_MERIT),
    beside = Map.groupBy(
      it.nominations.filter(({ kind, mode }) => kind === "AWARD" && mode !== BY_MERIT),
      (one) => besideMerit(one) ?? "",
    ),
    leaders = it.nominations.filter(({ kind }) => kind === "OFFICE");
  if (awards.length > 0) {
    sections.push({
      heading: `Suy tôn, đề nghị khen thưởng năm ${awards[0]!.year}`,
      blocks: [
        p("Căn cứ kết quả chấm điểm và bỏ phiếu, hội nghị suy tôn các đơn vị sau:"),
        {
          kind: "table",
          name: "Đơn vị được suy tôn",
          head: ["TT", "Đơn vị", "Danh hiệu, hình thức", "Điểm", "Xếp hạng", "Phiếu đồng ý"],
          rows: awards.map((one, at) => [
            String(at + 1),
            one.unitName,
            one.titleName ?? "",
            one.total ? formatNumber(one.total, 2) : "Chưa có",
            one.rank ? String(one.rank) : "–",
            `${one.inFavour}/${one.base}`,
          ]),
        },
        ...awards
          .filter(({ reason }) => reason)
          .map((one) => p(`${one.unitName} được suy tôn không theo thứ tự xếp hạng. Lý do: ${one.reason}`)),
      ],
    });
  }
  for (const [words, lines] of beside) {
    sections.push({
      heading: `Đề nghị ${lowered(words)}`,
      blocks: [
        p("Căn cứ kết quả bỏ phiếu, hội nghị thống nhất đề nghị khen thưởng các đơn vị sau:"),
        {
          kind: "table",
          name: "Đơn vị được đề nghị",
          head: ["TT", "Đơn vị", "Danh hiệu, hình thức", "Phiếu đồng ý"],
          rows: lines.map((one, at) => [String(at + 1), one.unitName, one.titleName ?? "", `${one.inFavour}/${one.base}`]),
        },
      ],
    });
  }
  if (leaders.length > 0) {
    sections.push({
      heading: `Khối trưởng, Khối phó năm ${leaders[0]!.year}`,
      blocks: leaders.map((one) =>
        p(`Hội nghị suy tôn ${one.unitName} làm đơn vị ${OFFICE_WORDS[one.office!]} năm ${one.year}, đồng ý ${one.inFavour}/${one.base}.`),
      ),
    });
  }
  return sections;
}

/** The vote asked for, null for all that were counted, undefined where there is nothing to print. */
export function countedVote(it: MeetingSeen, asked: string | string[] | undefined): string | null | undefined {
  const votes = it.votes.filter(counted);
  if (asked === undefined) return votes.length > 0 ? null : undefined;
  return votes.find(({ id }) => id === asked)?.id;
}

/** The counting record: of one vote, or of all that were counted at the meeting. */
export function countingPaper(it: MeetingSeen, voteId: string | null): Paper {
  const votes = it.votes.filter((vote) => counted(vote) && (!voteId || vote.id === voteId)),
    many = votes.length > 1;
  const names = [...new Set(votes.flatMap(({ tellers }) => tellers.map(({ fullName }) => fullName)))];
  return {
    ...headOf(it),
    number: ".........../BBKP",
    placeAndDate: placeAndDate(it.placeName, dayOf(votes.at(-1)?.closedAt ?? it.startsAt)),
    kind: "BIÊN BẢN KIỂM PHIẾU",
    about: votes.length === 1 ? votes[0]!.title : it.title,
    blocks: [
      p(`Hôm nay, ${momentInWords(votes.at(-1)?.closedAt ?? it.startsAt)}, tại ${it.place}, ${it.title} tiến hành kiểm phiếu.`),
      ...votes.flatMap((vote, at): Block[] => [
        ...(many ? [{ kind: "h2" as const, text: `${at + 1}. ${vote.title}` }] : []),
        ...voteBlocks(vote),
      ]),
      p("Phiếu đã kiểm được niêm phong, bàn giao cho thư ký cuộc họp. Biên bản đã đọc lại và thống nhất ký tên./."),
    ],
    signers: [0, 1].map((at) => ({ post: at === 0 ? "NGƯỜI KIỂM PHIẾU THỨ NHẤT" : "NGƯỜI KIỂM PHIẾU THỨ HAI", name: names[at] ?? "" })),
    recipients: recipientsOf(it).slice(-1),
    addressees: [],
    annex: null,
  };
}
