import "server-only";
import { createHmac } from "node:crypto";
import type { Done } from "@/lib/action/action";
import { whereFrom } from "@/lib/action/address";
import { refusalOf } from "@/lib/problems/database";
import { Problem } from "@/lib/problems/problem";
import { dayOf } from "@/lib/provinces/dates";
import { readPortal } from "@/lib/tenancy/portal";
import { keyFor, proofOf } from "./proof";
import { repliedTo } from "./question";
import type { OpinionInput } from "./schema";

/** Within one hour. An office sits behind one address, so it is more than one person would write. */
export const OF_ADDRESS = 10,
  OF_PROVINCE = 300;

/** Takes in what a reader says, once, if a device has worked for it or a person has replied. */
export async function leaveOpinion(
  { tinh, article, name, contact, words, proof, question, reply }: OpinionInput,
  now = new Date(),
): Promise<Done> {
  const { address } = await whereFrom();
  return takeIn(tinh, {
    article,
    name,
    contact,
    words,
    proof: await provenBy({ proof, question, reply }, now),
    from: addressMark(address, now),
  });
}

/** The mark under which the proof counts as used. */
export async function provenBy({ proof, question, reply }: Pick<OpinionInput, "proof" | "question" | "reply">, now: Date): Promise<Buffer> {
  const mark = proof ? await proofOf(proof) : repliedTo(question, reply, now);
  if (!mark)
    throw new Problem(
      proof
        ? "reader_opinion.proof_wrong"
        : { code: reply.trim() ? "reader_opinion.reply_wrong" : "reader_opinion.reply_missing", field: "reply" },
    );
  return mark;
}

/** Tells two addresses apart for one day and says neither. */
export const addressMark = (address: string, now: Date): Buffer =>
  createHmac("sha256", keyFor(`address:${dayOf(now)}`))
    .update(address)
    .digest();

type Said = Pick<OpinionInput, "article" | "name" | "contact" | "words"> & { proof: Buffer; from: Buffer };
export async function takeIn(
  tinh: string,
  { article, name, contact, words, proof, from }: Said,
  most: { ofAddress: number; ofProvince: number } = { ofAddress: OF_ADDRESS, ofProvince: OF_PROVINCE },
): Promise<Done> {
  const answer = await readPortal<{ reference: string }>(tinh, {
    name: "leave_reader_opinion",
    text: "select leave_reader_opinion($1, $2, $3, $4, $5, $6, $7, $8) as reference",
    values: [article, name, contact, words, proof, from, most.ofAddress, most.ofProvince],
  }).catch((error: unknown) => {
    throw refusalOf(error) ?? error;
  });
  const reference = answer?.rows[0]?.reference;
  if (!reference) throw new Problem("record.not_found");
  return {
    done: `Đã nhận ý kiến, mã tiếp nhận ${reference}. Ý kiến hiện trên cổng sau khi cơ quan thi đua, khen thưởng xem xét. Giữ mã này để tra cứu trả lời ở trang Tra cứu trả lời.`,
  };
}
