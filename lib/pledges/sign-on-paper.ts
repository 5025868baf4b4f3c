import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dayOf, momentOf } from "@/lib/provinces/dates";
import { storeFile } from "@/lib/storage/store";
import { useFile } from "@/lib/storage/uses";
import { SCAN } from "@/lib/storage/words";
import type { PledgeFound } from "./pledge";
import { obstaclesToSign } from "./rules";
import type { SignOnPaperInput } from "./schema";
import { recordSignature } from "./sign";

/** A leader signed the printed pledge: the unit's officer records number, day and signer and sends the scan. */
export async function signOnPaper(ctx: Ctx, it: PledgeFound, input: SignOnPaperInput, files: Record<string, File>): Promise<Done> {
  const { unitId, seen, documentNumber, documentDate, signerName, signerTitle } = input;
  const obstacles = obstaclesToSign(it.pledge, unitId, it.archive);
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (documentDate > dayOf(ctx.now)) throw new Problem({ code: "pledge.date_ahead", field: "documentDate" });
  if (!files.scan) throw new Problem({ code: "file.missing", field: "scan" });
  const stored = await storeFile(ctx, files.scan, SCAN, "scan");
  const scanId = await useFile(ctx, {
    fileId: stored.id,
    fileName: stored.name,
    kind: "pledge_scan",
    about: it.pledge.id,
    unitId,
    caption: `Bản giấy số ${documentNumber}`,
  });
  return recordSignature(ctx, it.pledge.id, unitId, seen, {
    manner: "PAPER",
    signerName,
    signerTitle,
    documentNumber,
    documentDate: dateColumn(documentDate),
    scanId,
    signedAt: momentOf(documentDate, 0, 0),
  });
}
