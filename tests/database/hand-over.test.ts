import { spawn, execFileSync, type ChildProcess } from "node:child_process";
import { readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { may } from "@/lib/access/policy";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { tasksOf } from "@/lib/desk/tasks";
import { Problem } from "@/lib/problems/problem";
import { read } from "@/lib/tenancy/enter";
import { forPerson } from "@/lib/tenancy/for-person";
import { checkBundle } from "@/lib/year/bundle/check";
import { readInto } from "@/lib/year/bundle/make-bundle";
import { askUnitRecord, unitInYear } from "@/lib/year/bundle/unit-record";
import { bundleFor } from "@/lib/year/bundle/serve";
import { confirmGiving, confirmReceiving } from "@/lib/year/handover/confirm";
import { giving, receiving } from "@/lib/year/handover/find";
import { handoverPaper } from "@/lib/year/handover/paper";
import { prepare, prepareAgain } from "@/lib/year/handover/prepare";
import { handoverHeld } from "@/lib/year/handover/queries";
import { keysOf } from "../../prisma/seed/province.ts";
import { seedDemo } from "../../prisma/seed/index.ts";
import { as, atOnce, type Player, type Province } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { bundleRow, bytesOf, demoPlayer, made, sha256Of, waitingBundle, zipOfBundle } from "../support/hand-over.ts";
import { heldUp } from "../support/meeting-point.ts";
import { entriesOf } from "../support/unzip.ts";

const at = keysOf("tinh-mau"),
  province: Province = { id: at.province, slug: "tinh-mau" },
  year = at.year("tham-muu-tong-hop", "2024"),
  sealed = at.of("bundle", "tham-muu-2023");
const folder = join(process.env.FILES_URL!.slice("file:".length), province.id);
const WORDS = { yearId: year, handedOn: "2026-11-20", place: "Trụ sở Sở Tài chính", also: null, number: null };
let giver: Player, head: Player, receiver: Player, member: Player, worker: ChildProcess | undefined;

beforeAll(async () => {
  await seedDemo(process.env.DATABASE_OWNER_URL!, "mat-khau-cua-ban-thu", "2026-11-20");
  [giver, head, receiver, member] = (await Promise.all(
    ["Nguyễn Thu Trang", "Đỗ Quốc Khánh", "Phạm Thị Thanh Hà", "Tạ Thị Hương"].map((name) => demoPlayer(province, name)),
  )) as [Player, Player, Player, Player];
}, 120_000);
afterAll(() => {
  worker?.kill("SIGKILL");
});
/** Every test begins with the year of 2024 not handed over; the database itself would not let a hand-over go. */
afterEach(() => forgotten());
async function forgotten(): Promise<void> {
  const client = await ownerSql.connect();
  await client.query("begin; set local session_replication_role = replica");
  await client.query("delete from handover where bloc_year_id = $1", [year]);
  await client.query("delete from record_bundle where bloc_year_id = $1", [year]);
  await client.query("commit");
  client.release();
}

const prepared = (who = giver) =>
  as(who, async (ctx) => prepare(ctx, (await giving(ctx.sql, year))!, WORDS), who === head ? "unit_leader" : "unit_officer");
const codes = (error: unknown) => (error instanceof Problem ? error.items.map(({ code }) => code) : [String(error)]);
const refusalOf = (work: Promise<unknown>) => work.then(() => "nothing", codes);
const rowsOf = async (sql: string, ...values: unknown[]) => (await ownerSql.query(sql, values)).rows as Record<string, unknown>[];
const given = (version = 1) =>
  as(giver, async (ctx) => confirmGiving(ctx, (await giving(ctx.sql, year))!, { yearId: year, version }), "unit_officer");
const received = (version: number, who = receiver) =>
  as(who, async (ctx) => confirmReceiving(ctx, (await receiving(ctx.sql, year))!, { yearId: year, version }), "bloc_secretary");

test("the sealed record opens without anything: every page, paper and file is in its list with its hash, and the hash of the whole is in the log", async () => {
  const row = await bundleRow(sealed),
    zip = await bytesOf(province, row.sha256!),
    entries = await entriesOf(zip);
  expect([sha256Of(zip), String(zip.length)]).toEqual([row.sha256, row.bytes]);
  expect(
    await rowsOf("select detail ->> 'sha256' as sha256 from audit_entry where about = $1 and event = 'bundle.sealed'", sealed),
  ).toEqual([{ sha256: row.sha256 }]);
  const list = new Map(
    entries
      .get("danh-sach-sha256.txt")!
      .toString()
      .trim()
      .split("\n")
      .map((line) => line.split("  ").toReversed() as [string, string]),
  );
  expect(
    Object.fromEntries([...entries].filter(([path]) => path !== "danh-sach-sha256.txt").map(([path, bytes]) => [path, sha256Of(bytes)])),
  ).toEqual(Object.fromEntries(list));
  // No link leads out of the bundle or to something that is not there, and nothing runs.
  for (const [path, bytes] of entries) {
    if (!path.endsWith(".html")) continue;
    const text = bytes.toString(),
      base = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
    expect(text).not.toMatch(/<script|https?:\/\/|\son\w+=|@import|url\(/i);
    for (const [, href] of text.matchAll(/(?:href|src)="([^"#]+)"/g))
      expect(entries.has(new URL(href!, `file:///${base}`).pathname.slice(1)), `${path} -> ${href}`).toBe(true);
  }
  for (const part of ["thanh-vien", "hoi-nghi", "giao-uoc", "tieu-chi", "cham-diem", "ket-qua", "binh-xet", "de-nghi", "viec-con-do"])
    expect(entries.get(`trang/${part}.html`)?.toString()).not.toContain("Năm này không có");
  expect(entries.get("du-lieu/ket-qua.csv")!.toString()).toMatch(/^\uFEFFXếp hạng,Đơn vị,Tự chấm,/);
  expect(JSON.parse(entries.get("du-lieu/ket-qua.json")!.toString()).rows).toHaveLength(6);
  expect([...entries.keys()].filter((path) => path.endsWith(".docx")).length).toBeGreaterThan(2);
});

test("the same record gives the same bytes; another moment changes the first page and the list, nothing else", async () => {
  const build = (moment: string) =>
    forPerson(
      province.id,
      at.person("can-bo-so-tai-chinh"),
      ({ actor, asThem }) => readInto({ id: sealed, province: province.id, eyes: { actor, asThem }, moment: new Date(moment) }),
      "repeatable read",
    );
  const [one, again, later] = [
    await build("2024-05-20T02:00:00Z"),
    await build("2024-05-20T02:00:00Z"),
    await build("2024-05-21T02:00:00Z"),
  ];
  expect(again!.sha256).toBe(one!.sha256);
  expect(later!.sha256).not.toBe(one!.sha256);
  const [before, after] = [await entriesOf(await bytesOf(province, one!.sha256)), await entriesOf(await bytesOf(province, later!.sha256))];
  expect([...before].filter(([path, bytes]) => !bytes.equals(after.get(path)!)).map(([path]) => path)).toEqual([
    "index.html",
    "danh-sach-sha256.txt",
  ]);
});

test("nothing is in it that its reader may not open: no evidence for checkers only, no draft, no dossier, no ballot of anybody", async () => {
  // A document of 2023 is closed to all but the checkers: the next bundle has neither its bytes nor its name.
  const [proof] = await rowsOf(
    "select e.id, e.title, f.sha256 from evidence e join file_use u on u.id = e.file_use_id join stored_file f on f.id = u.file_id join evidence_use x on x.evidence_id = e.id join score_sheet t on t.id = x.sheet_id join bloc_year y on y.id = t.bloc_year_id where y.year = '2023' and e.unit_id = $1 limit 1",
    at.unit("so-tai-chinh"),
  );
  await ownerSql.query(
    "alter table evidence disable trigger user; update evidence set title = 'Tài liệu chỉ thử một lần' where id = '" +
      (proof!.id as string) +
      "'",
  );
  const build = async () =>
    entriesOf(
      await bytesOf(
        province,
        (await forPerson(province.id, at.person("can-bo-so-tai-chinh"), ({ actor, asThem }) =>
          readInto({ id: sealed, province: province.id, eyes: { actor, asThem }, moment: new Date() }),
        ))!.sha256,
      ),
    );
  const hashes = (entries: Map<string, Buffer>) => new Set([...entries.values()].map(sha256Of)),
    text = (entries: Map<string, Buffer>) =>
      [...entries]
        .filter(([path]) => /html|csv|json$/.test(path))
        .map(([, bytes]) => bytes.toString())
        .join();
  const open = await build();
  expect([hashes(open).has(proof!.sha256 as string), text(open).includes("Tài liệu chỉ thử một lần")]).toEqual([true, true]); // the control
  await ownerSql.query("update evidence set checkers_only = true where id = $1", [proof!.id]);
  const closed = await build();
  await ownerSql.query(
    "update evidence set checkers_only = false, title = '" +
      (proof!.title as string) +
      "' where id = '" +
      (proof!.id as string) +
      "'; alter table evidence enable trigger user",
  );
  expect([hashes(closed).has(proof!.sha256 as string), text(closed).includes("Tài liệu chỉ thử một lần")]).toEqual([false, false]);
  for (const path of open.keys()) expect(path).not.toMatch(/proposal|ho-so-de-nghi/);
  const papers = await rowsOf(
    "select f.sha256 from proposal_paper q join file_use u on u.id = q.file_use_id join stored_file f on f.id = u.file_id where q.province_id = $1",
    province.id,
  );
  expect(papers.filter(({ sha256 }) => hashes(open).has(sha256 as string))).toEqual([]);
  expect(text(open)).not.toMatch(/argon2|@tinh-mau|session|0200 000 000/);
});

test("two who ask at once make one hand-over and one record; without the keys they would make more", async () => {
  const ask = (times: number) => atOnce(times, (n) => prepared(n % 2 ? giver : head)),
    count = async () =>
      (
        await rowsOf(
          "select (select count(*)::int from handover where bloc_year_id = $1) as handovers, (select count(*)::int from record_bundle where bloc_year_id = $1) as bundles",
          year,
        )
      )[0];
  const { done, refused } = await ask(8);
  expect([done.length, refused.length, await count()]).toEqual([1, 7, { handovers: 1, bundles: 1 }]);
  await forgotten();
  await ownerSql.query("alter table handover drop constraint handover_once; drop index record_bundle_asked");
  try {
    await heldUp(4, "lock table record_bundle in share mode", () => ask(4));
    expect(await count()).toEqual({ handovers: 4, bundles: 4 });
  } finally {
    await forgotten();
    await ownerSql.query(
      "alter table handover add constraint handover_once unique (province_id, bloc_year_id); create unique index record_bundle_asked on record_bundle (province_id, bloc_year_id, kind, coalesce(unit_id, '00000000-0000-0000-0000-000000000000')) where state = 'asked'",
    );
  }
});

test("a worker killed in the middle offers nothing; the next one begins again and ends it", async () => {
  await prepared();
  const id = await waitingBundle(province),
    [file] = await rowsOf(
      "select f.sha256 from file_use u join stored_file f on f.id = u.file_id join meeting m on m.id = u.about where u.kind = 'meeting_scan' and m.title like '%năm 2024' limit 1",
    );
  const path = join(folder, file!.sha256 as string),
    start = () =>
      spawn(process.execPath, ["--import", "./scripts/alias.mjs", "scripts/worker.ts"], {
        stdio: "ignore",
        env: { ...process.env, SMTP_URL: "" },
      });
  const died = (child: ChildProcess) =>
    new Promise<void>((gone) => {
      child.once("exit", () => gone());
      child.kill("SIGKILL");
    });
  // A pipe nobody writes into stands in for a file whose reading takes long.
  await rename(path, `${path}.away`);
  execFileSync("mkfifo", [path]);
  try {
    worker = start();
    await expect
      .poll(async () => (await readdir(folder)).some((name) => name.startsWith(`${id}.`) && name.endsWith(".part")), {
        timeout: 40_000,
        interval: 100,
      })
      .toBe(true);
    await died(worker);
    expect(await bundleRow(id)).toMatchObject({ state: "asked", sha256: null, fault: null });
    expect(await bundleFor(giver.claim, id)).toBeNull();
  } finally {
    await rm(path);
    await rename(`${path}.away`, path);
  }
  worker = start();
  await expect.poll(async () => (await bundleRow(id)).state, { timeout: 40_000, interval: 100 }).toBe("sealed");
  await died(worker);
  const row = await bundleRow(id);
  expect(sha256Of(await bytesOf(province, row.sha256!))).toBe(row.sha256);
  expect(await rowsOf("select count(*)::int as sealings from audit_entry where about = $1 and event = 'bundle.sealed'", id)).toEqual([
    { sealings: 1 },
  ]);
});

test("a store that takes nothing is said in words on the page; when it takes again, the record is made", async () => {
  await prepared();
  const id = await waitingBundle(province);
  await rename(folder, `${folder}.away`);
  await writeFile(folder, "");
  try {
    await expect(made(province, id)).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(await bundleRow(id)).toMatchObject({ state: "asked", fault: expect.stringContaining("Kho tệp của máy chủ không ghi được") });
  } finally {
    await rm(folder);
    await rename(`${folder}.away`, folder);
  }
  await made(province, id);
  expect(await bundleRow(id)).toMatchObject({ state: "sealed", fault: null });
});

test("a file that is gone, one that was sealed and one that is another than it was are named in the list with the reason", async () => {
  await prepared();
  const id = await waitingBundle(province),
    files = await rowsOf(
      "select distinct f.id, f.sha256, u.file_name as name from file_use u join stored_file f on f.id = u.file_id join meeting m on m.id = u.about where u.kind = 'meeting_scan' and m.starts_at > '2024-01-01' and m.starts_at < '2025-12-01' and m.bloc_id = $1 order by u.file_name",
      at.bloc("tham-muu-tong-hop"),
    );
  expect(files.length).toBeGreaterThanOrEqual(3);
  const [gone, away, other] = files as { id: string; sha256: string; name: string }[];
  await rename(join(folder, gone!.sha256), join(folder, `${gone!.sha256}.away`));
  await ownerSql.query("update stored_file set sealed_at = now(), seal_reason = 'Tải nhầm' where id = $1", [away!.id]);
  const whole = await bytesOf(province, other!.sha256);
  await writeFile(join(folder, other!.sha256), Buffer.concat([whole, Buffer.from(" ")]));
  try {
    await made(province, id);
  } finally {
    await rename(join(folder, `${gone!.sha256}.away`), join(folder, gone!.sha256));
    await ownerSql.query("update stored_file set sealed_at = null, seal_reason = null where id = $1", [away!.id]);
    await writeFile(join(folder, other!.sha256), whole);
  }
  const missing = (await bundleRow(id)).contents!.missing;
  expect(Object.fromEntries(missing.map(({ title, why }) => [title, why]))).toEqual({
    [gone!.name]: "không còn trong kho tệp",
    [away!.name]: "đã niêm phong, nội dung đã xóa",
    [other!.name]: "nội dung trong kho khác với lúc nộp",
  });
  const index = (await zipOfBundle(province, id)).get("index.html")!.toString();
  for (const { title } of missing) expect(index).toContain(title);
});

test("only both sides and the board get it, with their name in the log; for everybody else it is not there", async () => {
  await prepared();
  const id = await waitingBundle(province);
  expect(await bundleFor(giver.claim, id)).toBeNull(); // not made yet
  await made(province, id);
  const officer = await demoPlayer(province, "Trần Thị Bích Ngọc"),
    elsewhere = { ...giver.claim, slug: "can-tho" };
  for (const claim of [giver.claim, receiver.claim, officer.claim])
    expect(await bundleFor(claim, id)).toMatchObject({ sha256: (await bundleRow(id)).sha256 });
  for (const claim of [member.claim]) expect(await bundleFor(claim, id)).toBeNull();
  await expect(bundleFor(elsewhere, id)).rejects.toMatchObject({ items: [{ code: "access.denied" }] });
  expect(await bundleFor(giver.claim, "khong-phai-ma")).toBeNull();
  expect(
    (await rowsOf("select person from audit_entry where about = $1 and event = 'bundle.downloaded' order by seq", id)).map(
      ({ person }) => person,
    ),
  ).toEqual([giver.personId, receiver.personId, officer.personId]);
});

test("one changed byte is not confirmed; a record made again is known as the older one", async () => {
  await prepared();
  const id = await waitingBundle(province);
  await made(province, id);
  const zip = await bytesOf(province, (await bundleRow(id)).sha256!),
    changed = Buffer.from(zip);
  changed[changed.length >> 1]! ^= 1;
  const check = (sha256: string) =>
    as(giver, async (ctx) => checkBundle(ctx, (await handoverHeld(ctx.sql, year))!, { yearId: year, sha256 }), "unit_officer");
  expect(await check(sha256Of(zip))).toMatchObject({ done: expect.stringContaining("Khớp: đây đúng là gói") });
  expect(await refusalOf(check(sha256Of(changed)))).toEqual(["bundle.other"]);
  await ownerSql.query("update bloc_year set source = 'Sửa sau khi niêm phong' where id = $1", [year]);
  await as(
    giver,
    async (ctx) => prepareAgain(ctx, (await giving(ctx.sql, year))!, { ...WORDS, place: "Nơi khác", version: 1 }),
    "unit_officer",
  );
  await made(province, await waitingBundle(province));
  expect(await check(sha256Of(zip))).toMatchObject({ done: expect.stringContaining("đã được lập lại") });
  expect(await bundleFor(giver.claim, id)).toBeNull(); // only the newest is given out
});

test("each side confirms once, by somebody else, what is sealed; then the words are frozen, and the database keeps them", async () => {
  await prepared();
  expect(await refusalOf(given())).toEqual(["handover.not_sealed"]);
  const bundle = await waitingBundle(province),
    facts = async () =>
      (
        await rowsOf(
          "select exists (select from handover h where h.bloc_year_id = $1 and h.given_at is not null and h.received_at is not null) as over",
          year,
        )
      )[0]!.over;
  await expect(
    ownerSql.query("update handover set given_by_id = $2, given_post = 'x', given_at = now() where bloc_year_id = $1", [
      year,
      giver.personId,
    ]),
  ).rejects.toMatchObject({ code: "23514" });
  await made(province, bundle);
  const first = await atOnce(6, () => given());
  expect([first.done.length, await facts()]).toEqual([1, false]);
  expect(
    await refusalOf(as(giver, async (ctx) => prepareAgain(ctx, (await giving(ctx.sql, year))!, { ...WORDS, version: 2 }), "unit_officer")),
  ).toEqual(["handover.confirmed_already"]);
  await expect(
    ownerSql.query(
      "update handover set received_by_id = given_by_id, received_post = 'x', received_at = now(), paper = '{}' where bloc_year_id = $1",
      [year],
    ),
  ).rejects.toMatchObject({ constraint: "handover_two_sides" });
  await received(2);
  expect(await facts()).toBe(true);
  const frozen = (
    await rowsOf("select paper, given_by_id as given, received_by_id as received from handover where bloc_year_id = $1", year)
  )[0]!;
  expect([frozen.given, frozen.received]).toEqual([giver.personId, receiver.personId]);
  const words = JSON.stringify(frozen.paper),
    row = await bundleRow(bundle);
  for (const part of ["Nguyễn Thu Trang", "Phạm Thị Thanh Hà", row.sha256!.slice(0, 4), "Sở Tài chính", "Văn phòng Ủy ban nhân dân tỉnh"])
    expect(words).toContain(part);
  await ownerSql.query("update unit set name = 'Tên khác' where id = $1", [at.unit("so-tai-chinh")]);
  expect(handoverPaper((await as(giver, (ctx) => handoverHeld(ctx.sql, year), "unit_officer"))!)).toEqual(frozen.paper);
  await ownerSql.query("update unit set name = 'Sở Tài chính' where id = $1", [at.unit("so-tai-chinh")]);
  for (const change of [
    "update handover set place = 'x' where bloc_year_id = $1",
    "delete from handover where bloc_year_id = $1",
    "update record_bundle set sha256 = repeat('0', 64) where bloc_year_id = $1",
    "delete from record_bundle where bloc_year_id = $1",
  ]) {
    await expect(ownerSql.query(change, [year])).rejects.toMatchObject({ code: "23514" });
  }
});

test("who leads neither year hands nothing over, and a year that still runs is not handed over", async () => {
  for (const [who, side] of [
    [member, "giving"],
    [member, "receiving"],
    [receiver, "giving"],
    [giver, "receiving"],
  ] as const) {
    const it = await as(who, async (ctx) => ({
      facts: (await (side === "giving" ? giving : receiving)(ctx.sql, year))!,
      actor: ctx.actor,
    }));
    expect(may(side === "giving" ? "handover.prepare" : "handover.receive", it.actor, it.facts), `${who.personId} ${side}`).toBe(false);
  }
  await ownerSql.query("update bloc_year set stage = 'deciding' where id = $1", [year]);
  expect(await refusalOf(prepared())).toEqual(["handover.too_early"]);
  await ownerSql.query("update bloc_year set stage = 'closed' where id = $1", [year]);
});

test("a unit carries its own year away: every entry of its sheet with its reason and all its evidence; nothing of another unit's, and nobody else gets it", async () => {
  const of2023 = at.year("tham-muu-tong-hop", "2023"),
    unit = at.unit("so-tai-chinh");
  expect((await as(member, (ctx) => unitInYear(ctx.sql, { blocYearId: of2023, unitId: unit }), "unit_officer"))!.unitId).toBe(unit); // found, and refused by the policy:
  expect(
    await as(
      member,
      async ({ actor }) => [
        may("unit_record.export", actor, { unitId: unit }),
        may("unit_record.export", actor, { unitId: member.unitId }),
      ],
      "unit_officer",
    ),
  ).toEqual([false, true]);
  const ask = () =>
    as(giver, async (ctx) => askUnitRecord(ctx, (await unitInYear(ctx.sql, { blocYearId: of2023, unitId: unit }))!), "unit_officer");
  const { done, refused } = await atOnce(5, ask);
  expect(
    [done.length, refused.map((error) => refusalOf(Promise.reject(error as Error)))].map((one) => (Array.isArray(one) ? one.length : one)),
  ).toEqual([1, 4]);
  const id = await waitingBundle(province);
  await ownerSql.query(
    "alter table evidence disable trigger user; update evidence set checkers_only = true where unit_id = '" + unit + "'",
  );
  await made(province, id);
  await ownerSql.query(
    "update evidence set checkers_only = false where unit_id = '" + unit + "'; alter table evidence enable trigger user",
  );
  const entries = await zipOfBundle(province, id);
  const own = await rowsOf(
    "select distinct f.sha256 from evidence e join file_use u on u.id = e.file_use_id join stored_file f on f.id = u.file_id join evidence_use x on x.evidence_id = e.id join score_sheet t on t.id = x.sheet_id where t.unit_id = $1 and t.bloc_year_id = $2",
    unit,
    of2023,
  );
  const hashes = new Set([...entries.values()].map(sha256Of));
  expect([own.length > 0, own.every(({ sha256 }) => hashes.has(sha256 as string))]).toEqual([true, true]);
  const entered = (
    await rowsOf(
      "select count(*)::int as n from score_entry e join score_sheet t on t.id = e.sheet_id where t.unit_id = $1 and t.bloc_year_id = $2",
      unit,
      of2023,
    )
  )[0]!.n;
  expect(JSON.parse(entries.get("du-lieu/lan-cham.json")!.toString()).rows).toHaveLength(entered as number);
  expect(JSON.parse(entries.get("du-lieu/bang-diem.json")!.toString()).rows.map(({ unit: name }: { unit: string }) => name)).toEqual([
    "Sở Tài chính",
  ]);
  expect([Boolean(await bundleFor(giver.claim, id)), await bundleFor(member.claim, id), await bundleFor(receiver.claim, id)]).toEqual([
    true,
    null,
    null,
  ]);
});

test("the desk asks each side in its turn, and the new secretary for thirty days", async () => {
  const titles = async (who: Player) => {
    const { actor, rows } = (await read<{ it: Desk }>(who.claim, deskOf))!;
    return tasksOf(actor, rows[0]!.it)
      .filter(({ key }) => /^handover|^first-days/.test(key))
      .map(({ title }) => title);
  };
  expect([await titles(giver), await titles(receiver)]).toEqual([[], []]); // the year ended long ago and nobody has begun
  await prepared();
  await made(province, await waitingBundle(province));
  expect([await titles(giver), await titles(receiver), await titles(member)]).toEqual([
    ["Xác nhận bên giao, bàn giao năm 2024"],
    ["Xác nhận bên nhận, bàn giao năm 2024"],
    [],
  ]);
  await given();
  expect(await titles(giver)).toEqual([]);
  const taker = await demoPlayer(province, "Mã Thị Kim Oanh");
  expect(await titles(taker)).toEqual([expect.stringMatching(/^30 ngày đầu năm 2026-2027: còn \d+ việc$/)]);
  const now = (await rowsOf("select pg_get_functiondef('app_now()'::regprocedure) as it"))[0]!.it as string;
  await ownerSql.query(
    "create or replace function app_now() returns timestamptz language sql stable as $$ select now() + interval '60 days' $$",
  );
  expect(await titles(taker)).toEqual([]);
  await ownerSql.query(now);
});
