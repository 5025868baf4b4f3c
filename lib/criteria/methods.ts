import type { Method } from "./method";
import { addSub } from "./methods/add-sub";
import { bonus } from "./methods/bonus";
import { boolean } from "./methods/boolean";
import { checklist } from "./methods/checklist";
import { deadline } from "./methods/deadline";
import { deduct } from "./methods/deduct";
import { domainScore, external } from "./methods/entered";
import { gate } from "./methods/gate";
import { manual } from "./methods/manual";
import { penalty } from "./methods/penalty";
import { perUnit } from "./methods/per-unit";
import { rankInBloc } from "./methods/rank";
import { ratio } from "./methods/ratio";
import { ratioInverse } from "./methods/ratio-inverse";
import { relative } from "./methods/relative";
import { tier } from "./methods/tier";
import { type Amount, exact } from "./points";
import { type ItemMethod, METHOD_WORDS, type SectionKind } from "./words";

export const METHODS: Record<ItemMethod, Method> = {
  RATIO: ratio,
  RATIO_INVERSE: ratioInverse,
  TIER: tier,
  BOOLEAN: boolean,
  CHECKLIST: checklist,
  PER_UNIT: perUnit,
  ADD_SUB: addSub,
  DEDUCT: deduct,
  DEADLINE: deadline,
  RELATIVE: relative,
  RANK: rankInBloc,
  EXTERNAL: external,
  DOMAIN_SCORE: domainScore,
  MANUAL: manual,
  BONUS: bonus,
  PENALTY: penalty,
  GATE: gate,
};

/** "Theo tỷ lệ: tối đa 25": what stands under the name of an item. */
export const howWords = (item: { method: ItemMethod; params: unknown; max: Amount }): string =>
  `${METHOD_WORDS[item.method].name}: ${METHODS[item.method].how(item.params, exact(item.max))}`;

/** Whether points come only from the figures of all units together. */
export const comparesUnits = (method: ItemMethod): boolean => METHODS[method].together !== undefined;
/** Points that only somebody else can give: the unit itself has nothing to type. */
export const givenByOthers = (method: ItemMethod): boolean => method === "EXTERNAL" || method === "DOMAIN_SCORE";

/** In which kind of section an item of this method stands. */
export const sectionKindOf = (method: ItemMethod): SectionKind =>
  method === "BONUS" || method === "PENALTY" || method === "GATE" ? method : "MAIN";
