import { z } from "zod";
import { idField, tooLong, versionField } from "@/lib/provinces/schema";
import { cleanText, ticked } from "../schema";
import type { Typed } from "./content";

const MOST = 2000,
  MOST_ADDED = 20_000;
const KEY = /^text_([a-z]+(?:-[0-9a-f-]{36})?)$/;

/** The report as posted: a text for every sentence of the record, those that stay ticked, and the writer's own, one a line. */
export const AchievementInput = z
  .looseObject({ id: idField, version: versionField, offered: ticked, keep: ticked, added: z.string().default("") })
  .transform((form, at) => {
    const typed: Typed = { edits: {}, dropped: form.offered.filter((key) => !form.keep.includes(key)), added: [] };
    for (const [name, value] of Object.entries(form)) {
      const key = KEY.exec(name)?.[1],
        text = typeof value === "string" ? cleanText(value).replace(/\s*\n+\s*/g, " ") : "";
      if (!key || text === "") continue;
      if (text.length > MOST) at.addIssue({ code: "custom", path: [name], message: tooLong("Câu", MOST).error({ input: text }) });
      typed.edits[key] = text;
    }
    const added = cleanText(form.added);
    if (added.length > MOST_ADDED)
      at.addIssue({ code: "custom", path: ["added"], message: tooLong("Nội dung thêm", MOST_ADDED).error({ input: added }) });
    typed.added = added
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
    return { id: form.id, version: form.version, typed };
  });
export type AchievementInput = z.infer<typeof AchievementInput>;
