import "server-only";
import type { Ctx } from "@/lib/action/action";
import type { Tx } from "@/lib/tenancy/enter";
import { fullNameOf } from "../words";
import { accentOf, DEFAULT_ACCENT } from "./accents";

/** Names, crest, accent and contact as the administrator is working on them, beside what the public sees; version 0 stands for a province that has chosen nothing yet. */
export async function faceOfProvince({ tx, actor }: Pick<Ctx, "tx" | "actor">) {
  const found = await tx.provinceFace.findFirst(),
    shown = await tx.publishedFace.findFirst(),
    province = await provinceRow(tx, actor.provinceId);
  const name = fullNameOf(province),
    blank = {
      officialName: name,
      shortName: name.replace(/^(tỉnh|thành phố)\s+/i, ""),
      accent: DEFAULT_ACCENT,
      crestId: null,
      responsible: null,
      address: null,
      phone: null,
      email: null,
    };
  return {
    id: null,
    version: 0,
    publishedVersion: null,
    ...blank,
    ...found,
    accent: accentOf(found?.accent ?? null),
    host: province.host,
    blank,
    shown: shown && {
      officialName: shown.officialName,
      accent: accentOf(shown.accent),
      crestId: shown.crestId,
      publishedAt: shown.publishedAt,
    },
    unitId: null,
  };
}
export type FaceFound = Awaited<ReturnType<typeof faceOfProvince>>;

const provinceRow = (tx: Tx, id: string) =>
  tx.province.findUniqueOrThrow({ where: { id }, select: { name: true, kind: true, host: true } });
