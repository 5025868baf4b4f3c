import pg from "pg";
import { Fault } from "../fault.ts";

/** One operator command at a time, whatever it makes: two at once never make the same thing twice. */
const LOCK = 72707371;

/** One connection and one transaction: everything the command makes, or nothing. */
export async function inside<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>("select to_regclass('public.province') is not null as there");
    if (!rows[0]?.there) throw new Fault("Cơ sở dữ liệu chưa có cấu trúc. Chạy npm run db:migrate rồi chạy lại lệnh này.");
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
    const result = await work(client);
    await client.query("commit");
    return result;
  } finally {
    await client.end(); // what was not committed is undone
  }
}

/** Row security and the audit chain ask which province; a command names no person. */
export async function enterProvince(client: pg.ClientBase, provinceId: string): Promise<void> {
  await client.query("select enter_operation($1)", [provinceId]);
}

export async function auditOperator(client: pg.ClientBase, event: string, about: string, detail: Record<string, unknown>): Promise<void> {
  await client.query("select audit_append($1, $2, $3, 'operator')", [event, about, JSON.stringify(detail)]);
}
