import type { Block, Paper } from "@/lib/documents/paper";
import { clockWords, dateWords, dayOf, longDate } from "@/lib/provinces/dates";
import { askedUnits, STANDING_WORDS } from "./minutes/rules";
import { ADDENDUM_WORDS, MANNER_OF_MINUTES, type MinutesManner } from "./minutes/words";
import { headOf, momentInWords, placeAndDate, recipientsOf } from "./paper-head";
import type { MeetingSeen, ResolutionLine } from "./queries";
import { passRuleWords, quorumOf } from "./rules";
import { askedOf } from "./tasks/rules";
import { outcomeSections } from "./vote-papers";
import { SUBJECT_WORDS } from "./words";

const two = (count: number) => String(count).padStart(2, "0");

/** A ready text for the units: when, where, what. */
export function invitationText(
  it: Pick<MeetingSeen, "title" | "blocName" | "startsAt" | "place" | "agenda" | "chairName" | "invited">,
): string {
  return [
    `${it.blocName} trân trọng mời đại diện lãnh đạo các đơn vị thành viên dự ${it.title}.`,
    `Thời gian: ${clockWords(it.startsAt)}, ${longDate(dayOf(it.startsAt))}.`,
    `Địa điểm: ${it.place}.`,
    ...(it.chairName ? [`Chủ trì: ${it.chairName}.`] : []),
    "Nội dung:",
    ...it.agenda.map(({ title }, at) => `${at + 1}. ${title}`),
    ...(it.invited ? [`Thành phần: ${it.invited}`] : []),
  ].join("\n");
}

const voteWords = (it: ResolutionLine): string => {
  const rule = passRuleWords({ numerator: it.passNumerator, denominator: it.passDenominator, of: it.denominator });
  const share =
    it.presentUnits > 0
      ? `${((it.inFavour / it.presentUnits) * 100).toLocaleString("vi-VN", { minimumFractionDigits: 2, maximumFractionDigits: 2 })} % số đơn vị có mặt`
      : "";
  return `Biểu quyết: tán thành ${it.inFavour}/${it.presentUnits} đơn vị có mặt (đạt ${share}), không tán thành ${it.opposed}, không biểu quyết ${it.abstained}. Quy tắc thông qua: ${rule}. Kết quả: ${it.passed ? "được thông qua" : "không được thông qua"}.`;
};
const paragraphs = (text: string): Block[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line): Block => ({ kind: "p", text: line }));

/** What the units said of the minutes before they were closed. */
function agreement(it: MeetingSeen): Block[] {
  const asked = askedUnits(it.attendance, it.answers, it.minutes?.wordsVersion ?? 1),
    agreed = asked.filter(({ standing }) => standing === "agreed").length,
    said = asked.filter(({ answer }) => answer?.stance === "object");
  return [
    {
      kind: "p",
      text: `Dự thảo biên bản được gửi ${two(asked.length)} đơn vị dự họp: ${two(agreed)} đơn vị thống nhất, ${two(said.length)} đơn vị có ý kiến, ${two(asked.length - agreed - said.length)} đơn vị không có ý kiến đến hết hạn.`,
    },
    ...(said.length > 0
      ? [
          {
            kind: "table" as const,
            name: "Ý kiến về dự thảo biên bản",
            head: ["TT", "Đơn vị", "Ý kiến", "Trả lời"],
            rows: said.map(({ unitName, answer }, at) => [
              String(at + 1),
              unitName,
              answer!.reason ?? "",
              answer!.reply ?? STANDING_WORDS.silent,
            ]),
          },
        ]
      : []),
  ];
}

/** The words of the minutes, made from the record alone. */
export function minutesOf(it: MeetingSeen, manner: MinutesManner | null = null): Block[] {
  const count = quorumOf(
    it.attendance.map(({ state }) => state),
    { numerator: it.quorumNumerator, denominator: it.quorumDenominator },
  );
  const absent = it.attendance.filter(({ state }) => state === "absent"),
    present = it.attendance.filter(({ state }) => state === "present" || state === "substitute");
  const blocks: Block[] = [
    { kind: "p", text: `Thời gian bắt đầu: ${momentInWords(it.startsAt)}.` },
    { kind: "p", text: `Địa điểm: ${it.place}.` },
    { kind: "p", text: `Chủ trì: ${[it.chairName, it.chairTitle].filter(Boolean).join(", ") || "chưa ghi"}.` },
    { kind: "p", text: `Thư ký: ${it.secretaryName ?? "chưa ghi"}.` },
    {
      kind: "p",
      text: `Thành viên: có mặt ${count.present}/${count.members} đơn vị thành viên, cần ít nhất ${count.needed} đơn vị (${it.quorumNumerator}/${it.quorumDenominator}); ${count.reached ? "đủ điều kiện tiến hành" : "chưa đủ điều kiện tiến hành"}.`,
    },
  ];
  for (const { unitName, reason } of absent) blocks.push({ kind: "p", text: `Vắng: ${unitName}, lý do: ${reason ?? "không ghi"}.` });
  if (it.guests.length > 0) {
    blocks.push({
      kind: "p",
      text: `Khách mời: ${it.guests.map(({ fullName, title, organisation }) => [fullName, title, organisation].filter(Boolean).join(", ")).join("; ")}.`,
    });
  }
  if (present.length > 0) {
    blocks.push({
      kind: "table",
      name: "Đại diện các đơn vị có mặt",
      head: ["TT", "Đơn vị", "Người dự", "Chức vụ"],
      rows: present.map(({ unitName, personName, personTitle, state, authority }, at) => [
        String(at + 1),
        unitName,
        `${personName ?? ""}${state === "substitute" ? ` (dự thay${authority ? `, ${authority}` : ""})` : ""}`,
        personTitle ?? "",
      ]),
    });
  }
  let number = 0;
  const heading = (text: string) => blocks.push({ kind: "h2", text: `${++number}. ${text}` });
  blocks.push({ kind: "p", text: "Nội dung:" });
  const years = [...new Set(it.agenda.map(({ year }) => year))];
  const written = (items: MeetingSeen["agenda"]) => {
    for (const item of items) {
      heading(years.length > 1 ? `${item.title} (năm ${item.year})` : item.title);
      for (const vote of it.resolutions.filter(({ agendaItemId }) => agendaItemId === item.id))
        blocks.push(...paragraphs(vote.text), { kind: "p", text: voteWords(vote) });
    }
  };
  // This year is concluded by its votes; what belongs to the next one follows them.
  written(it.agenda.filter(({ year }) => year === years[0]));
  for (const section of outcomeSections(it)) {
    heading(section.heading);
    blocks.push(...section.blocks);
  }
  written(it.agenda.filter(({ year }) => year !== years[0]));
  const loose = it.resolutions.filter(({ agendaItemId }) => agendaItemId === null);
  for (const vote of loose) {
    heading(`${SUBJECT_WORDS[vote.subject]}${years.length > 1 ? ` năm ${vote.year}` : ""}`);
    blocks.push(...paragraphs(vote.text), { kind: "p", text: voteWords(vote) });
  }
  const talk = it.minutes ? it.minutes.words : it.discussion;
  if (talk) {
    heading("Ý kiến thảo luận");
    blocks.push(...paragraphs(talk));
  }
  const directives = it.guests.filter(({ directive }) => directive);
  if (directives.length > 0) {
    heading("Ý kiến chỉ đạo");
    for (const { fullName, title, organisation, directive } of directives) {
      blocks.push({ kind: "p", text: `${[fullName, title, organisation].filter(Boolean).join(", ")}:` }, ...paragraphs(directive!));
    }
  }
  const given = it.tasks.filter(({ source, droppedAt }) => source !== "PREPARATION" && !droppedAt);
  if (given.length > 0) {
    heading("Việc giao sau cuộc họp");
    blocks.push({
      kind: "table",
      name: "Việc giao sau cuộc họp",
      head: ["TT", "Nội dung", "Thực hiện", "Thời hạn"],
      rows: given.map((task, at) => [String(at + 1), task.what, askedOf(task), dateWords(task.dueOn)]),
    });
  }
  if (manner) {
    heading("Thống nhất biên bản");
    blocks.push(...(manner === "BY_ANSWERS" ? agreement(it) : [{ kind: "p" as const, text: `${MANNER_OF_MINUTES.AT_MEETING}.` }]));
  }
  if (it.endedAt)
    blocks.push({
      kind: "p",
      text: `Hội nghị biểu quyết ${two(it.resolutions.length)} nội dung, thông qua ${two(it.resolutions.filter(({ passed }) => passed).length)} nội dung. Hội nghị kết thúc vào ${momentInWords(it.endedAt)}./.`,
    });
  return blocks;
}

/** The minutes as the record has them at this moment; `manner` once they are being closed. */
export const minutesDraft = (it: MeetingSeen, manner: MinutesManner | null = null): Paper => ({
  ...headOf(it),
  number: it.minutesNumber ?? ".........../BB",
  placeAndDate: placeAndDate(it.placeName, dayOf(it.endedAt ?? it.startsAt)),
  kind: "BIÊN BẢN",
  about: it.title,
  addressees: [],
  blocks: minutesOf(it, manner),
  signers: [
    { post: "THƯ KÝ", name: it.secretaryName ?? "" },
    { post: "CHỦ TRÌ", name: it.chairName ?? "" },
  ],
  recipients: recipientsOf(it),
  annex: null,
});

/** The minutes whole: the page, the printer and the Word file say this and nothing else. Once they are frozen it is the frozen text, with its marks and what was added since. */
export function minutesPaper(it: MeetingSeen): Paper {
  const { minutes, addenda } = it;
  if (!minutes?.frozenText) return minutesDraft(it);
  const frozen = JSON.parse(minutes.frozenText) as Paper;
  return {
    ...frozen,
    number: it.minutesNumber ?? frozen.number,
    recipients: [
      ...frozen.recipients,
      `Chốt lúc ${madeAt(minutes.frozenAt!)}, mã biên bản ${shortHash(minutes.textHash!)}, nhật ký ${shortHash(minutes.auditHead!)}.`,
    ],
    annex:
      addenda.length === 0
        ? null
        : {
            title: "PHỤ LỤC, ĐÍNH CHÍNH BIÊN BẢN",
            about: it.title,
            blocks: addenda.flatMap(({ number, kind, text, reason, madeByName, madeByPost, madeAt: at, textHash }): Block[] => [
              { kind: "h2", text: `${ADDENDUM_WORDS[kind]} số ${number}` },
              ...paragraphs(text),
              { kind: "p", text: `Lý do: ${reason}` },
              { kind: "p", basis: true, text: `${madeByName}, ${madeByPost}, ghi lúc ${madeAt(at)}, mã ${shortHash(textHash)}.` },
            ]),
          },
  };
}

/** "9f3c 51aa 0be7 d244": the first signs of a link of the chain, as they are printed. */
export const shortHash = (hash: string): string => (hash.slice(0, 16).match(/.{4}/g) ?? []).join(" ");
export const madeAt = (moment: Date | string): string => `${clockWords(moment)} ngày ${dateWords(dayOf(moment))}`;
