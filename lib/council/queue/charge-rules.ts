import type { TermKind } from "@/lib/tenancy/generated/enums";
import type { ProblemItem } from "@/lib/problems/problem";
import { addDays, dateWords } from "@/lib/provinces/dates";

export type Charge = {
  id: string;
  version: number;
  blocId: string;
  officerId: string;
  officer: string;
  since: string;
  until: string | null;
  /** Still holds the post today. */ stands: boolean;
  givenBy: string | null;
  givenAt: string;
};
export type ChargedBloc = {
  id: string;
  slug: string;
  name: string;
  charges: Charge[];
  /** Dossiers the board still has to do with. */ open: number;
};

const reaches = (charge: Pick<Charge, "since" | "until">, day: string) =>
  charge.since <= day && (charge.until === null || charge.until >= day);
export const chargeOn = (charges: readonly Charge[], day: string): Charge | undefined => charges.find((charge) => reaches(charge, day));

/** What was given before ends on the day before; what begins later stands in the way and is named. */
export function chargeAnew(
  { name, charges }: Pick<ChargedBloc, "name" | "charges">,
  { officerId, since, until }: { officerId: string; since: string; until: string | null },
): { problems: ProblemItem[]; ends: Charge | null } {
  const later = charges.find((charge) => charge.since >= since && (until === null || charge.since <= until));
  if (later)
    return {
      problems: [{ code: "charge.later", field: "since", facts: { bloc: name, officer: later.officer, since: dateWords(later.since) } }],
      ends: null,
    };
  const before = charges.find((charge) => charge.since < since && (charge.until === null || charge.until >= since));
  if (before?.officerId === officerId && before.until === null)
    return {
      problems: [
        { code: "charge.same", field: "officerId", facts: { bloc: name, officer: before.officer, since: dateWords(before.since) } },
      ],
      ends: null,
    };
  return { problems: [], ends: before ?? null };
}

export function obstaclesToCharge({ since, until }: { since: string; until: string | null }, today: string): ProblemItem[] {
  if (until !== null && until < since)
    return [{ code: "charge.dates", field: "until", facts: { since: dateWords(since), until: dateWords(until) } }];
  return since < today ? [{ code: "charge.past", field: "since", facts: { today: dateWords(today) } }] : [];
}

/** A charge that has not begun is taken back; one that runs ends on its last day, which may not lie before yesterday. */
export function obstaclesToEndCharge(charge: Pick<Charge, "since" | "until">, until: string, today: string): ProblemItem[] {
  if (charge.until !== null && charge.until < today) return [{ code: "charge.over", field: "until" }];
  if (charge.since > today) return [];
  const earliest = [charge.since, addDays(today, -1)].toSorted().at(-1)!;
  if (until < earliest) return [{ code: "charge.ends_past", field: "until", facts: { day: dateWords(earliest) } }];
  return charge.until !== null && until > charge.until
    ? [{ code: "charge.ends_later", field: "until", facts: { until: dateWords(charge.until) } }]
    : [];
}

export type LimitShown = {
  id: string | null;
  kind: TermKind;
  silence: string | null;
  version: number;
  days: number;
  instrument: string;
  article: string | null;
  from: string;
  to: string | null;
  own: boolean;
  foundIn: string | null;
  verification: "ORIGINAL" | "PRESS" | "UNVERIFIED";
  setBy: string | null;
};

/** A province's limit of one kind from a day on: what it said before ends the day before; nothing it has set may begin later. */
export function limitAnew(
  limits: readonly LimitShown[],
  kind: TermKind,
  since: string,
): { problems: ProblemItem[]; ends: LimitShown | null } {
  const own = limits.filter((limit) => limit.own && limit.kind === kind),
    later = own.find(({ from }) => from >= since);
  if (later) return { problems: [{ code: "limit.later", field: "since", facts: { since: dateWords(later.from) } }], ends: null };
  return { problems: [], ends: own.find(({ to }) => to === null || to >= since) ?? null };
}
