import "server-only";
import type { Ctx } from "@/lib/action/action";

/** A sheet that is handed in anew is checked anew: its checkers find what they wrote, as far as the criteria are still the same. */
export const reopenChecks = ({ tx }: Pick<Ctx, "tx">, sheetIds: string[]) =>
  tx.crossCheck.updateMany({
    where: { sheetId: { in: sheetIds }, state: "handed_in", draw: { voidedAt: null } },
    data: { state: "open", handedInAt: null, handedInById: null, version: { increment: 1 } },
  });
