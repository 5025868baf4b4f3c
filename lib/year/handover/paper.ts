import type { Block, Paper } from "@/lib/documents/paper";
import { headOf, placeAndDate, recipientsOf } from "@/lib/meetings/paper-head";
import { hashWords } from "@/lib/pledges/words";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import type { Confirmed, HandoverYear } from "./queries";

const p = (text: string): Block => ({ kind: "p", text });
const h = (text: string): Block => ({ kind: "h2", text });
const MEGABYTE = 1_048_576;
export const sizeWords = (bytes: number): string =>
  bytes < MEGABYTE / 10 ? `${formatNumber(Math.ceil(bytes / 1024))} KB` : `${formatNumber(Math.ceil((bytes / MEGABYTE) * 10) / 10)} MB`;

const sideWords = (label: string, unit: string, people: { name: string; title: string | null }[], confirmed: Confirmed | null): Block[] => [
  p(
    `${label}: ${unit}. Đại diện: ${people.length > 0 ? people.map(({ name, title }) => [name, title].filter(Boolean).join(", ")).join("; ") : "chưa ghi"}.`,
  ),
  ...(confirmed ? [p(`Xác nhận trên hệ thống: ${[confirmed.by, confirmed.post].join(", ")}, lúc ${momentWords(confirmed.at)}.`)] : []),
];

/** The words of the minutes, from the record alone: who, to whom, what, what is left to do, and the hash by which the record is known again. */
function blocksOf(it: HandoverYear): Block[] {
  const handover = it.handover!,
    { bundle, tasks } = handover,
    contents = bundle.contents;
  const blocks: Block[] = [
    p(
      `Hôm nay, ngày ${dateWords(handover.handedOn)}, tại ${handover.place}, hai bên bàn giao công việc của ${it.bloc.name} từ năm thi đua ${it.year} sang năm thi đua ${it.next?.year ?? ""}.`,
    ),
    ...sideWords("Bên giao", handover.fromUnit, it.from?.people ?? [], handover.given),
    ...sideWords("Bên nhận", handover.toUnit, it.next?.side?.people ?? [], handover.received),
    h("1. Hồ sơ bàn giao"),
  ];
  if (contents && bundle.sha256 && bundle.sealedAt) {
    blocks.push(
      p(
        `Toàn bộ hồ sơ năm ${it.year} được lập thành một gói lúc ${momentWords(bundle.sealedAt)}, gồm ${contents.entries} tệp, dung lượng ${sizeWords(bundle.bytes ?? 0)}; mở được không cần mạng.`,
      ),
      {
        kind: "table",
        name: "Các phần của hồ sơ",
        head: ["TT", "Phần của hồ sơ", "Số trang"],
        rows: contents.chapters.filter(({ pages }) => pages > 0).map(({ title, pages }, at) => [String(at + 1), title, String(pages)]),
      },
      {
        kind: "table",
        name: "Văn bản",
        head: ["TT", "Văn bản trong hồ sơ", "Dạng tệp"],
        rows:
          contents.papers.length > 0
            ? contents.papers.map((title, at) => [String(at + 1), title, "Word"])
            : [["–", "Không có văn bản", "–"]],
      },
      p(
        `Tệp minh chứng, ảnh, bản chụp kèm theo: ${contents.files}. ${contents.missing.length > 0 ? `Không có nội dung hoặc cần đối chiếu: ${contents.missing.map(({ title, why }) => `${title} (${why})`).join("; ")}.` : "Không thiếu tệp nào."}`,
      ),
      p(`Mã SHA-256 của gói: ${hashWords(bundle.sha256)}.`),
    );
    if (bundle.link) blocks.push(p(`Mã này đã ghi vào nhật ký của hệ thống, mắt xích ${hashWords(bundle.link, 4)}.`));
  } else blocks.push(p("Gói hồ sơ đang được lập, chưa có mã kiểm tra."));
  blocks.push(h("2. Việc chưa xong, bên nhận tiếp tục"));
  if (tasks.length === 0) blocks.push(p("Không có việc nào còn dở."));
  else
    blocks.push({
      kind: "table",
      name: "Việc chưa xong",
      head: ["TT", "Việc", "Ghi chú"],
      rows: tasks.map(({ words }, at) => [String(at + 1), words, ""]),
    });
  blocks.push(
    h("3. Bàn giao kèm theo"),
    ...(handover.also ?? "Không có.")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
      .map(p),
    p("Hai bên đã kiểm tra, thống nhất nội dung trên. Biên bản lập thành hai bản, mỗi bên giữ một bản./."),
  );
  return blocks;
}

/** The minutes whole: the page, the printer and the Word file say this and nothing else. Once both sides have confirmed, what was frozen. */
export function handoverPaper(it: HandoverYear): Paper {
  const handover = it.handover!;
  return (
    handover.paper ?? {
      ...headOf({ provinceName: it.provinceName, blocName: it.bloc.name }),
      number: handover.number ?? ".........../BBBG",
      placeAndDate: placeAndDate(it.placeName, handover.handedOn),
      kind: "BIÊN BẢN BÀN GIAO",
      about: `Công việc ${it.bloc.kind === "CLUSTER" ? "Cụm" : "Khối"} trưởng năm ${it.year}`,
      addressees: [],
      blocks: blocksOf(it),
      signers: [
        { post: "BÊN GIAO", name: handover.given?.by ?? it.from?.people[0]?.name ?? "" },
        { post: "BÊN NHẬN", name: handover.received?.by ?? it.next?.side?.people[0]?.name ?? "" },
      ],
      recipients: recipientsOf(it),
      annex: null,
    }
  );
}
