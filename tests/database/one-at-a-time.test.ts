import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aPerson, aProvince, as, aUnit } from "../support/cast.ts";

let warnings: string[] = [];
const note = ({ message }: Error) => warnings.push(message);
beforeEach(() => {
  warnings = [];
  process.on("warning", note);
});
afterEach(() => {
  process.off("warning", note);
});
const heard = () =>
  new Promise<string[]>((done) => setImmediate(() => done(warnings.filter((line) => line.includes("already executing")))));

test("what a transaction asks at the same time goes over its connection one by one, and a refusal holds up nobody", async () => {
  const province = await aProvince(),
    unit = await aUnit(province);
  const who = await aPerson(province, { unit, posts: ["board_officer"] });
  await as(who, async ({ tx, sql }) => {
    const whole = await tx.person.findFirst({
      where: { id: who.personId },
      include: { unit: true, postsPerson: true, personContacts: true, province: true },
    });
    expect([whole?.unit?.id, whole?.postsPerson.length]).toEqual([unit.id, 1]);
    const [units, blocs, one] = await Promise.all([tx.unit.findMany(), tx.bloc.findMany(), sql.query("select 1 as n")]);
    expect([units.length, blocs.length, one.rows]).toEqual([1, 0, [{ n: 1 }]]);
  });
  await expect(
    as(who, async ({ sql }) => {
      await sql.query("savepoint here");
      const [wrong] = await Promise.allSettled([sql.query("select 1 / 0"), sql.query("rollback to savepoint here")]);
      expect(wrong).toMatchObject({ status: "rejected", reason: { code: "22012" } });
      return (await sql.query("select 2 as n")).rows;
    }),
  ).resolves.toEqual([{ n: 2 }]);
  expect(await heard()).toEqual([]);
});

test("control: a bare connection asked twice at once is warned about", async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await Promise.all([client.query("select 1"), client.query("select 2"), client.query("select 3")]);
  await client.end();
  expect(await heard()).toHaveLength(1);
});
