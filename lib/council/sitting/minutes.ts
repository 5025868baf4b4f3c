import type { Block, Paper } from "@/lib/documents/paper";
import { placeAndDate } from "@/lib/meetings/paper-head";
import { dateWords } from "@/lib/provinces/dates";
import { ratioWords } from "@/lib/rules/ratio";
import { OF_WORDS, passWords } from "@/lib/rules/voting";
import { sourceWords } from "@/lib/rules/words";
import { UNVERIFIED } from "@/lib/titles/words";
import type { BeforeCouncil, SessionHeld } from "../session-queries";
import { OUTCOME_WORDS } from "../words";
import type { Judged } from "./figures";
import { flaggedOn, groundOf } from "./rules";
import { ANSWER_WORDS, ATTENDANCE_WORDS, ATTENDANCES } from "./words";

const p = (text: string): Block => ({ kind: "p", text });
const of = (line: BeforeCouncil) => `${line.subject}, ${line.titleName}`;

/** Dossiers by title, in the order in which they were called. */
export function byTitle(lines: readonly BeforeCouncil[]): { title: string; lines: BeforeCouncil[] }[] {
  const parts = new Map<string, BeforeCouncil[]>();
  for (const line of lines) parts.set(line.titleName, [...(parts.get(line.titleName) ?? []), line]);
  return [...parts].map(([title, own]) => ({ title, lines: own }));
}

const there = ({ roll, members, present }: SessionHeld): Block[] => [
  p(
    `Tổng số ủy viên Hội đồng: ${members}. Có mặt: ${present}. Vắng: ${members - present}${roll.some(({ attendance }) => attendance === "ASKED") ? `, trong đó lấy ý kiến bằng văn bản: ${roll.filter(({ attendance }) => attendance === "ASKED").length}` : ""}.`,
  ),
  ...ATTENDANCES.flatMap((attendance) => {
    const those = roll.filter((member) => member.attendance === attendance);
    return those.length === 0
      ? []
      : [
          p(`${ATTENDANCE_WORDS[attendance]} (${those.length}):`),
          ...those.map((member) =>
            p(
              `- ${[member.name, member.post, member.post.includes(member.unitName ?? "") ? null : member.unitName].filter(Boolean).join(", ")};`,
            ),
          ),
        ];
  }),
];

/** Every interest that was declared, and every one that the record shows and nobody declared: none is left out. */
function interests(it: SessionHeld): Block[] {
  const name = (id: string) => it.roll.find((member) => member.id === id)?.name ?? "";
  const rows = it.proposals.flatMap((line) => [
    ...line.conflicts.map(({ memberId, ground }) => [name(memberId), of(line), ground]),
    ...flaggedOn(it, line).map((member) => [member.name, of(line), `${groundOf(member, line)} (chưa khai báo)`]),
  ]);
  if (rows.length === 0) return [p("Không ủy viên nào có lợi ích liên quan đến các hồ sơ được xét.")];
  return [
    {
      kind: "table",
      name: "Lợi ích liên quan",
      head: ["TT", "Ủy viên", "Hồ sơ", "Lý do"],
      rows: rows.map((row, at) => [String(at + 1), ...row]),
    },
  ];
}

function writings(it: SessionHeld): Block[] {
  const asked = it.roll.filter(({ attendance }) => attendance === "ASKED"),
    rows = asked.flatMap((member) =>
      it.proposals.flatMap((line) => {
        const said = line.answers.find(({ memberId }) => memberId === member.id);
        return said
          ? [
              [
                member.name,
                of(line),
                [ANSWER_WORDS[said.answer], said.words].filter(Boolean).join(": "),
                `${said.paper}, ngày ${dateWords(said.answeredOn)}`,
              ],
            ]
          : [];
      }),
    );
  return [
    ...asked.map((member) =>
      p(
        `${member.name}: gửi lấy ý kiến ngày ${dateWords(member.askedOn)}${member.askedPaper ? ` (${member.askedPaper})` : ""}, hạn trả lời ${dateWords(member.dueOn)}; đã trả lời ${member.answers} hồ sơ.`,
      ),
    ),
    ...(rows.length > 0
      ? [
          {
            kind: "table" as const,
            name: "Ý kiến bằng văn bản",
            head: ["TT", "Ủy viên", "Hồ sơ", "Ý kiến", "Phiếu trả lời"],
            rows: rows.map((row, at) => [String(at + 1), ...row]),
          },
        ]
      : []),
  ];
}

const ruleWords = ({ rule }: Judged): string | null =>
  rule &&
  `Quy tắc: họp khi có từ ${ratioWords(rule.voting.quorum)} ủy viên; thông qua khi ${passWords(rule.voting)} đồng ý (${sourceWords(rule)}${rule.verified ? "" : `; ${UNVERIFIED}`}).`;
const writtenIn = ({ written: { asked, agree, disagree, other, silent } }: Judged) =>
  asked === 0 ? "" : `${agree} đồng ý, ${disagree} không đồng ý, ${other} ý kiến khác, ${silent} không trả lời`;

function results(lines: BeforeCouncil[]): Block[] {
  const said = lines.flatMap((line) => (line.result ? [{ line, result: line.result }] : [])),
    rules = [...new Set(said.flatMap(({ result }) => (result.judged ? [ruleWords(result.judged)] : [])))].filter((words) => words !== null);
  return [
    ...rules.map(p),
    {
      kind: "table",
      name: lines[0]!.titleName,
      head: ["TT", "Tập thể, cá nhân", "Nơi đề nghị, năm", "Đồng ý trên số tính tỷ lệ", "Cần", "Ý kiến bằng văn bản", "Kết quả"],
      rows: said.map(({ line, result }, at) => [
        String(at + 1),
        line.subject,
        `${line.giverName}, ${line.year}`,
        `${result.inFavour}/${result.base}`,
        result.judged?.rule ? String(result.judged.needed) : "",
        result.judged ? writtenIn(result.judged) : "",
        OUTCOME_WORDS[result.outcome].name,
      ]),
    },
    ...said.flatMap(({ line, result: { judged, reason, outcome } }) => [
      ...(judged && judged.aside.length > 0
        ? [
            p(
              `Không biểu quyết hồ sơ của ${line.subject}: ${judged.aside.join(", ")}${judged.rule?.voting.conflict === "ASIDE" ? `; không tính trong ${OF_WORDS[judged.rule.voting.of]}` : ""}.`,
            ),
          ]
        : []),
      ...(judged?.confirmed
        ? [p(`Hồ sơ của ${line.subject}: ${judged.confirmed.by} xác nhận tỷ lệ của tỉnh, căn cứ: ${judged.confirmed.words}`)]
        : []),
      ...(outcome !== "agree" && reason ? [p(`Hồ sơ của ${line.subject}, ${OUTCOME_WORDS[outcome].name.toLowerCase()}: ${reason}`)] : []),
    ]),
  ];
}

/** The minutes of a session, made from its record alone: who was there, whose interests, what was written, each dossier with its figures and rule. */
export function sessionMinutes(it: SessionHeld): Paper {
  const { head } = it,
    parts = byTitle(it.proposals.filter(({ result }) => result !== null)),
    asked = it.roll.some(({ attendance }) => attendance === "ASKED");
  let number = 0;
  const h2 = (text: string): Block => ({ kind: "h2", text: `${++number}. ${text}` });
  return {
    above: `ỦY BAN NHÂN DÂN ${head.provinceName.toLocaleUpperCase("vi")}`,
    issuer: "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG",
    number: "",
    placeAndDate: placeAndDate(head.placeName, it.heldOn),
    kind: "BIÊN BẢN",
    about: it.title,
    addressees: [],
    blocks: [
      p(`Ngày họp: ${dateWords(it.heldOn)}. Địa điểm: ${it.place}. Chủ trì: ${it.chairName}.`),
      ...(it.closedAt ? [] : [p("Bản nháp: phiên họp chưa kết thúc, số liệu còn có thể đổi.")]),
      h2("Thành phần"),
      ...there(it),
      h2("Lợi ích liên quan"),
      ...interests(it),
      ...(asked ? [h2("Lấy ý kiến bằng văn bản"), ...writings(it)] : []),
      ...(parts.length === 0
        ? [h2("Kết quả"), p("Chưa ghi kết quả của hồ sơ nào.")]
        : parts.flatMap(({ title, lines }) => [h2(`Kết quả: ${title}`), ...results(lines)])),
      ...(it.note ? [h2("Ghi chú"), ...it.note.split("\n").filter(Boolean).map(p)] : []),
      p("Biên bản được lập từ số liệu của phiên họp, các thành viên dự họp thống nhất nội dung."),
    ],
    signers: [
      { post: "THƯ KÝ", name: "" },
      { post: "CHỦ TRÌ", name: it.chairName },
    ],
    recipients: [`${head.boardName};`, "Các ủy viên Hội đồng;", "Lưu: VT, hồ sơ Hội đồng."],
    annex: null,
  };
}
