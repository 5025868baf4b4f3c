import type { Block, Paper } from "@/lib/documents/paper";
import { placeAndDate } from "@/lib/meetings/paper-head";
import { formatNumber } from "@/lib/provinces/numbers";

export type LetterLine = {
  unitName: string;
  titleName: string;
  total: string | null;
  rank: number | null;
  inFavour: number | null;
  base: number | null;
  reason: string | null;
  summary: string;
};
export type LetterFacts = {
  /** For what, where it is not the year as a whole: then nothing is said of points and ranking. */
  occasion: string | null;
  provinceName: string;
  placeName: string;
  blocName: string;
  boardName: string;
  year: string;
  /** The letter's own number, where it has one; the day on it as YYYY-MM-DD. */
  number: string | null;
  day: string;
  meeting: { title: string; day: string; minutesNumber: string | null } | null;
  lines: LetterLine[];
  /** The unit that signs for the bloc, and who signs there. */
  headUnit: string;
  signer: string | null;
};

const written = (day: string) => day.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, "$3/$2/$1");
const p = (text: string): Block => ({ kind: "p", text });
const basis = (text: string): Block => ({ kind: "p", text, basis: true });
const votes = ({ inFavour, base }: LetterLine) => (inFavour === null || base === null ? "Không ghi" : `${inFavour}/${base}`);

const standing = ({ total, rank }: LetterLine) => [
  total === null ? "Chưa có" : formatNumber(total, 2),
  rank === null ? "Không xếp hạng" : String(rank),
];

/** What is asked for, each award once, with how many. */
function counted(lines: LetterLine[]): string[] {
  return [...new Set(lines.map(({ titleName }) => titleName))].map(
    (title) => `- ${title}: ${String(lines.filter(({ titleName }) => titleName === title).length).padStart(2, "0")} tập thể.`,
  );
}

/** The letter that asks for awards, with its list on a page of its own. The bloc has no seal: the head unit signs on its behalf. */
export function submissionLetter(it: LetterFacts): Paper {
  const held =
    it.meeting &&
    `Biên bản ${it.meeting.minutesNumber ? `số ${it.meeting.minutesNumber} ` : ""}${it.meeting.title} ngày ${written(it.meeting.day)}`;
  return {
    above: it.blocName.toLocaleUpperCase("vi"),
    issuer: it.headUnit.toLocaleUpperCase("vi"),
    number: it.number ?? ".........../TTr",
    placeAndDate: placeAndDate(it.placeName, it.day),
    kind: "TỜ TRÌNH",
    about: it.occasion ? `Về việc đề nghị khen thưởng: ${it.occasion}` : `Về việc đề nghị khen thưởng năm ${it.year} của ${it.blocName}`,
    addressees: [it.boardName],
    blocks: [
      ...(it.occasion ? [] : [basis(`Căn cứ kết quả chấm điểm, xếp hạng năm ${it.year} của ${it.blocName}${held ? ";" : "."}`)]),
      ...(held ? [basis(`Căn cứ ${held} về bình xét, suy tôn.`)] : []),
      p(
        `${it.blocName} trình ${it.boardName} xem xét, đề nghị khen thưởng ${String(it.lines.length).padStart(2, "0")} tập thể ${it.occasion ? `(${it.occasion})` : `có thành tích trong năm ${it.year}`}:`,
      ),
      ...counted(it.lines).map(p),
      ...it.lines
        .filter(({ reason }) => reason)
        .map(({ unitName, reason }) => p(`${unitName} được đề nghị không theo thứ tự xếp hạng. Lý do: ${reason}`)),
      p(
        `${it.blocName} chịu trách nhiệm về tính chính xác của thành tích và hồ sơ kèm theo (danh sách, biên bản họp, biên bản kiểm phiếu, báo cáo thành tích của từng đơn vị)./.`,
      ),
    ],
    signers: [
      { post: "", name: "" },
      { post: `TM. ${it.blocName.toLocaleUpperCase("vi")}\nKHỐI TRƯỞNG`, name: it.signer ?? "" },
    ],
    recipients: ["Như trên;", "Các đơn vị thành viên;", "Lưu: VT, hồ sơ Khối."],
    annex: {
      title: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
      about: `Kèm theo Tờ trình ${it.number ? `số ${it.number} ` : ""}ngày ${written(it.day)}`,
      blocks: [
        {
          kind: "table",
          name: "Danh sách đề nghị khen thưởng",
          head: ["TT", "Đơn vị", "Danh hiệu, hình thức đề nghị", ...(it.occasion ? [] : ["Điểm", "Xếp hạng"]), "Phiếu đồng ý"],
          rows: it.lines.map((line, at) => [
            String(at + 1),
            line.unitName,
            line.titleName,
            ...(it.occasion ? [] : standing(line)),
            votes(line),
          ]),
        },
        ...it.lines
          .filter(({ summary }) => summary.trim())
          .flatMap(({ unitName, summary }) => [
            { kind: "h2" as const, text: unitName },
            ...summary
              .split("\n")
              .map((line) => line.trim())
              .filter(Boolean)
              .map(p),
          ]),
      ],
    },
  };
}
