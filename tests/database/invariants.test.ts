import { beforeAll, expect, test } from "vitest";
import { GLOBAL, OF_A_PROVINCE } from "../../scripts/invariants/all.ts";
import { verdictsOf } from "../../scripts/operate/invariants.ts";
import { BREAKS } from "../support/breaks.ts";
import { aProvince } from "../support/cast.ts";
import { ownerSql, undone } from "../support/database.ts";
import { wholeRecord } from "../support/whole-record.ts";

/** Ids by name, so that a breaking statement may say :pledge. */
let id: Record<string, string>;
beforeAll(async () => {
  id = await wholeRecord();
});

/** The names that do not hold after the statements, run by somebody whom no trigger, key or check stops; then undone. */
const brokenBy = (...statements: string[]): Promise<string[]> =>
  undone(ownerSql, async (client) => {
    await client.query("set local session_replication_role = replica");
    for (const statement of statements) await client.query(statement.replace(/(?<!:):([a-z]\w*)/g, (_, name: string) => `'${id[name]}'`));
    return (await verdictsOf(client)).filter((it) => it.broken > 0).map((it) => it.name);
  });

test("all hold over what the application leaves behind", async () => {
  expect(await brokenBy()).toEqual([]);
});

test("there is a way to break each of them, so that none holds for want of looking", () => {
  expect(Object.keys(BREAKS).toSorted()).toEqual([...GLOBAL, ...OF_A_PROVINCE].map((it) => it.name).toSorted());
});

test.each(Object.keys(BREAKS))("%s is named when it is broken, and nothing else is", async (name) => {
  expect(await brokenBy(...BREAKS[name]!)).toEqual([name]);
});

test("each province is looked at by itself, so that a broken one does not hide behind a whole one", async () => {
  const other = await aProvince();
  await undone(ownerSql, async (client) => {
    await client.query("delete from province_setting where province_id = $1", [other.id]);
    expect((await verdictsOf(client)).find((it) => it.name === "province-has-settings")).toMatchObject({
      broken: 1,
      where: [`${other.slug} ${other.id} (0)`],
    });
  });
});
