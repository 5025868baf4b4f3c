import "server-only";
import { revalidatePath } from "next/cache";
import { after } from "next/server";
import type { Ctx, Done } from "@/lib/action/action";

/** The page of one article is made anew at its next visit. */
export const renewArticle = (tinh: string, slug: string): void => revalidatePath(`/${tinh}/tin/${slug}`);

/**
 * A verb after which the public reads something else. Its pages are made anew once the change is committed: earlier, a
 * visitor could bring the old text back. Other instances renew by time (`revalidate = 60` on the pages).
 */
export const renewing = <It, Input>(verb: (ctx: Ctx, it: It, input: Input) => Promise<Done>) => async (ctx: Ctx, it: It, input: Input): Promise<Done> => {
  const done = await verb(ctx, it, input);
  after(() => {
    revalidatePath(`/${ctx.actor.provinceSlug}`);
    // "Tin khác" and the calendar beside every article change too.
    revalidatePath("/(portal)/[tinh]/tin/[bai]", "page");
    revalidatePath("/(portal)/[tinh]/khen-thuong/[id]", "page");
  });
  return done;
};
