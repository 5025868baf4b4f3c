import type { PaperHead } from "@/components/layout/print-paper";
import { crestHref } from "@/components/portal/face/crest";
import type { Actor } from "@/lib/tenancy/actor";
import { faceOf } from "@/lib/tenancy/faces";

/** The bar above a paper, as the province shows itself now. The paper below keeps the names of its day. */
export function letterheadOf({ provinceSlug, provinceName }: Pick<Actor, "provinceSlug" | "provinceName">): PaperHead {
  const face = faceOf(provinceSlug);
  return {
    province: face?.officialName ?? provinceName,
    home: `/${provinceSlug}/viec`,
    crest: crestHref(provinceSlug, face?.crestId),
    accent: face?.accent ?? undefined,
  };
}

/** For whoever is not signed in: the province in whose pages the way through sign-in leads, as far as it has published a face; else nobody's. */
export function letterheadAt(path: string | null): Partial<PaperHead> {
  const slug = path?.split(/[/?#]/)[1],
    face = slug ? faceOf(slug) : undefined;
  return face?.officialName
    ? { province: face.officialName, home: `/${face.slug}`, crest: crestHref(face.slug, face.crestId), accent: face.accent ?? undefined }
    : {};
}
