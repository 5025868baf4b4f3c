import { VERDICT_WORDS } from "@/lib/awards/words";
import type { Block, Paper } from "@/lib/documents/paper";
import { placeAndDate } from "@/lib/meetings/paper-head";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import { RECIPIENT_WORDS, recipientsCounted } from "@/lib/titles/words";
import type { ForwardingItem, ForwardingShown } from "./queries";
import { ABOVE_WORDS } from "./words";

const p = (text: string): Block => ({ kind: "p", text });
const of = (inFavour: number | null, base: number | null) => (inFavour === null || base === null ? "Không ghi" : `${inFavour}/${base}`);
const titles = (items: readonly ForwardingItem[]) =>
  [...new Set(items.map(({ titleName }) => titleName))].map((title) =>
    p(`- ${title}: ${recipientsCounted(items.filter(({ titleName }) => titleName === title).map(({ kind }) => kind))}.`),
  );

type Head = Pick<ForwardingShown, "provinceName" | "placeName" | "number" | "sentOn" | "signerName" | "signerTitle" | "level">;
const head = (it: Head) => ({
  above: "",
  issuer: `ỦY BAN NHÂN DÂN\n${it.provinceName.toLocaleUpperCase("vi")}`,
  number: it.number,
  placeAndDate: placeAndDate(it.placeName, it.sentOn),
});
const signed = (it: Head): Paper["signers"] => [
  { post: "", name: "" },
  { post: (it.signerTitle ?? "Chủ tịch").toLocaleUpperCase("vi"), name: it.signerName ?? "" },
];

/** The letter to the level above, with its list. */
export function forwardingLetter(it: ForwardingShown): Paper {
  const to = ABOVE_WORDS[it.level],
    held = [...new Map(it.items.flatMap(({ session }) => (session ? [[session.heldOn, session.title] as const] : [])))];
  return {
    ...head(it),
    kind: "TỜ TRÌNH",
    about: `Về việc đề nghị ${to.to} khen thưởng`,
    addressees: [to.to, "Bộ Nội vụ"],
    blocks: [
      ...held.map(([day, title]): Block => ({
        kind: "p",
        basis: true,
        text: `Căn cứ kết quả họp Hội đồng Thi đua - Khen thưởng tỉnh ngày ${dateWords(day)} (${title});`,
      })),
      p(`Ủy ban nhân dân ${it.provinceName} trình ${to.to} xem xét, khen thưởng ${recipientsCounted(it.items.map(({ kind }) => kind))}:`),
      ...titles(it.items),
      ...(it.note ? [p(it.note)] : []),
      p("Ủy ban nhân dân tỉnh chịu trách nhiệm về tính chính xác của thành tích và hồ sơ kèm theo./."),
    ],
    signers: signed(it),
    recipients: ["Như trên;", `${it.boardName};`, "Lưu: VT."],
    annex: {
      title: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
      about: `Kèm theo Tờ trình số ${it.number} ngày ${dateWords(it.sentOn)}`,
      blocks: [
        {
          kind: "table",
          name: "Danh sách đề nghị khen thưởng",
          head: [
            "TT",
            "Tập thể, cá nhân, hộ gia đình",
            "Danh hiệu, hình thức đề nghị",
            "Nơi đề nghị, năm",
            "Phiếu của khối",
            "Phiếu của Hội đồng",
          ],
          rows: it.items.map((item) => [
            String(item.position),
            item.subject,
            item.titleName,
            `${item.giverName}, ${item.year}`,
            of(item.inFavour, item.base),
            of(item.session?.inFavour ?? null, item.session?.base ?? null),
          ]),
        },
      ],
    },
  };
}

/** One dossier on one sheet, in the file set that goes with the letter. */
export function dossierSheet(it: ForwardingShown, item: ForwardingItem): Paper {
  const lines = [
    `${RECIPIENT_WORDS[item.kind]}: ${item.subject}`,
    `Danh hiệu, hình thức đề nghị: ${item.titleName}`,
    `Nơi đề nghị: ${item.giverName}, năm ${item.year}`,
    `Điểm, xếp hạng: ${item.total === null ? "chưa có điểm" : `${formatNumber(item.total, 2)} điểm`}, ${item.rank === null ? "không xếp hạng" : `hạng ${item.rank}`}`,
    `Phiếu đồng ý của khối, cụm: ${of(item.inFavour, item.base)}`,
    ...(item.session
      ? [
          `Hội đồng Thi đua - Khen thưởng tỉnh, ngày ${dateWords(item.session.heldOn)}: ${of(item.session.inFavour, item.session.base)} ủy viên đồng ý`,
        ]
      : []),
    ...(item.verdict ? [`Kết luận thẩm định: ${VERDICT_WORDS[item.verdict]}`] : []),
  ];
  return {
    ...head(it),
    kind: "TÓM TẮT HỒ SƠ",
    about: `${item.titleName} cho ${item.subject}`,
    addressees: [],
    blocks: [
      ...lines.map(p),
      { kind: "h2", text: "Thành tích" },
      ...item.summary
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean)
        .map(p),
      p("Giấy tờ của hồ sơ nằm cùng thư mục này."),
    ],
    signers: signed(it),
    recipients: [],
    annex: null,
  };
}
