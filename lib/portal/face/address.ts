import "server-only";
import { env } from "@/lib/env";
import { faceOf, originAt } from "@/lib/tenancy/faces";

/** Under which host the public reads this province, for canonical, feed, site map and sharing: its own, or that of the settings. */
export const publicOrigin = (province: { slug: string; host?: string | null }): string =>
  originAt(province.host === undefined ? faceOf(province.slug)?.host : province.host, env().APP_URL);

/** Signed-in work stays at the address of the settings, so that a session and a form belong to one host. */
export const signInHref = ({ slug, host }: { slug: string; host: string | null }): string =>
  `${host ? new URL(env().APP_URL).origin : ""}/dang-nhap?tiep=/${slug}/viec`;
