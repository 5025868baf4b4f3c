import type pg from "pg";
import { z } from "zod";
import { readHost } from "@/lib/provinces/host";
import { Fault } from "../fault.ts";
import { auditOperator, enterProvince } from "./inside.ts";

export const HOST_USAGE = "npm run province:host -- --tinh phu-tho --ten-mien thidua.phutho.gov.vn (bỏ tên miền: --bo)";

export const HostOptions = z
  .object({
    tinh: z.string("thiếu.").trim().min(1, "thiếu."),
    "ten-mien": z
      .string()
      .optional()
      .transform((typed, ctx) => {
        if (typed === undefined) return undefined;
        const read = readHost(typed);
        if (read.ok) return read.host;
        ctx.addIssue({ code: "custom", message: read.words });
        return z.NEVER;
      }),
    bo: z.boolean().default(false),
  })
  .refine((it) => it.bo !== (it["ten-mien"] !== undefined), {
    path: ["ten-mien"],
    message: "ghi tên miền, hoặc --bo để bỏ; không ghi cả hai.",
  });

/** Gives a province the host of its public pages, or takes it back; told to every instance when it is committed. */
export async function setHost(
  client: pg.ClientBase,
  { tinh, "ten-mien": host, bo }: z.infer<typeof HostOptions>,
  appUrl: string,
): Promise<{ name: string; before: string | null }> {
  const { rows } = await client.query<{ id: string; name: string; before: string | null }>(
    "select id, name, host as before from province where slug = $1 for update",
    [tinh],
  );
  const there = rows[0];
  if (!there) throw new Fault(`Không có tỉnh /${tinh}.`);
  if (host === new URL(appUrl).hostname)
    throw new Fault(`${host} là địa chỉ chung của hệ thống (APP_URL), không thể là tên miền của một tỉnh.`);
  const other =
    host &&
    (await client.query<{ name: string; slug: string }>("select name, slug from province where host = $1 and id <> $2", [host, there.id]))
      .rows[0];
  if (other) throw new Fault(`${host} đã thuộc về ${other.name} (/${other.slug}).`);
  await client.query("update province set host = $2 where id = $1", [there.id, bo ? null : host]);
  await enterProvince(client, there.id);
  await auditOperator(
    client,
    bo ? "province.host_removed" : "province.host_set",
    there.id,
    bo ? { before: there.before } : { host, before: there.before },
  );
  await client.query("select pg_notify('portal', $1)", [tinh]);
  return there;
}
