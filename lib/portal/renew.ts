import "server-only";
import { revalidatePath } from "next/cache";
import { after } from "next/server";
import type { Ctx, Done } from "@/lib/action/action";
import { pageMemory } from "./page-memory";

/** Heard by every instance: lib/portal/hear.ts. */
export const CHANNEL = "portal";

/** The page of one article is made anew at its next visit, because its number has grown: the memory before Next may tell the old number for its moment. */
export const renewArticle = (tinh: string, slug: string): void => revalidatePath(`/${tinh}/tin/${slug}`);

/** All static pages of a province, in this process: each is made anew at its next visit. */
export function renewProvince(tinh: string): void {
  pageMemory().forget(performance.now());
  revalidatePath(`/${tinh}`);
  // "Tin khác" and the calendar beside every article change too.
  revalidatePath("/(portal)/[tinh]/tin/[bai]", "page");
  revalidatePath("/(portal)/[tinh]/khen-thuong/[id]", "page");
  revalidatePath("/(portal)/[tinh]/ket-qua/[id]", "page");
  for (const page of ["guong", "ket-qua", "lien-he", "du-lieu-mo", "cam-ket", "ho-tro-tiep-can", "so-do-trang"])
    revalidatePath(`/${tinh}/${page}`);
}

/** Told to all instances when the transaction commits, and to nobody when it does not. */
export const tellInstances = (ctx: Pick<Ctx, "sql" | "actor">) =>
  ctx.sql.query("select pg_notify($1, $2)", [CHANNEL, ctx.actor.provinceSlug]);

/**
 * A verb after which the public reads something else. Its pages are made anew once the change is committed: earlier, a
 * visitor could bring the old text back. Who missed the announcement renews by time (`revalidate = 57` on the pages).
 */
export const renewing =
  <It, Input>(verb: (ctx: Ctx, it: It, input: Input) => Promise<Done>) =>
  async (ctx: Ctx, it: It, input: Input): Promise<Done> => {
    const done = await verb(ctx, it, input);
    await tellInstances(ctx);
    after(() => renewProvince(ctx.actor.provinceSlug)); // here at once, even if this instance hears nothing
    return done;
  };
