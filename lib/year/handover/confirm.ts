import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { postLine } from "@/lib/people/words";
import { Problem } from "@/lib/problems/problem";
import { handoverPaper } from "./paper";
import type { HandoverYear } from "./queries";
import { obstaclesToConfirm, type SideName } from "./rules";
import type { ConfirmInput } from "./schema";

type Found = HandoverYear & { confirmers: Record<SideName, string | null> };

const confirm =
  (side: SideName) =>
  async (ctx: Ctx, it: Found, { version }: z.infer<typeof ConfirmInput>): Promise<Done> => {
    const other: SideName = side === "given" ? "received" : "given",
      obstacles = obstaclesToConfirm(it, side, ctx.actor.personId, it.confirmers[other]);
    if (obstacles.length > 0) throw new Problem(obstacles);
    const handover = it.handover!,
      post = postLine(ctx.post),
      mine = { by: ctx.actor.name, title: ctx.actor.title, post, at: ctx.now.toISOString() };
    // The second confirmation freezes the words as they stand with both names.
    const paper = handover[other] ? handoverPaper({ ...it, handover: { ...handover, [side]: mine } }) : null;
    const { rowCount } = await ctx.sql.query({
      name: `handover_${side}`,
      text: `update handover set ${side}_by_id = $2, ${side}_post = $3, ${side}_at = $4, paper = $5, version = version + 1 where province_id = app_province() and id = $1 and version = $6`,
      values: [handover.id, ctx.actor.personId, post, ctx.now, paper && JSON.stringify(paper), version],
    });
    if (rowCount === 0) throw new Problem("record.moved");
    const detail = { blocYear: it.yearId, toYear: it.next!.id, bundle: handover.bundle.id, sha256: handover.bundle.sha256 };
    if (side === "given") await audit(ctx, "handover.given", handover.id, detail);
    else await audit(ctx, "handover.received", handover.id, detail);
    if (paper) return { done: "Hai bên đã xác nhận. Biên bản bàn giao không sửa được nữa." };
    return {
      done:
        side === "given"
          ? "Đã xác nhận bên giao. Bên nhận thấy việc này trên trang Việc cần làm."
          : "Đã xác nhận bên nhận. Bên giao thấy việc này trên trang Việc cần làm.",
    };
  };

export const confirmGiving = confirm("given");
export const confirmReceiving = confirm("received");
