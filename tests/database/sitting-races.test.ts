import { describe, expect, test } from "vitest";
import { closeSession, GUARDS, recordWith } from "@/lib/council/session";
import { type SessionHeld, sessionById } from "@/lib/council/session-queries";
import { putOnAgenda } from "@/lib/council/sitting/agenda";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { as, atOnce } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { AGREED, aSession, beforeCouncil, closes, codesOf, refusalIn, says } from "../support/decided.ts";
import { overtaking, stuckOrOver, together } from "../support/meeting-point.ts";
import { OFTEN } from "../support/often.ts";

// Secretaries of the council who do something at once; each race with the guard taken out beside it.
type Find = typeof sessionById;
const inSession = <T>(
  { councilSecretary }: AwardCast,
  session: string,
  find: Find,
  work: (ctx: Parameters<typeof putOnAgenda>[0], it: SessionHeld) => Promise<T>,
) => as(councilSecretary, async (ctx) => work(ctx, (await find(ctx.sql, session))!));

/** `past`: goes on past the version that was read, as if there were none. */
const records = (
  cast: AwardCast,
  session: string,
  proposalId: string,
  outcome: "agree" | "refuse",
  { find = sessionById, guards = GUARDS, past = 0 }: { find?: Find; guards?: typeof GUARDS; past?: number } = {},
) =>
  inSession(cast, session, find, (ctx, it) =>
    recordWith(guards, ctx, it, {
      sessionId: session,
      proposalId,
      version: it.proposals.find(({ id }) => id === proposalId)!.version + past,
      ...AGREED,
      ...(outcome === "refuse" ? { outcome, inFavour: 1, reason: "Không đủ phiếu." } : {}),
    }),
  );
const resultsOf = async (proposal: string) =>
  (
    await ownerSql.query<{ outcome: string; version: number }>("select outcome::text, version from council_result where proposal_id = $1", [
      proposal,
    ])
  ).rows;
const logged = async (about: string, event: string) =>
  (
    await ownerSql.query<{ detail: Record<string, unknown> }>(
      "select detail from audit_entry where about = $1 and event = $2 order by seq",
      [about, event],
    )
  ).rows.map(({ detail }) => detail);

test(
  "two secretaries write different results of one dossier at once: one stands and the other is told; past its version the second would write over the first",
  OFTEN,
  async () => {
    const scene = async () => {
      const cast = await anAwardCast();
      return { cast, proposal: (await beforeCouncil(cast))[0]!, session: await aSession(cast) };
    };
    const OUTCOMES = ["agree", "refuse"] as const,
      it = await scene(),
      find = together(2, sessionById);
    const { done, refused } = await atOnce(2, (n) => records(it.cast, it.session, it.proposal, OUTCOMES[n]!, { find }));
    expect([done.length, ...refused.flatMap(refusalIn)]).toEqual([1, "proposal.moved"]);
    const said = await logged(it.proposal, "council.result_recorded");
    expect(await resultsOf(it.proposal)).toEqual([{ outcome: said[0]!.outcome, version: 1 }]);
    expect(said).toHaveLength(1);

    const control = await scene(),
      race = overtaking(2, sessionById);
    const both = await atOnce(2, (n) =>
      n === 0
        ? race.ahead((find) => records(control.cast, control.session, control.proposal, "agree", { find }))
        : records(control.cast, control.session, control.proposal, "refuse", { find: race.late, past: 1 }),
    );
    expect(both.refused).toEqual([]);
    expect(await resultsOf(control.proposal)).toEqual([{ outcome: "refuse", version: 2 }]);
  },
);

describe("a session closed while a result is written", () => {
  /** Two dossiers, the first with its result: the session may be closed. */
  const scene = async () => {
    const cast = await anAwardCast(["PROV_FLAG", "CERT_PROV"], 2),
      [first, second] = (await beforeCouncil(cast)) as [string, string],
      session = await aSession(cast);
    await says(cast, session, first);
    return { cast, session, second };
  };
  /** Closed, and not yet committed, when the other comes to write. */
  const closedFirst = async (guards: typeof GUARDS) => {
    const { cast, session, second } = await scene();
    const read = await as(cast.councilSecretary, ({ sql }) => sessionById(sql, session));
    let writing: Promise<unknown> | undefined;
    await as(cast.councilSecretary, async (ctx) => {
      await closeSession(ctx, read!, { id: session, version: read!.version });
      writing = codesOf(records(cast, session, second, "agree", { find: async () => read, guards }));
      await stuckOrOver(writing);
    });
    return { said: await writing, results: (await resultsOf(second)).length };
  };

  test("closed first: the result is refused; where nobody holds the session it lands in a closed one", OFTEN, async () => {
    expect(await closedFirst(GUARDS)).toEqual({ said: ["session.closed"], results: 0 });
    expect(await closedFirst({ ...GUARDS, hold: async () => {} })).toEqual({ said: [], results: 1 });
  });

  test("written first: closing waits and counts it", OFTEN, async () => {
    const { cast, session, second } = await scene();
    let closing: Promise<unknown> | undefined;
    await inSession(cast, session, sessionById, async (ctx, it) => {
      await recordWith(GUARDS, ctx, it, {
        sessionId: session,
        proposalId: second,
        version: it.proposals.find(({ id }) => id === second)!.version,
        ...AGREED,
      });
      closing = closes(cast, session);
      await stuckOrOver(closing);
    });
    await closing;
    expect(await logged(session, "council.session_closed")).toEqual([{ results: 2 }]);
  });
});

describe("one dossier put on an agenda by two at once", () => {
  /** Confirmed after two sessions were held: either may have had it on paper. */
  const scene = async () => {
    const cast = await anAwardCast(),
      [proposal] = (await beforeCouncil(cast)) as [string],
      sessions = [await aSession(cast), await aSession(cast, "2026-02-11")];
    await ownerSql.query("update appraisal set confirmed_at = '2026-02-20T08:00:00+07:00' where proposal_id = $1", [proposal]);
    return { cast, proposal, sessions };
  };
  const puts = ({ cast, proposal }: Awaited<ReturnType<typeof scene>>, session: string, find: Find, past = 0) =>
    inSession(cast, session, find, (ctx, it) =>
      putOnAgenda(
        ctx,
        { ...it, forNext: it.forNext.map((one) => ({ ...one, version: one.version + past })) },
        { id: session, proposalId: proposal, reason: "Phiên họp đã xét theo tài liệu giấy." },
      ),
    );
  const agendaOf = async (proposal: string) =>
    (await ownerSql.query<{ on: string }>('select agenda_session_id as "on" from award_proposal where id = $1', [proposal])).rows[0]!.on;

  test.each([
    ["two sessions", [0, 1]],
    ["the same session", [0, 0]],
  ] as const)("of %s: it stands on one, whose secretary was told so, and once in the log", OFTEN, async (_case, of) => {
    const it = await scene(),
      find = together(2, sessionById);
    const told: string[] = [];
    const { done, refused } = await atOnce(2, async (n) => {
      await puts(it, it.sessions[of[n]!]!, find);
      told.push(it.sessions[of[n]!]!);
    });
    expect([done.length, ...refused.flatMap(refusalIn)]).toEqual([1, "proposal.moved"]);
    expect(told).toEqual([await agendaOf(it.proposal)]);
    const rows = (await Promise.all(it.sessions.map((session) => logged(session, "council.agenda_added")))).flat();
    expect(rows).toHaveLength(1);
  });

  test("control: past its version the second takes it away from the first, who was told that it is there", OFTEN, async () => {
    const it = await scene(),
      [first, second] = it.sessions as [string, string],
      race = overtaking(2, sessionById);
    const { refused } = await atOnce(2, (n) => (n === 0 ? race.ahead((find) => puts(it, first, find)) : puts(it, second, race.late, 1)));
    expect([refused, await agendaOf(it.proposal)]).toEqual([[], second]);
  });
});
