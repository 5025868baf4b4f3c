import { parseArgs } from "node:util";
import type { z } from "zod";
import { Fault } from "../fault.ts";

/** What was typed after `--`, checked; the first thing that is wrong becomes one line with the way to call the command. */
export function optionsOf<T extends z.ZodType>(schema: T, names: readonly string[], flags: readonly string[], usage: string): z.infer<T> {
  let values: Record<string, string | boolean | undefined>;
  try {
    values = parseArgs({
      options: {
        ...Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
        ...Object.fromEntries(flags.map((name) => [name, { type: "boolean" as const }])),
      },
    }).values;
  } catch (error) {
    throw new Fault(`${wordsOf(error)} Cách gọi: ${usage}`);
  }
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  throw new Fault(`--${String(path[0])}: ${message} Cách gọi: ${usage}`);
}

function wordsOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const named = /'(-[^' ]*)/.exec(message)?.[1] ?? /'([^']*)'/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `Không có tham số ${named}.`;
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return `Tham số ${named} thiếu giá trị.`;
  return `Thừa "${named}" (giá trị có dấu cách phải đặt trong ngoặc kép).`;
}
