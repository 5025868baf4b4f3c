import type { Block, Paper } from "@/lib/documents/paper";
import { clockWords, dateWords, dayOf, longDate } from "@/lib/provinces/dates";
import { headOf, placeAndDate, recipientsOf } from "../paper-head";
import type { MeetingSeen } from "../queries";
import { askedOf } from "../tasks/rules";
import type { InviteeAnswer } from "./words";

const p = (text: string): Block => ({ kind: "p", text });
const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** The invitation: when, where, what about, who prepares what, which guests. `day`: the day on the paper. */
export function invitationPaper(it: MeetingSeen, day: string): Paper {
  const units = it.attendance.length > 0 ? it.attendance.map(({ unitName }) => unitName) : it.expectedUnits.map(({ name }) => name),
    years = [...new Set(it.agenda.map(({ year }) => year))];
  const prepared = it.tasks.filter(({ source, droppedAt }) => source === "PREPARATION" && !droppedAt);
  let number = 0;
  const point = (label: string, text: string) => p(`${++number}. ${label}: ${text}`),
    heading = (text: string): Block => ({ kind: "h2", text: `${++number}. ${text}` });
  return {
    ...headOf(it),
    number: it.invitationNumber ?? ".........../GM",
    placeAndDate: placeAndDate(it.placeName, day),
    kind: "GIẤY MỜI",
    about: it.title,
    addressees: [],
    blocks: [
      p(`${it.blocName} trân trọng kính mời đại diện lãnh đạo ${units.length} đơn vị thành viên (danh sách kèm theo) dự ${it.title}.`),
      point("Thời gian", `${clockWords(it.startsAt).replace(":", " giờ ")} phút, ${longDate(dayOf(it.startsAt))}.`),
      point("Địa điểm", `${it.place}.`),
      ...(it.chairName ? [point("Chủ trì", `${[it.chairName, it.chairTitle].filter(Boolean).join(", ")}.`)] : []),
      ...(it.invited ? [point("Khách mời", linesOf(it.invited).join("; "))] : []),
      heading("Nội dung"),
      ...years.flatMap((year) => [
        ...(years.length > 1 ? [p(`Năm thi đua ${year}:`)] : []),
        ...it.agenda.filter((item) => item.year === year).map(({ title }) => p(`- ${title}`)),
      ]),
      ...(prepared.length > 0
        ? [
            heading("Phân công chuẩn bị"),
            {
              kind: "table" as const,
              name: "Phân công chuẩn bị",
              head: ["TT", "Nội dung", "Thực hiện", "Xong trước"],
              rows: prepared.map((task, at) => [String(at + 1), task.what, askedOf(task), dateWords(task.dueOn)]),
            },
          ]
        : []),
      ...(it.invitationWords ? linesOf(it.invitationWords).map(p) : []),
      p("Rất mong sự có mặt của các đồng chí./."),
    ],
    signers: [
      { post: "", name: "" },
      { post: `TM. ${it.blocName.toLocaleUpperCase("vi")}\nKHỐI TRƯỞNG`, name: it.headName ?? "" },
    ],
    recipients: ["Như trên;", ...recipientsOf(it).slice(0, 1), ...recipientsOf(it).slice(-1)],
    annex: {
      title: "DANH SÁCH ĐƠN VỊ ĐƯỢC MỜI",
      about: `Kèm theo Giấy mời dự ${it.title}`,
      blocks: [
        {
          kind: "table",
          name: "Đơn vị được mời",
          head: ["TT", "Đơn vị", "Người dự"],
          rows: units.map((name, at) => [String(at + 1), name, whoComes(it, name)]),
        },
      ],
    },
  };
}

/** The day of the last sending; of one not sent yet today. */
export const dayOnPaper = ({ invitations }: Pick<MeetingSeen, "invitations">, now: Date | string): string =>
  dayOf(invitations.at(-1)?.sentAt ?? now);

const whoComes = ({ invitees }: MeetingSeen, name: string): string => {
  const said = invitees.find(({ unitName }) => unitName === name);
  return said?.answer && said.answer !== "absent" ? [said.personName, said.personTitle].filter(Boolean).join(", ") : "";
};

/** What was sent, without who answered since: two sendings that say the same have the same text. */
export const sentText = (paper: Paper): string =>
  JSON.stringify({ ...paper, placeAndDate: "", annex: paper.annex && { ...paper.annex, blocks: [] } });

type Invitee = { unitName: string; answer: InviteeAnswer | null };
/** Ready to be pasted: the invitation in short, and who has not said yet who comes. */
export function inviteeReminder(title: string, bloc: string, invitees: readonly Invitee[]): string | null {
  const silent = invitees.filter(({ answer }) => answer === null);
  return silent.length === 0
    ? null
    : `${bloc} đề nghị các đơn vị trả lời giấy mời ${title}, ghi người dự:\n${silent.map(({ unitName }) => `- ${unitName}`).join("\n")}\nVào mục Việc cần làm, chọn Trả lời giấy mời. Trân trọng.`;
}
