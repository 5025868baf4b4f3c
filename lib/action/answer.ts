import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { wordsOf } from "@/lib/problems/catalogue";
import { refusalOf } from "@/lib/problems/database";
import { Clash, Problem } from "@/lib/problems/problem";
import type { FormState } from "./form-state";
import { keepable } from "./typed";

type Values = Record<string, string | string[]>;

/** Zod's findings as sentences by field; the schema writes the sentences. */
export function invalid(error: z.ZodError, values: Values): FormState {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) (fields[issue.path.map(String).join(".") || "form"] ??= []).push(issue.message);
  return { problems: [wordsOf("input.invalid")], fields, values: keepable(values) };
}

/** A refusal becomes the form's answer; a fault is thrown on: error.tsx shows it, the log keeps it. */
export function answerOf(error: unknown, values: Values): FormState {
  unstable_rethrow(error);
  const kept = keepable(values);
  if (error instanceof Clash) {
    return { problems: [wordsOf("record.moved")], clash: error.fields, values: { ...kept, version: String(error.version) } };
  }
  const refusal = error instanceof Problem ? error : refusalOf(error);
  if (refusal) {
    const fields: Record<string, string[]> = {};
    const problems: string[] = [];
    for (const { code, field, facts } of refusal.items) {
      const sentence = wordsOf(code, facts);
      if (field) (fields[field] ??= []).push(sentence);
      else problems.push(sentence);
    }
    if (problems.length === 0) problems.push(wordsOf("input.invalid"));
    const signedOut = refusal.items.some(({ code }) => code === "access.signed_out");
    return { problems, fields, values: kept, ...(signedOut ? { signedOut } : {}) };
  }
  if (isAway(error)) {
    console.error("Mất cơ sở dữ liệu khi gửi biểu mẫu:", error);
    return { problems: ["Lỗi: chưa gửi được vì máy chủ dữ liệu đang tạm dừng. Nội dung còn nguyên, chờ một phút rồi bấm gửi lại."], values: kept };
  }
  throw error;
}

/** The database cannot be reached, or closed the connection: nothing was written. */
export function isAway(error: unknown): boolean {
  const it = error as { code?: string; message?: string; meta?: { driverAdapterError?: { cause?: { originalCode?: string; kind?: string } } } };
  const code = it?.meta?.driverAdapterError?.cause?.originalCode ?? it?.code ?? "";
  return /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|57P0[123]|08\d{3}|53300|P1001|P1017|P2028)$/.test(code)
    || /Connection terminated|timeout exceeded when trying to connect|Server has closed the connection/i.test(it?.message ?? "");
}
