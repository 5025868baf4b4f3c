import { beforeAll, expect, test } from "vitest";
import { EVIDENCE } from "@/lib/evidence/words";
import { Problem } from "@/lib/problems/problem";
import { storeFile } from "@/lib/storage/store";
import { aPerson, aProvince, aUnit, as, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { HOSTILE, SOUND } from "../support/papers.ts";

let officer: Player;
beforeAll(async () => {
  const province = await aProvince();
  officer = await aPerson(province, { unit: await aUnit(province), posts: ["unit_officer"] });
});
const send = (content: Buffer, name = "tep") =>
  as(officer, (ctx) => storeFile(ctx, new File([new Uint8Array(content)], name), EVIDENCE, "file"));
const kept = async () => Number((await ownerSql.query("select count(*) from stored_file")).rows[0].count);

test.each(HOSTILE)("%s is refused in words and leaves nothing", async (_name, content, fileName) => {
  const bytes = content(),
    before = await kept();
  const error = await send(bytes, fileName).catch((it: unknown) => it);
  expect(error).toBeInstanceOf(Problem);
  expect((error as Problem).items[0]).toMatchObject({ field: "file", code: expect.stringMatching(/^file\./) });
  expect(await kept()).toBe(before);
});

test.each(SOUND)("control: %s comes in", async (_name, content) => {
  await expect(send(content())).resolves.toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
});
