import { correctItem, openResult, settleResult } from "@/lib/scoring/correct";
import { hashPassword } from "@/lib/people/passwords";
import type { CorrectItemInput, OpenResultInput } from "@/lib/scoring/result-schema";
import { resultYear } from "@/lib/scoring/result-queries";
import { aPerson, as, type Player } from "./cast.ts";
import type { Bench } from "./checking.ts";
import { ownerSql } from "./database.ts";

const PASSWORD = "mot-mat-khau-dai-2026";

/** Who confirms what the officer of the board wrote down. */
export async function aBoardLeader({ province, boardUnit }: Bench): Promise<Player> {
  const leader = await aPerson(province, { unit: boardUnit, posts: ["board_leader"] });
  await ownerSql.query("insert into credential (account_id, kind, secret) values ($1, 'password', $2)", [
    leader.accountId,
    await hashPassword(PASSWORD),
  ]);
  return leader;
}

export const correction = (who: Player, id: string) => as(who, async ({ sql }) => (await resultYear(sql, id))!);
export const open = (who: Player, id: string, sheets: string[], more: Partial<OpenResultInput> = {}) =>
  as(who, async (ctx) =>
    openResult(ctx, (await resultYear(ctx.sql, id))!, {
      id,
      sheets,
      basis: "PETITION",
      petitionNumber: "12/KN",
      petitionDate: "2026-06-01",
      petitioner: "Sở Tài chính",
      reason: "Kiến nghị được chấp nhận sau khi đối chiếu hồ sơ.",
      ...more,
    }),
  );
export const correct = (
  who: Player,
  id: string,
  sheetId: string,
  key: string,
  points: string | null,
  more: Partial<CorrectItemInput> = {},
) =>
  as(who, async (ctx) => {
    const it = (await resultYear(ctx.sql, id))!,
      version = it.open?.corrected.find((one) => one.sheetId === sheetId && one.key === key)?.version ?? 0;
    return correctItem(ctx, it, {
      id,
      resultId: it.open?.id ?? id,
      sheetId,
      key,
      points,
      reason: "Đối chiếu lại minh chứng của đơn vị.",
      reasonId: null,
      version,
      ...more,
    });
  });
export const settleCorrection = (who: Player, id: string, version?: number) =>
  as(who, async (ctx) => {
    const it = (await resultYear(ctx.sql, id))!;
    return settleResult(ctx, it, { id, resultId: it.open?.id ?? id, version: version ?? it.open?.version ?? 1, password: PASSWORD });
  });
