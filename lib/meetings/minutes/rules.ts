import { dateWords } from "@/lib/provinces/dates";
import type { Obstacle } from "../rules";
import type { AttendanceState, MeetingStatus } from "../words";
import { STANCE_WORDS, type MinutesManner, type MinutesStance } from "./words";

/** How far the minutes of a meeting have come. */
export type MinutesStep = "not_ended" | "preparing" | "asking" | "frozen";
export type MinutesFact = { wordsVersion: number; dueOn: string | null; sentAt: string | null; frozenAt: string | null };
export type AnswerFact = {
  unitId: string;
  unitName: string;
  stance: MinutesStance;
  reason: string | null;
  aboutWords: number;
  reply: string | null;
};
export type Roll = readonly { unitId: string; unitName: string; state: AttendanceState }[];

export const stepOfMinutes = (status: MeetingStatus, minutes: MinutesFact | null): MinutesStep =>
  minutes?.frozenAt ? "frozen" : status !== "closed" ? "not_ended" : minutes?.sentAt ? "asking" : "preparing";

const isThere = ({ state }: { state: AttendanceState }) => state === "present" || state === "substitute";
export type Standing = "agreed" | "objects" | "answered" | "rewritten" | "silent";
export type AskedUnit = { unitId: string; unitName: string; standing: Standing; answer: AnswerFact | null };

/**
 * The units that were there, each with what it said: `answered` an objection that the secretary has replied to, `rewritten` an
 * answer about words that were changed since, which is asked again.
 */
export function askedUnits(roll: Roll, answers: readonly AnswerFact[], wordsVersion: number): AskedUnit[] {
  return roll.filter(isThere).map(({ unitId, unitName }) => {
    const answer = answers.find((one) => one.unitId === unitId) ?? null;
    const standing = !answer
      ? "silent"
      : answer.stance === "object"
        ? answer.reply
          ? "answered"
          : "objects"
        : answer.aboutWords < wordsVersion
          ? "rewritten"
          : "agreed";
    return { unitId, unitName, standing, answer };
  });
}
export const isAwaited = ({ standing }: Pick<AskedUnit, "standing">) => standing === "silent" || standing === "rewritten";

export const STANDING_WORDS = {
  agreed: STANCE_WORDS.agree,
  objects: STANCE_WORDS.object,
  answered: "Có ý kiến, thư ký đã trả lời",
  rewritten: "Thống nhất bản trước khi sửa",
  silent: "Chưa trả lời",
} satisfies Record<Standing, string>;

type Place = { status: MeetingStatus; mode: "live" | "archive"; minutes: MinutesFact | null; today: string };

/** Minutes that stand, of a meeting that goes on, or of one that was held on paper, are not prepared any more. */
export function obstaclesToPrepare({ status, mode, minutes }: Omit<Place, "today">): Obstacle[] {
  if (mode === "archive") return [{ code: "minutes.on_paper" }];
  if (minutes?.frozenAt) return [{ code: "minutes.frozen" }];
  return status === "closed" ? [] : [{ code: "minutes.not_ended" }];
}

/** The members get a day until which they answer. */
export function obstaclesToSend(it: Place, dueOn: string): Obstacle[] {
  const found = obstaclesToPrepare(it);
  if (found.length > 0) return found;
  return dueOn < it.today ? [{ code: "minutes.due_passed", field: "dueOn", facts: { due: dateWords(dueOn) } }] : [];
}

/** Only who was there says whether the minutes are right, and only until they stand. */
export function obstaclesToAnswer({ mode, minutes }: Omit<Place, "today">, roll: Roll, unitId: string): Obstacle[] {
  if (mode === "archive") return [{ code: "minutes.on_paper" }];
  if (minutes?.frozenAt) return [{ code: "minutes.frozen" }];
  if (!minutes?.sentAt) return [{ code: "minutes.not_sent" }];
  return roll.some((one) => one.unitId === unitId && isThere(one)) ? [] : [{ code: "minutes.not_asked" }];
}

/** Read out at the meeting they stand at once; sent round they wait for every unit or for the day, and for a reply to each objection. */
export function obstaclesToFreeze(it: Place, manner: MinutesManner, asked: readonly AskedUnit[]): Obstacle[] {
  const found = obstaclesToPrepare(it);
  if (found.length > 0) return found;
  if (manner === "AT_MEETING") return it.minutes?.sentAt ? [{ code: "minutes.being_asked", field: "manner" }] : [];
  if (!it.minutes?.sentAt) return [{ code: "minutes.not_sent", field: "manner" }];
  const objections = asked.filter(({ standing }) => standing === "objects"),
    waiting = asked.filter(isAwaited);
  if (objections.length > 0)
    found.push({
      code: "minutes.objections_open",
      facts: { count: objections.length, units: objections.map(({ unitName }) => unitName).join("; ") },
    });
  if (waiting.length > 0 && it.today <= it.minutes.dueOn!)
    found.push({ code: "minutes.still_asking", facts: { count: waiting.length, due: dateWords(it.minutes.dueOn) } });
  return found;
}

/** Ready to be pasted: who has not answered yet, until when. */
export function minutesReminder(title: string, bloc: string, dueOn: string | null, asked: readonly AskedUnit[]): string | null {
  const waiting = asked.filter(isAwaited);
  if (waiting.length === 0) return null;
  return `${bloc} đề nghị các đơn vị xem và trả lời về dự thảo biên bản ${title}${dueOn ? ` trước hết ngày ${dateWords(dueOn)}` : ""}:\n${waiting.map(({ unitName }) => `- ${unitName}`).join("\n")}\nVào mục Việc cần làm, chọn Xem biên bản. Quá hạn không trả lời thì coi như không có ý kiến. Trân trọng.`;
}
