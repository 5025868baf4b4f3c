import { expect, test } from "vitest";
import { tableOf } from "@/lib/criteria/stored";
import { hashPassword } from "@/lib/people/passwords";
import { returnItem } from "@/lib/scoring/returns/give-back";
import { saveSupplement, sendSupplement, supplementById } from "@/lib/scoring/returns/supplement";
import { sheetToCheck } from "@/lib/scoring/check-queries";
import { digestOf, snapshotPage, type SnapshotPage } from "@/lib/scoring/snapshot-queries";
import { sheetAt, snapshotsOf } from "@/lib/scoring/snapshots";
import { as, type Player } from "../support/cast.ts";
import { aBench, acceptAll, announce, type Bench, FULL, judge } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";

const PASSWORD = "mot-mat-khau-dai-2026";
const read = async (bench: Bench, who: Player) => {
  const {
    rows: [unit],
  } = await ownerSql.query<{ slug: string }>("select slug from unit where id = $1", [bench.units[2]!.id]);
  const it = await as(
    who,
    async ({ sql }) => (await sql.query<{ it: SnapshotPage }>(snapshotPage(bench.year.blocSlug, bench.year.year, unit!.slug))).rows[0]!.it,
  );
  const versions = new Map(it.versions.map((version) => [version.id, tableOf(version)])),
    snapshots = snapshotsOf(it.entries, versions);
  const at = (no: number) => sheetAt(versions.get(snapshots[no - 1]!.versionId)!, it.entries, snapshots, no);
  return { it, snapshots, at, row: (no: number, key: string) => at(no).rows.find(({ item }) => item.key === key)! };
};

/** Handed in, told with one line lowered, one line given back and in again, told once more. */
async function aStory(): Promise<Bench> {
  const bench = await aBench([FULL, FULL, FULL]),
    sheet = bench.sheets[2]!,
    leader = bench.leaders[2]!;
  await ownerSql.query("insert into credential (account_id, kind, secret) values ($1, 'password', $2)", [
    leader.accountId,
    await hashPassword(PASSWORD),
  ]);
  await judge(bench.head, sheet, "thuong", { points: "0", reason: "Cờ tặng năm trước" });
  await acceptAll(bench.head, sheet);
  await judge(bench.head, sheet, "cchc", { verb: "defer" });
  await announce(bench.head, sheet);
  await ownerSql.query("update score_sheet set state = 'under_review', reply_until = null where id = $1", [sheet]);
  await as(bench.head, async (ctx) =>
    returnItem(ctx, (await sheetToCheck(ctx.sql, sheet))!, {
      id: sheet,
      key: "giai-ngan",
      dueOn: "2099-01-01",
      reason: "Đối chiếu Kho bạc Nhà nước.",
    }),
  );
  const {
      rows: [asked],
    } = await ownerSql.query<{ id: string }>("select id from item_return where sheet_id = $1", [sheet]),
    id = asked!.id;
  await as(leader, async (ctx) =>
    saveSupplement(ctx, (await supplementById(ctx.sql, id))!, {
      id,
      version: 0,
      note: "Xác nhận của Kho bạc",
      na: false,
      inputs: { points: "18" },
    }),
  );
  await as(leader, async (ctx) => sendSupplement(ctx, (await supplementById(ctx.sql, id))!, { id, version: 1, password: PASSWORD }));
  await judge(bench.head, sheet, "giai-ngan", { verb: "accept" });
  await announce(bench.head, sheet);
  return bench;
}

test("every handing-in is shown again as it stood, with what differs from the one before", async () => {
  const bench = await aStory(),
    { snapshots, at, row } = await read(bench, bench.leaders[2]!);
  expect(snapshots.map(({ title }) => title).slice(-3)).toEqual([
    "Khối thẩm định lần 1",
    expect.stringMatching(/bổ sung tiêu chí/),
    "Khối thẩm định lần 2",
  ]);
  const told = snapshots.findIndex(({ layer }) => layer === "bloc") + 1;
  expect([at(told - 1).total.toFixed(2), at(told).total.toFixed(2), at(told + 1).total.toFixed(2), at(told + 2).total.toFixed(2)]).toEqual([
    "91.00",
    "90.00",
    "88.00",
    "88.00",
  ]);
  expect([row(told, "thuong").changed, row(told, "thuong").now!.reason, row(told, "thuong").before!.points]).toEqual([
    true,
    "Minh chứng không phù hợp: Cờ tặng năm trước",
    "1.0000",
  ]);
  expect([row(told + 1, "giai-ngan").changed, row(told + 1, "giai-ngan").now!.points, row(told + 1, "thuong").changed]).toEqual([
    true,
    "18.0000",
    false,
  ]);
  expect(
    at(told + 1)
      .rows.filter(({ fresh }) => fresh)
      .map(({ item }) => item.key),
  ).toEqual(["giai-ngan"]);
});

test("the hash of the log is the hash of the record; a row changed behind the back of the application is seen", async () => {
  const bench = await aStory(),
    sheet = bench.sheets[2]!;
  const kept = async () => {
    const { it, snapshots } = await read(bench, bench.head);
    return snapshots.slice(-3).map((one) => {
      const digest = digestOf(it.digests, one)!;
      return digest.kept !== null && digest.kept === digest.counted;
    });
  };
  expect(await kept()).toEqual([true, true, true]);
  const client = await ownerSql.connect();
  try {
    await client.query("begin; set local session_replication_role = replica");
    await client.query("update score_entry set points = points + 1 where sheet_id = $1 and layer = 'bloc' and round = 1 and item_id = $2", [
      sheet,
      bench.items["thuong"],
    ]);
    await client.query("commit");
  } finally {
    client.release();
  }
  expect(await kept()).toEqual([false, true, true]);
});

test("persons are named to the unit itself, the head and the board; to others the unit alone", async () => {
  const bench = await aStory();
  await ownerSql.query("update score_sheet set state = 'settled' where id = $1", [bench.sheets[2]!]);
  const person = async (who: Player) => (await read(bench, who)).snapshots.at(-1)!.person;
  expect([await person(bench.officer), await person(bench.head), await person(bench.leaders[1]!)]).toEqual([
    expect.any(String),
    expect.any(String),
    null,
  ]);
});
