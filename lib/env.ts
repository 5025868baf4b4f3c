import "server-only";
import { z } from "zod";

/** One setting is wrong; the message is one line that names it, ready for an operator's eyes. */
export class WrongSetting extends Error {}

const postgres = z.string().regex(/^postgres(ql)?:\/\/\S+$/, "phải là địa chỉ PostgreSQL, ví dụ postgres://ten:mat-khau@may:5432/csdl");
/** An empty value in a service file means "not set". */
const unset = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(of: T) => z.preprocess(unset, of.optional());
const actionsKey = z
  .string()
  .refine((v) => [16, 24, 32].includes(Buffer.from(v, "base64").length), "phải là 16, 24 hoặc 32 byte ở dạng base64");

const operator = {
  DATABASE_URL: optional(postgres),
  DATABASE_OWNER_URL: optional(postgres),
  DATABASE_PORTAL_URL: optional(postgres),
  DATABASE_JOBS_URL: optional(postgres),
  APP_URL: optional(z.url({ protocol: /^https?$/, error: "phải là địa chỉ http:// hoặc https://" })),
  SESSION_SECRET: optional(z.string().min(32, "phải có ít nhất 32 ký tự")),
  IDENTITY_KEY: optional(z.string().min(32, "phải có ít nhất 32 ký tự")),
  ACTIONS_KEY: optional(actionsKey),
  DEPLOYMENT_ID: optional(z.string().regex(/^[\w.-]{1,64}$/, "chỉ gồm chữ không dấu, số, dấu chấm, gạch nối, tối đa 64 ký tự")),
  TRUSTED_PROXIES: z
    .preprocess(
      unset,
      z
        .string()
        .regex(/^[\d.:a-fA-F/,\s]*$/, "phải là danh sách địa chỉ IP hoặc dải mạng, cách nhau bằng dấu phẩy")
        .default(""),
    )
    .transform((list) =>
      list
        .split(",")
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\/\S+$/, "phải là địa chỉ smtp:// hoặc smtps://")),
  FILES_URL: optional(z.string().regex(/^(file|s3):\S+$/, "phải bắt đầu bằng file: hoặc s3:")),
  HOST: z.preprocess(unset, z.string().default("127.0.0.1")),
  PORT: z.preprocess(
    unset,
    z.coerce
      .number({ error: "phải là số" })
      .int("phải là số nguyên")
      .min(1, "phải từ 1 đến 65535")
      .max(65535, "phải từ 1 đến 65535")
      .default(3000),
  ),
  DATA_DIR: z.preprocess(unset, z.string().default(".data")),
  DEMO: z.preprocess(unset, z.enum(["0", "1"], "phải là 0 hoặc 1").optional()),
  LOG_LEVEL: z.preprocess(unset, z.enum(["debug", "info", "warn", "error"], "phải là debug, info, warn hoặc error").default("info")),
};

/** What an operator may write; scripts/start.ts fills what is missing. */
const Operator = z.object(operator);
/** What the running application needs. */
const Application = z
  .object({
    ...operator,
    DATABASE_URL: postgres,
    DATABASE_PORTAL_URL: postgres,
    DATABASE_JOBS_URL: postgres,
    SESSION_SECRET: z.string().min(32, "phải có ít nhất 32 ký tự"),
    IDENTITY_KEY: z.string().min(32, "phải có ít nhất 32 ký tự"),
    FILES_URL: z.string().regex(/^(file|s3):\S+$/, "phải bắt đầu bằng file: hoặc s3:"),
  })
  .transform((it) => ({ ...it, DEMO: it.DEMO === "1", APP_URL: it.APP_URL ?? `http://localhost:${it.PORT}` }));

export type OperatorSettings = z.infer<typeof Operator>;
export type Settings = z.infer<typeof Application>;
type Source = Record<string, string | undefined>;

function parsed<T>(schema: z.ZodType<T>, source: Source): T {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const first = result.error.issues[0]!,
    name = String(first.path[0]);
  // The value itself is not repeated: it may hold a password.
  throw new WrongSetting(
    source[name] ? `Thiết lập ${name} sai: ${first.message}.` : `Thiếu thiết lập ${name}: hãy đặt biến môi trường này rồi chạy lại.`,
  );
}

export const operatorSettings = (source: Source): OperatorSettings => parsed(Operator, source);
export const applicationSettings = (source: Source): Settings => parsed(Application, source);

let settings: Settings | undefined;
/** Parsed at the first call and never at import: `next build` evaluates every module without any setting. */
export const env = (): Settings => (settings ??= applicationSettings(process.env));
