import { may } from "@/lib/access/policy";
import type { Actor } from "@/lib/tenancy/actor";
import { textHashOf } from "./canonical";
import type { Party, Pledge, PledgeYear } from "./pledge";
import { hashFor } from "./rules";

/** What this person may do on the page of a pledge; the actions ask again. */
export type View = {
  draft: boolean;
  meeting: boolean;
  publish: boolean;
  /** Digest of the words on the page; it travels with every signature. */
  seen: string | null;
  /** Parties that have not signed and that this person signs for. */
  toSign: (Party & { seen: string })[];
  onPaper: (Party & { seen: string })[];
  /** Units of this person that take part. */
  mine: string[];
  /** Units whose targets this person may set now. */
  targets: { unitId: string; name: string }[];
  /** Units that joined after the freeze. */
  newcomers: { unitId: string; name: string }[];
};

export function viewOf(actor: Actor, it: PledgeYear): View {
  const { pledge, members, archive } = it;
  const parties = pledge?.parties ?? [];
  const seen = pledge ? textHashOf(pledge) : null;
  const waiting =
    pledge && pledge.state !== "draft" && !archive
      ? parties.filter(({ signature }) => !signature).map((party) => ({ ...party, seen: hashFor(party, seen!) }))
      : [];
  const own = new Set(
    actor.posts.filter(({ code }) => ["unit_leader", "unit_officer", "delegate"].includes(code)).map(({ unitId }) => unitId),
  );
  const open = pledge?.state === "draft" || pledge?.state === "adopted";
  const listed = parties.length > 0 ? parties.map(({ unitId, unitName }) => ({ unitId, name: unitName })) : members;
  return {
    draft: may("pledge.draft", actor, it),
    meeting: may("meeting.keep", actor, it),
    publish: may("pledge.publish", actor, it) && Boolean(pledge?.frozenAt) && !pledge?.publishedAt,
    seen,
    toSign: waiting.filter(({ unitId }) => may("pledge.sign", actor, { ...it, unitId })),
    onPaper: waiting.filter(({ unitId }) => may("pledge.sign_on_paper", actor, { ...it, unitId })),
    mine: listed.filter(({ unitId }) => own.has(unitId)).map(({ unitId }) => unitId),
    targets:
      open && pledge?.clauses.some(({ perUnit }) => perUnit)
        ? listed.filter(({ unitId }) => may("pledge.set_target", actor, { ...it, unitId }))
        : [],
    newcomers:
      pledge?.textHash && !archive && may("pledge.draft", actor, it)
        ? members.filter(({ unitId }) => !parties.some((party) => party.unitId === unitId))
        : [],
  };
}

/** How many units that will sign have promised nothing in figures, where a clause asks them to. */
export const withoutTargets = ({ clauses, parties, targets }: Pick<Pledge, "clauses" | "parties" | "targets">): number =>
  clauses.some(({ perUnit }) => perUnit) ? parties.filter(({ unitId }) => !targets.some((target) => target.unitId === unitId)).length : 0;
