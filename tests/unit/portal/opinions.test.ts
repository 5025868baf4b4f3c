import { createChallenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/sha";
import { deriveKey as inBrowser } from "altcha-lib/algorithms/web/sha";
import { beforeAll, expect, test } from "vitest";
import { freshChallenge, proofOf } from "../../../lib/portal/opinions/proof.ts";
import { freshQuestion, repliedTo } from "../../../lib/portal/opinions/question.ts";
import { OpinionInput } from "../../../lib/portal/opinions/schema.ts";

const NOW = new Date();
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: "postgres://a",
    DATABASE_PORTAL_URL: "postgres://a",
    DATABASE_JOBS_URL: "postgres://a",
    SESSION_SECRET: "x".repeat(40),
    IDENTITY_KEY: "y".repeat(40),
    FILES_URL: "file:/tmp",
  });
});

type Challenge = Awaited<ReturnType<typeof createChallenge>>;
const solved = async (challenge: Challenge, with_ = inBrowser) => ({
  challenge,
  solution: (await solveChallenge({ challenge, deriveKey: with_ }))!,
});

test("what a browser works out is a proof, each challenge gives one mark", async () => {
  const challenge = await freshChallenge(NOW),
    it = JSON.stringify(await solved(challenge));
  const mark = await proofOf(it);
  expect(mark).toHaveLength(32);
  expect(await proofOf(it)).toEqual(mark);
  expect(await proofOf(JSON.stringify(await solved(await freshChallenge(NOW))))).not.toEqual(mark);
});

test("nothing else is: no work, another's work, an easier task, a task that is over, no JSON", async () => {
  const challenge = await freshChallenge(NOW),
    { solution } = await solved(challenge);
  expect(await proofOf(JSON.stringify({ challenge, solution: { ...solution, derivedKey: "00" } }))).toBeNull();
  expect(await proofOf(JSON.stringify({ challenge: await freshChallenge(NOW), solution }))).toBeNull();
  const own = await createChallenge({
    algorithm: "SHA-256",
    cost: 1,
    counter: 1,
    deriveKey,
    hmacSignatureSecret: "mine",
    hmacKeySignatureSecret: "mine",
  });
  expect(await proofOf(JSON.stringify(await solved(own)))).toBeNull();
  expect(await proofOf(JSON.stringify(await solved(await freshChallenge(later(-61)))))).toBeNull();
  for (const junk of ["", "{}", "null", "[1", JSON.stringify({ challenge: null, solution: null })])
    expect(await proofOf(junk), junk).toBeNull();
});

const SUMS: Record<string, number> = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9 };
const sumOf = (words: string) =>
  words
    .toLowerCase()
    .match(/^(\S+) cộng (\S+) /)!
    .slice(1)
    .reduce((sum, word) => sum + SUMS[word]!, 0);

test("a sum is answered in figures or in words, for two hours", () => {
  for (let n = 0; n < 60; n++) {
    const { words, token } = freshQuestion(NOW),
      sum = sumOf(words);
    expect(repliedTo(token, ` ${sum} `, NOW)).toHaveLength(32);
    expect(repliedTo(token, String(sum + 1), NOW)).toBeNull();
    expect(repliedTo(token, String(sum), later(121))).toBeNull();
  }
  const [a, b, ...rest] = freshQuestion(NOW).token.split("."),
    easier = [Number(a) + 1, b, ...rest].join(".");
  expect(repliedTo(easier, String(Number(a) + 1 + Number(b)), NOW)).toBeNull(); // its own question, its own answer
  expect(repliedTo("", "2", NOW)).toBeNull();
});

const given = (over: Record<string, unknown>) =>
  OpinionInput.safeParse({ tinh: "can-tho", name: "An", words: "Một ý kiến đủ dài.", ...over });

test("signs that nobody sees are taken out, letters put together are put together", () => {
  expect(given({ name: "A\u202En", words: "Tie\u0302\u0301ng Vie\u0323\u0302t\u200b \u0007<b>đậm</b>\r\ndòng hai" }).data).toMatchObject({
    name: "An",
    words: "Tiếng Việt <b>đậm</b>\ndòng hai",
  });
  expect(given({ words: "Gia đình 👨‍👩‍👧 vui" }).data!.words).toContain("👨‍👩‍👧");
});

test.each([
  [{ name: " " }, "Nhập tên"],
  [{ words: "ngắn" }, "Viết ý kiến"],
  [{ words: "a".repeat(3_001) }, "dài quá 3000"],
  [{ article: "khong-phai-ma" }, "Bài này không còn"],
])("%j is refused with a word", (over, words) => {
  const { error } = given(over);
  expect(error?.issues[0]?.message).toContain(words);
});
