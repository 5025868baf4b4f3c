import { expect, test, type APIRequestContext } from "@playwright/test";

// A public page is told again for a moment without asking Next (lib/portal/answer-first.ts). Who asks for it fresh gets Next's own answer: the two must be one.
const PAGE = "/can-tho/ho-tro-tiep-can";
type Headers = Record<string, string>;

/** What is said of the one transfer, not of the page. */
const OF_THE_TRANSFER = ["date", "connection", "keep-alive", "transfer-encoding", "content-length"];
async function answerOf(request: APIRequestContext, headers: Headers) {
  const answer = await request.get(PAGE, { headers });
  const said = Object.entries(answer.headers()).filter(([name]) => !OF_THE_TRANSFER.includes(name));
  return { status: answer.status(), said: Object.fromEntries(said), body: await answer.text() };
}

for (const encoding of ["gzip", "identity"])
  test(`told again, a page is what Next says: head and body, ${encoding}`, async ({ request }) => {
    const asked = { "accept-encoding": encoding },
      fresh = { ...asked, "cache-control": "no-cache" };
    await expect.poll(async () => (await answerOf(request, fresh)).said["x-nextjs-cache"]).toBe("HIT");
    const byNext = await answerOf(request, fresh);
    for (let n = 0; n < 5; n++) expect(await answerOf(request, asked)).toEqual(byNext);
    expect(byNext.said["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(byNext.said["x-content-type-options"]).toBe("nosniff");
    const known = await answerOf(request, { ...asked, "if-none-match": byNext.said.etag! });
    expect([known.status, known.body, known.said.etag, known.said["cache-control"]]).toEqual([
      304,
      "",
      byNext.said.etag,
      byNext.said["cache-control"],
    ]);
  });

test("the memory stands before Next: a packed page then has a length, which Next, packing as it sends, does not know", async ({
  request,
}) => {
  const lengthOf = async (headers: Headers) => (await request.get(PAGE, { headers })).headers()["content-length"];
  await expect.poll(() => lengthOf({ "accept-encoding": "gzip" })).toBeDefined();
  expect(await lengthOf({ "accept-encoding": "gzip", "cache-control": "no-cache" })).toBeUndefined();
});
