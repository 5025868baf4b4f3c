import type { Block, Paper } from "@/lib/documents/paper";
import { placeAndDate } from "@/lib/meetings/paper-head";
import { dayOf } from "@/lib/provinces/dates";
import { contentOf, type Content } from "./content";
import { contentFor } from "./keep";
import type { AchievementPage } from "./queries";

const p = (text: string): Block => ({ kind: "p", text });

/** The report as a paper: what was sent, else as it stands. */
export function achievementPaper(it: AchievementPage): Paper {
  const sent = it.sent[0],
    content: Content = sent ? contentOf(sent.content) : contentFor(it),
    day = sent ? dayOf(sent.sentAt) : it.today;
  return {
    above: `ỦY BAN NHÂN DÂN ${it.provinceName.toLocaleUpperCase("vi")}`,
    issuer: (it.giver === "BOARD" ? it.boardName : content.unit).toLocaleUpperCase("vi"),
    number: ".........../BC",
    placeAndDate: placeAndDate(it.placeName, day),
    kind: "BÁO CÁO THÀNH TÍCH",
    about: `Đề nghị tặng ${content.titleName} cho ${content.subject}`,
    addressees: [it.boardName],
    blocks: [
      { kind: "h2", text: "I. Đối tượng được đề nghị" },
      p(`${content.subject}. ${content.modeName}, thành tích năm ${content.period}.`),
      { kind: "h2", text: "II. Thành tích" },
      ...content.sentences.map(({ text }) => p(`- ${text}`)),
      p(`Trên đây là báo cáo thành tích của ${content.subject}./.`),
    ],
    signers: [
      { post: "", name: "" },
      { post: "LÃNH ĐẠO ĐƠN VỊ", name: "" },
    ],
    recipients: ["Như trên;", "Lưu: VT."],
    annex: {
      title: "NGUỒN CỦA TỪNG CÂU",
      about: "Kèm theo báo cáo thành tích",
      blocks: [
        {
          kind: "table",
          name: "Nguồn của từng câu",
          head: ["TT", "Câu", "Nguồn"],
          rows: content.sentences.map(({ text, source, made }, at) => [
            String(at + 1),
            text,
            source ? `${source}${made ? " (đã sửa lời)" : ""}` : "Người lập báo cáo viết",
          ]),
        },
      ],
    },
  };
}
