import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";
import type { RoleModelState, SubjectKind } from "@/lib/tenancy/generated/enums";
import { asksConsent } from "./words";

export type ModelSeen = { kind: SubjectKind; state: RoleModelState; merit: string | null; story: string | null; consentOn: string | null };

/** The unit writes while it has the story: before it is proposed, and when it came back. */
export const isUnits = (state: RoleModelState): boolean => state === "drafting" || state === "returned";

/** What a story lacks before the bloc reads it. */
export function obstaclesToPropose({ kind, state, merit, story, consentOn }: ModelSeen): ProblemItem[] {
  if (!isUnits(state)) return [{ code: "role_model.sent" }];
  const found: ProblemItem[] = [];
  if (!merit?.trim()) found.push({ code: "role_model.no_merit", field: "merit" });
  if (!story?.trim()) found.push({ code: "role_model.no_story", field: "story" });
  if (asksConsent(kind) && !consentOn) found.push({ code: "role_model.no_consent", field: "consentOn" });
  return found;
}

export const obstaclesToChoose = (state: RoleModelState): ProblemItem[] =>
  state === "proposed" ? [] : [{ code: "role_model.not_proposed" }];

/** It is told from the day on which the bloc chose it, not after today. */
export function obstaclesToSpread(
  { state, chosenOn }: { state: RoleModelState; chosenOn: string | null },
  toldOn: string,
  today: string,
): ProblemItem[] {
  if (state !== "chosen" || !chosenOn) return [{ code: "role_model.not_chosen" }];
  if (toldOn < chosenOn) return [{ code: "role_model.told_before", field: "toldOn", facts: { chosen: dateWords(chosenOn) } }];
  return toldOn > today ? [{ code: "role_model.told_ahead", field: "toldOn" }] : [];
}

export type Counted = { unitId: string; state: RoleModelState; kind: SubjectKind; told: number };
export type ModelCount = { proposed: number; chosen: number; collectives: number; told: number };

/** For one unit or for the bloc: how many were named, chosen, how many of them collectives, how often they were told of. */
export function countOf(models: readonly Counted[]): ModelCount {
  const named = models.filter(({ state }) => state !== "drafting"),
    chosen = named.filter(({ state }) => state === "chosen");
  return {
    proposed: named.length,
    chosen: chosen.length,
    collectives: chosen.filter(({ kind }) => kind === "COLLECTIVE").length,
    told: chosen.reduce((sum, { told }) => sum + told, 0),
  };
}
