import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, leaf, type Points, sum } from "@/lib/criteria/points";
import type { Version } from "@/lib/criteria/table";
import { NA_POLICIES, type NaPolicy } from "@/lib/criteria/words";
import { rawWords } from "@/lib/scoring/raw-words";
import { type Line, type Lines, totalOf } from "@/lib/scoring/totals";
import { item, section, TABLE } from "./tables";

/** Three sections, the middle one with the item that falls away; every maximum and every figure drawn. */
const cents = (from: number, to: number) => fc.integer({ min: from * 100, max: to * 100 }).map((it) => it / 100);
const drawn = fc.record({
  maxima: fc.tuple(cents(1, 60), cents(1, 60), cents(1, 60), cents(1, 60)),
  shares: fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)),
  bonus: cents(0, 5),
  penalty: cents(0, 5),
  peers: fc.array(fc.nat(100), { maxLength: 6 }),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer It> ? It : never;

function sheet(
  { maxima, shares, bonus, penalty, peers }: Drawn,
  policy: NaPolicy,
  approved = true,
): { version: Version; lines: Lines; own: Points[]; at: Points } {
  const [a, b, c, n] = maxima,
    version: Version = {
      ...TABLE,
      bonusCap: null,
      scale: sum(maxima).toFixed(2),
      sections: [
        section("I", a, [item("a", a)]),
        section("II", sum([b, n]).toNumber(), [item("b", b), item("n", n, { naPolicy: policy })]),
        section("III", c, [item("c", c)]),
        ...TABLE.sections.slice(2),
      ],
    };
  const own = [a, b, c].map((max, i) => leaf(exact(max).times(shares[i]!).div(100)));
  const na: Line = { notApplicable: true, approved, peers: peers.map((share) => leaf(exact(n).times(share).div(100)).toFixed(2)) };
  return {
    version,
    own,
    at: exact(n),
    lines: {
      a: { points: own[0]! },
      b: { points: own[1]! },
      c: { points: own[2]! },
      n: na,
      b1: { points: bonus },
      b2: { points: 0 },
      p1: { points: -penalty },
      g1: { points: 0 },
      g2: { points: 0 },
    },
  };
}

const judged = (it: Drawn, policy: NaPolicy, approved = true) => {
  const made = sheet(it, policy, approved);
  return { ...made, total: totalOf(made.version, made.lines) };
};

/** What each policy makes of the item, from domain.md 3.4 and not from the code. */
const EXPECTED: Record<NaPolicy, (it: Drawn, own: Points[], max: Points) => Points> = {
  FULL: (_it, own, max) => sum([...own, max]),
  ZERO: (_it, own) => sum(own),
  EXCLUDE_RESCALE: ({ maxima: [a, b, c, n] }, own) =>
    leaf(
      sum(own)
        .times(sum([a, b, c, n]))
        .div(sum([a, b, c])),
    ),
  SECTION_AVERAGE: ({ maxima }, own, max) => sum([...own, leaf(max.times(own[1]!).div(exact(maxima[1])))]),
  BLOC_AVERAGE: ({ peers }, own, max) =>
    peers.length === 0 ? sum(own) : sum([...own, leaf(sum(peers.map((share) => leaf(max.times(share).div(100)))).div(peers.length))]),
};

describe.each(NA_POLICIES)("%s", (policy) => {
  test("gives what the rule says, and bonus and penalty come after it", () => {
    fc.assert(
      fc.property(drawn, (it) => {
        const { total, own, at } = judged(it, policy),
          main = EXPECTED[policy](it, own, at);
        expect(total.main.plus(total.rescaling).toFixed(2)).toBe(main.toFixed(2));
        expect(total.total.toFixed(2)).toBe(main.plus(exact(it.bonus)).minus(exact(it.penalty)).toFixed(2));
      }),
    );
  });

  test("stays between nothing and the scale, and only the one policy makes the scale smaller", () => {
    fc.assert(
      fc.property(drawn, (it) => {
        const { total, version, at } = judged(it, policy),
          base = total.main.plus(total.rescaling);
        expect(base.gte(0) && base.lte(exact(version.scale))).toBe(true);
        expect(exact(version.scale).minus(total.applicable).toFixed(2)).toBe(policy === "EXCLUDE_RESCALE" ? at.toFixed(2) : "0.00");
        expect(rawWords({ main: total.main, applicable: total.applicable, rescaled: base }, version.scale) === null).toBe(
          policy !== "EXCLUDE_RESCALE",
        );
      }),
    );
  });

  test("gives nothing, and makes the total provisional, until somebody has approved it", () => {
    fc.assert(
      fc.property(drawn, (it) => {
        const { total, own } = judged(it, policy, false);
        expect([total.main.toFixed(2), total.rescaling.toFixed(2), total.provisional]).toEqual([sum(own).toFixed(2), "0.00", true]);
        expect(total.waits).toContainEqual({ itemKey: "n", wait: "not_applicable" });
      }),
    );
  });

  test("never pays for a better figure elsewhere with a worse total", () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 2 }), (it, which) => {
        const better = { ...it, shares: it.shares.map((share, i) => (i === which ? Math.min(100, share + 7) : share)) as Drawn["shares"] };
        expect(judged(better, policy).total.total.gte(judged(it, policy).total.total)).toBe(true);
      }),
    );
  });
});

test("full marks elsewhere are the whole scale under every policy but the one that gives nothing", () => {
  fc.assert(
    fc.property(drawn, (it) => {
      const best = { ...it, shares: [100, 100, 100] as Drawn["shares"], peers: [100, 100] };
      for (const policy of NA_POLICIES.filter((one) => one !== "ZERO")) {
        const { total, version } = judged(best, policy);
        expect(total.main.plus(total.rescaling).toFixed(2)).toBe(exact(version.scale).toFixed(2));
      }
    }),
  );
});
