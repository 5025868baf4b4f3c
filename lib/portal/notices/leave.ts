import "server-only";
import type { Done } from "@/lib/action/action";
import { whereFrom } from "@/lib/action/address";
import { refusalOf } from "@/lib/problems/database";
import { Problem } from "@/lib/problems/problem";
import { readPortal } from "@/lib/tenancy/portal";
import { addressMark, OF_ADDRESS, OF_PROVINCE, provenBy } from "../opinions/leave";
import type { ObjectionInput } from "./schema";

/** Takes in what somebody objects to one line, by the same proof and the same limits as readers' opinions. */
export async function leaveObjection(
  { tinh, line, name, contact, words, proof, question, reply }: ObjectionInput,
  now = new Date(),
): Promise<Done> {
  const { address } = await whereFrom();
  return takeIn(tinh, {
    line,
    name,
    contact,
    words,
    proof: await provenBy({ proof, question, reply }, now),
    from: addressMark(address, now),
  });
}

type Said = Pick<ObjectionInput, "line" | "name" | "contact" | "words"> & { proof: Buffer; from: Buffer };
export async function takeIn(
  tinh: string,
  { line, name, contact, words, proof, from }: Said,
  most = { ofAddress: OF_ADDRESS, ofProvince: OF_PROVINCE },
): Promise<Done> {
  const answer = await readPortal<{ reference: string }>(tinh, {
    name: "leave_objection",
    text: "select leave_objection($1, $2, $3, $4, $5, $6, $7, $8) as reference",
    values: [line, name, contact, words, proof, from, most.ofAddress, most.ofProvince],
  }).catch((error: unknown) => {
    throw refusalOf(error) ?? error;
  });
  const reference = answer?.rows[0]?.reference;
  if (!reference) throw new Problem("record.not_found");
  return { done: `Đã nhận phản ánh, mã tra cứu ${reference}. Ghi lại mã này: nhập ở mục Tra cứu trả lời để đọc câu trả lời.` };
}
