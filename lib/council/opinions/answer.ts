import "server-only";
import type { Done } from "@/lib/action/action";
import { whereFrom } from "@/lib/action/address";
import { attemptOn, claimAttempt, settleAttempt } from "@/lib/people/attempts";
import { carried, carry } from "@/lib/people/carried";
import { refusalOf } from "@/lib/problems/database";
import { Problem } from "@/lib/problems/problem";
import { readPortal } from "@/lib/tenancy/portal";
import type { AgencyAnswer } from "@/lib/tenancy/generated/enums";
import { hashOfCode, hashOfLink } from "./link";
import type { AnswerInput, CodeInput } from "./schema";

/** Everything a link and its code may show; the database hands out this list and no more. */
export type Asked = {
  agency: string;
  dueOn: string;
  unitName: string;
  titleName: string;
  year: string;
  open: boolean;
  answered: {
    answer: AgencyAnswer;
    reason: string | null;
    signerName: string;
    signerTitle: string;
    paperNumber: string | null;
    paperDate: string | null;
    at: string;
  } | null;
  dossier: {
    question: string | null;
    blocName: string;
    rank: number | null;
    inFavour: number | null;
    base: number | null;
    summary: string;
    papers: { id: string; kind: string; title: string }[];
  } | null;
};

/** What is read with this code; `it` is null for a wrong link, a wrong code and one taken back alike. Null: no such province. */
export async function askedBy(tinh: string, token: string, code: string) {
  const answer = await readPortal<{ it: Asked | null }>(tinh, {
    name: "agency_opinion_asked",
    text: "select agency_opinion_asked($1, $2) as it",
    values: [hashOfLink(token), hashOfCode(token, code)],
  });
  return answer && { province: answer.province, now: answer.now, it: answer.rows[0]?.it ?? null };
}

/** The same with the code typed before, which this browser carries sealed. */
export const askedAgain = async (tinh: string, token: string) => askedBy(tinh, token, (await codeCarried(token)) ?? "");
export const codeCarried = (token: string) => carried("opinion", hashOfLink(token).toString("hex"));

/** The code is right, or one sentence for all that may be wrong. Every try counts, on the link and on the address, before anything is looked up. */
export async function openLink({ tinh, token, code }: CodeInput): Promise<Done> {
  const { address } = await whereFrom();
  await admitted({ tinh, token, code, address });
  await carry("opinion", code, hashOfLink(token).toString("hex"));
  return { next: `/${tinh}/y-kien-co-quan/${token}` };
}

export async function admitted({ tinh, token, code, address }: CodeInput & { address: string }): Promise<Asked> {
  const attempt = attemptOn(`opinion:${hashOfLink(token).toString("hex")}`, address);
  await claimAttempt(attempt);
  const found = await askedBy(tinh, token, code);
  if (!found?.it) throw new Problem({ code: "agency_opinion.refused", field: "code" });
  await settleAttempt(attempt);
  return found.it;
}

/** Once: a second answer, however close behind, is told that one was given. */
export async function answerAsked(input: AnswerInput): Promise<Done> {
  const code = await codeCarried(input.token);
  if (!code) throw new Problem("agency_opinion.code_again");
  return takeIn(input, code);
}

export async function takeIn(
  { tinh, token, answer, reason, signerName, signerTitle, paperNumber, paperDate }: AnswerInput,
  code: string,
): Promise<Done> {
  const found = await readPortal(tinh, {
    name: "answer_agency_opinion",
    text: "select answer_agency_opinion($1, $2, $3::agency_answer, $4, $5, $6, $7, $8::date)",
    values: [hashOfLink(token), hashOfCode(token, code), answer, reason, signerName, signerTitle, paperNumber, paperDate],
  }).catch((error: unknown) => {
    throw refusalOf(error) ?? error;
  });
  if (!found) throw new Problem("agency_opinion.refused");
  return { done: "Đã nhận ý kiến. Cơ quan thi đua, khen thưởng của tỉnh thấy ngay; ý kiến đã gửi không sửa được." };
}
