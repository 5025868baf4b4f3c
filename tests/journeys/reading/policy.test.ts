import { readFileSync } from "node:fs";
import { expect, test, type APIRequestContext } from "@playwright/test";
import { demoPassword, signInOver } from "../support/people.ts";
import { ACCOUNTS, allowed, endpoints, rights } from "../support/rights.ts";
import { addressOf } from "../support/samples.ts";

// The tables written by hand are held against what the build itself says it serves, and against what the running server answers.
test.describe.configure({ mode: "parallel" });

test("every page and route of the build is in the table, and nothing else", () => {
  const served = Object.keys(JSON.parse(readFileSync(".next/server/app-paths-manifest.json", "utf8")) as object).filter(
    (path) => !path.startsWith("/_"),
  );
  expect(served.toSorted()).toEqual(endpoints.map(({ endpoint }) => endpoint).toSorted());
});

test("every action of the build comes from an actions.ts and asks a permission of the table, or stands before any province", () => {
  const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as {
    node: Record<string, { exportedName?: string; filename?: string }>;
  };
  const actions = Object.values(manifest.node);
  expect(actions.length).toBeGreaterThan(20);
  for (const { exportedName, filename } of actions) {
    expect(filename, exportedName).toMatch(
      /^app\/(?:\(work\)\/.*|\(portal\)\/\[tinh\]\/(?:gop-y|thong-bao|y-kien-co-quan)\/.*)actions\.ts$/,
    );
    const [, factory, body] =
      new RegExp(
        `export const ${exportedName} = (?:renewing\\()?(action|openAction|accountAction)[(<]([\\s\\S]*?)(?=\\nexport const |$)`,
      ).exec(readFileSync(filename!, "utf8")) ?? [];
    expect(["action", "openAction", "accountAction"], `${filename} ${exportedName}`).toContain(factory);
    if (factory !== "action") continue;
    const asked = /may: "([a-z_.]+)"/.exec(body!)?.[1];
    expect(
      [...rights.keys()].some((key) => key.startsWith(`${asked} `)),
      `${exportedName} asks ${asked}`,
    ).toBe(true);
  }
});

const pages = endpoints.filter(({ permission, sample }) => sample && !["public", "account"].includes(permission));

const statusOf = async (request: APIRequestContext, url: string) => (await request.get(url, { maxRedirects: 0 })).status();

for (const [name, held] of Object.entries(ACCOUNTS)) {
  test(`${name}@tinh-mau opens what the table allows and nothing else`, async ({ request }) => {
    await signInOver(request, `${name}@tinh-mau.demo`);
    const wrong: string[] = [];
    for (const { permission, sample, relation } of pages) {
      const status = await statusOf(request, addressOf(sample)),
        expected = allowed(permission, relation, held) ? 200 : 403;
      if (status !== expected) wrong.push(`${sample}: ${status} instead of ${expected}`);
    }
    expect(wrong).toEqual([]);
  });
}

test("somebody of another province opens nothing here", async ({ request }) => {
  await signInOver(request, "quantri@can-tho.demo");
  for (const { sample } of pages) expect(await statusOf(request, addressOf(sample)), sample).toBe(403);
});

test("without signing in every page leads to the sign-in page and back", async ({ request }) => {
  for (const { sample } of pages) {
    const answer = await request.get(addressOf(sample), { maxRedirects: 0 });
    expect(answer.status(), sample).toBe(307);
    expect(answer.headers().location).toContain(`/dang-nhap?tiep=${encodeURIComponent(addressOf(sample))}`);
  }
});

test("a wrong password opens nothing", async ({ request }) => {
  await expect(signInOver(request, "thuky@tinh-mau.demo", `${demoPassword()}x`)).rejects.toThrow();
  expect(await statusOf(request, "/tinh-mau/viec")).toBe(307);
});
