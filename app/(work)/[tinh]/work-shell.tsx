import type { ReactNode } from "react";
import { Shell, type ShellProps } from "@/components/layout/shell";
import { pathAsked } from "@/lib/action/claim";
import { placesOf } from "@/lib/desk/navigation";
import { postShort } from "@/lib/people/words";
import type { Actor, HeldPost } from "@/lib/tenancy/actor";
import { SignOut } from "../(account)/sign-out";

type Props = { actor: Actor; post?: HeldPost | undefined; scope?: ShellProps["scope"]; rail?: boolean; /** How many tasks wait, where the page knows. */ tasks?: number; children: ReactNode };

/** The shell of a signed-in page, filled from who is here. `post` is the one by which the page was opened. */
export async function WorkShell({ actor, post = actor.posts[0], scope, rail, tasks = 0, children }: Props) {
  const desk = `/${actor.provinceSlug}/viec`, path = (await pathAsked())?.split("?")[0] ?? desk;
  const places = placesOf(actor).map((group) => ({ ...group, links: group.links.map((link) => (link.href === desk ? { ...link, count: tasks } : link)) }));
  return (
    <Shell
      province={{ name: actor.provinceName, slug: actor.provinceSlug, demo: actor.demo }}
      person={{ name: actor.name, post: post ? postShort(post) : "Chưa có chức vụ đang hiệu lực" }}
      path={path}
      nav={places}
      bottom={places.flatMap(({ links }) => links).slice(0, 4)}
      signOut={<SignOut />}
      {...(scope ? { scope } : {})}
      {...(rail ? { rail } : {})}
    >
      {children}
    </Shell>
  );
}
