import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { wordsOf } from "@/lib/problems/catalogue";
import { refusalOf } from "@/lib/problems/database";
import { Clash, Problem } from "@/lib/problems/problem";
import { isAway } from "@/lib/tenancy/away";
import type { FormState } from "./form-state";
import { keepable } from "./typed";

type Values = Record<string, string | string[]>;

/** Zod's findings as sentences by field; the schema writes the sentences. */
export function invalid(error: z.ZodError, values: Values): FormState {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) (fields[issue.path.map(String).join(".") || "form"] ??= []).push(issue.message);
  return { fields, values: keepable(values) }; // the summary counts the fields; a sentence that says no more would only repeat it
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
    const signedOut = refusal.items.some(({ code }) => code === "access.signed_out");
    return { ...(problems.length > 0 ? { problems } : {}), fields, values: kept, ...(signedOut ? { signedOut } : {}) };
  }
  if (isAway(error)) {
    console.error("Mất cơ sở dữ liệu khi gửi biểu mẫu:", error);
    return {
      problems: ["Lỗi: chưa gửi được vì máy chủ dữ liệu đang tạm dừng. Nội dung còn nguyên, chờ một phút rồi bấm gửi lại."],
      values: kept,
    };
  }
  throw error;
}
