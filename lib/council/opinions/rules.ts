import { canMoveProposal } from "@/lib/awards/rules";
import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";
import { type InHand, notYours } from "../rules";
import type { OpinionAsked } from "./expressions";
import { MOST_AGENCIES } from "./words";

type Ends = Pick<OpinionAsked, "agency" | "dueOn" | "answeredAt" | "silentAt" | "withdrawnAt">;
export type OpinionState = "waiting" | "silent" | "answered" | "withdrawn";

/** Where a question stands, told at reading: nothing has to run at midnight for a day to be over. */
export function opinionState({ answeredAt, silentAt, withdrawnAt, dueOn }: Omit<Ends, "agency">, today: string): OpinionState {
  if (withdrawnAt) return "withdrawn";
  if (answeredAt) return "answered";
  return silentAt !== null || dueOn < today ? "silent" : "waiting";
}

export type Agency = { name: string; email: string | null };
const EMAIL = /^[^\s@;,]+@[^\s@;,]+\.[^\s@;,]+$/;

/** One agency a line, its address behind a semicolon; what is wrong is told line by line. */
export function agenciesIn(text: string): { agencies: Agency[]; wrong: string[] } {
  const agencies: Agency[] = [],
    wrong: string[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    const [name = "", email = "", ...rest] = line.split(";").map((part) => part.trim().replace(/\s+/g, " "));
    if (name === "" && email === "") continue;
    if (name === "") wrong.push(`Dòng ${at + 1}: chưa ghi tên cơ quan trước dấu chấm phẩy.`);
    else if (EMAIL.test(name)) wrong.push(`Dòng ${at + 1}: ghi tên cơ quan trước, dấu chấm phẩy, rồi thư điện tử “${name}”.`);
    else if (name.length > 200) wrong.push(`Dòng ${at + 1}: tên cơ quan dài quá 200 ký tự. Rút gọn lại.`);
    else if (rest.length > 0 || (email !== "" && (email.length > 200 || !EMAIL.test(email))))
      wrong.push(
        `Dòng ${at + 1}: “${[email, ...rest].join("; ")}” không phải một địa chỉ thư điện tử. Ghi dạng ten@co-quan.gov.vn, hoặc bỏ trống.`,
      );
    else if (agencies.some((other) => other.name.toLowerCase() === name.toLowerCase()))
      wrong.push(`Dòng ${at + 1}: “${name}” đã ghi ở dòng trên.`);
    else agencies.push({ name, email: email || null });
  }
  if (agencies.length === 0 && wrong.length === 0) wrong.push("Ghi ít nhất một cơ quan.");
  if (agencies.length > MOST_AGENCIES) wrong.push(`Mỗi lần hỏi nhiều nhất ${MOST_AGENCIES} cơ quan.`);
  return { agencies, wrong };
}

type Asking = InHand & { opinions: Ends[] };

export function obstaclesToAsk(it: Asking, personId: string, today: string, asked?: { agencies: Agency[]; dueOn: string }): ProblemItem[] {
  if (!canMoveProposal(it.state, "ask")) return [{ code: "agency_opinion.not_now" }];
  const found = notYours(it, personId);
  if (asked && asked.dueOn <= today)
    found.push({ code: "agency_opinion.due_early", field: "dueOn", facts: { due: dateWords(asked.dueOn) } });
  const before = it.opinions.filter(({ withdrawnAt }) => !withdrawnAt).map(({ agency }) => agency.toLowerCase());
  for (const { name } of asked?.agencies ?? [])
    if (before.includes(name.toLowerCase()))
      found.push({ code: "agency_opinion.asked_already", field: "agencies", facts: { agency: name } });
  return found;
}

/** The dossier goes on when nobody is waited for: each has answered, let the day pass, or is asked no more. */
export function obstaclesToHear(it: Asking, personId: string, today: string): ProblemItem[] {
  if (!canMoveProposal(it.state, "heard")) return [{ code: "agency_opinion.not_asking" }];
  const waiting = it.opinions.filter((opinion) => opinionState(opinion, today) === "waiting");
  return [
    ...notYours(it, personId),
    ...waiting.map(({ agency, dueOn }): ProblemItem => ({ code: "agency_opinion.waiting", facts: { agency, due: dateWords(dueOn) } })),
  ];
}

/** For one question that is still open: a new link, or taking it back. */
export function obstaclesToChange(it: Asking, opinion: Ends, personId: string, today: string): ProblemItem[] {
  return opinionState(opinion, today) === "waiting" ? notYours(it, personId) : [{ code: "agency_opinion.closed" }];
}
