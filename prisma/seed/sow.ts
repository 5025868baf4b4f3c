import { createHash } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type pg from "pg";

type Value = string | number | boolean | null | string[] | Buffer | object | undefined;
export type Row = Record<string, Value>;

/** The same name gives the same id on every machine; the form is a uuid v8 (RFC 9562: meaning left to us). */
export function idOf(...names: string[]): string {
  const hex = createHash("sha256").update(names.join("/")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Writes rows as the superuser, in the transaction the seed opened. Keys are column names. */
export class Sower {
  client: pg.Client;
  passwordHash = "";
  constructor(client: pg.Client) {
    this.client = client;
  }

  /** One hash for all demo accounts: hashing each apart would cost seconds and hide nothing, the password is printed. */
  async usePassword(password: string) {
    this.passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  }

  async into(table: string, rows: Row[]): Promise<void> {
    for (const row of rows) {
      const columns = Object.keys(row).filter((name) => row[name] !== undefined);
      const values = columns.map((name) => jsonIfObject(row[name]));
      await this.client.query(
        `insert into ${table} (${columns.map((name) => `"${name}"`).join(", ")}) values (${columns.map((_, at) => `$${at + 1}`).join(", ")})`,
        values,
      );
    }
  }

  /** Everything after belongs to this province: audit_append() and defaults ask for it. */
  async enter(provinceId: string) {
    await this.client.query("select set_config('app.province', $1, true)", [provinceId]);
  }

  async audit(event: string, about: string, detail: object = {}) {
    await this.client.query("select audit_append($1, $2, $3, null)", [event, about, JSON.stringify(detail)]);
  }
}

const jsonIfObject = (value: Value) =>
  value !== null && typeof value === "object" && !Array.isArray(value) && !Buffer.isBuffer(value) ? JSON.stringify(value) : value;
