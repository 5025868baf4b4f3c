import { METHODS } from "@/lib/criteria/methods";
import { ZERO } from "@/lib/criteria/points";
import { itemByKey, itemsOf, type Version } from "@/lib/criteria/table";
import type { GateEffect } from "@/lib/criteria/words";

/** A condition that takes the rank or the nomination, and whether it is met by the figures at hand. */
export type WatchedGate = {
  key: string;
  number: string;
  name: string;
  effect: GateEffect;
  /** null: nobody has answered yet. */ hit: boolean | null;
};

export const EFFECT_SAID = { NO_RANK: "không được xếp hạng", NO_NOMINATION: "không được xét đề nghị khen thưởng" } satisfies Record<
  GateEffect,
  string
>;

const effectOf = (params: unknown): GateEffect => (params as { effect?: GateEffect }).effect ?? "NO_RANK";

/** All gates of a table with what `inputsOf` says of each. */
export function gatesOf(version: Version, inputsOf: (key: string) => unknown): WatchedGate[] {
  return itemsOf(version)
    .filter(({ method }) => method === "GATE")
    .map(({ key, number, name, params }) => {
      const scored = METHODS.GATE.score(params, inputsOf(key) ?? {}, ZERO);
      return { key, number, name, effect: effectOf(params), hit: "points" in scored ? scored.gate !== undefined : null };
    });
}

const named = (gates: readonly WatchedGate[]) => gates.map(({ number, name }) => `${number}. ${name}`).join("; ");

/** "không được xếp hạng, vì L1. Không đăng ký thi đua": null where no gate is met. A unit without a rank is not nominated either. */
export function gateVerdict(gates: readonly WatchedGate[]): string | null {
  const met = gates.filter(({ hit }) => hit),
    ranks = met.filter(({ effect }) => effect === "NO_RANK"),
    rest = met.filter(({ effect }) => effect !== "NO_RANK");
  if (met.length === 0) return null;
  if (ranks.length === 0) return `${EFFECT_SAID.NO_NOMINATION}, vì ${named(rest)}`;
  return `không được xếp hạng và không được xét đề nghị khen thưởng, vì ${named([...ranks, ...rest])}`;
}

/** The same of gates that took effect, by their keys. */
export function verdictOf(version: Version, keys: readonly string[]): string | null {
  return gateVerdict(
    keys.flatMap((key): WatchedGate[] => {
      const item = itemByKey(version, key);
      return item?.method === "GATE" ? [{ key, number: item.number, name: item.name, effect: effectOf(item.params), hit: true }] : [];
    }),
  );
}
