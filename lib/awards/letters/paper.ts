import type { Block, Paper } from "@/lib/documents/paper";
import { placeAndDate } from "@/lib/meetings/paper-head";
import { dayOf } from "@/lib/provinces/dates";
import { recipientsCounted, RECIPIENT_WORDS } from "@/lib/titles/words";
import type { LetterShown } from "./queries";

const p = (text: string): Block => ({ kind: "p", text });

/** The letter of a unit, or of the board to the chair, with its list on a page of its own. */
export function giversLetter(it: LetterShown): Paper {
  const lines = it.proposals.filter(({ state }) => state !== "withdrawn" && state !== "changed"),
    from = it.unitName ?? it.boardName,
    number = it.number ?? ".........../TTr";
  const to = it.giver === "UNIT" ? it.boardName : `Chủ tịch Ủy ban nhân dân ${it.provinceName}`,
    day = it.signedOn ?? (it.sentAt ? dayOf(it.sentAt) : it.today);
  const titles = [...new Set(lines.map(({ titleName }) => titleName))];
  return {
    above: `ỦY BAN NHÂN DÂN ${it.provinceName.toLocaleUpperCase("vi")}`,
    issuer: from.toLocaleUpperCase("vi"),
    number,
    placeAndDate: placeAndDate(it.placeName, day),
    kind: "TỜ TRÌNH",
    about: `Về việc đề nghị khen thưởng ${it.occasion.replace(/[.\s]+$/, "")}`,
    addressees: [to],
    blocks: [
      { kind: "p", text: "Căn cứ Luật Thi đua, khen thưởng và các văn bản quy định chi tiết;", basis: true },
      p(
        `${from} trình ${to} xem xét, khen thưởng ${recipientsCounted(lines.map(({ kind }) => kind))} (${it.modeName.toLocaleLowerCase("vi")}, thành tích năm ${it.period}):`,
      ),
      ...titles.map((title) =>
        p(`- ${title}: ${recipientsCounted(lines.filter(({ titleName }) => titleName === title).map(({ kind }) => kind))}.`),
      ),
      p(`${from} chịu trách nhiệm về tính chính xác của thành tích và hồ sơ kèm theo (danh sách, báo cáo thành tích)./.`),
    ],
    signers: [
      { post: "", name: "" },
      { post: (it.signerTitle ?? "Lãnh đạo đơn vị").toLocaleUpperCase("vi"), name: it.signerName ?? "" },
    ],
    recipients: ["Như trên;", "Lưu: VT."],
    annex: {
      title: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
      about: `Kèm theo Tờ trình số ${number}`,
      blocks: [
        {
          kind: "table",
          name: "Danh sách đề nghị khen thưởng",
          head: ["TT", "Họ và tên, tên tập thể, hộ gia đình", "Chức vụ, nơi công tác", "Đối tượng", "Danh hiệu, hình thức đề nghị"],
          rows: lines.map((line, at) => [
            String(at + 1),
            line.subjectName,
            [line.post, line.place ?? (line.subjectName === line.unitName ? null : line.unitName)].filter(Boolean).join(", "),
            RECIPIENT_WORDS[line.kind],
            line.titleName,
          ]),
        },
        ...lines
          .filter(({ summary }) => summary.trim())
          .flatMap(({ subjectName, summary }) => [
            { kind: "h2" as const, text: subjectName },
            ...summary
              .split("\n")
              .map((text) => text.trim())
              .filter(Boolean)
              .map(p),
          ]),
      ],
    },
  };
}
