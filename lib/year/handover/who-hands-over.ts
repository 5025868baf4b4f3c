import { may } from "@/lib/access/policy";
import type { Actor } from "@/lib/tenancy/actor";
import type { BlocYear } from "../bloc-year";

/** Whether the year's page leads to its hand-over: once there is something to hand over, to whoever may read it. */
export const handsOver = (actor: Actor, it: Pick<BlocYear, "stage" | "archive" | "blocYearId" | "offices">): boolean =>
  !it.archive &&
  (it.stage === "proposed" || it.stage === "closed") &&
  may("handover.read", actor, {
    blocYearId: it.blocYearId,
    formerIds: it.offices
      .filter(({ kind, until, handedOver }) => kind === "head" && !until && !handedOver)
      .flatMap(({ holders }) => holders.filter(({ until }) => !until).map(({ personId }) => personId)),
  });
