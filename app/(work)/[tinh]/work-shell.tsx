import type { ReactNode } from "react";
import { Shell, type ShellProps } from "@/components/layout/shell";
import { Go } from "@/components/ui/go";
import { pathAsked } from "@/lib/action/claim";
import { historyHref, type HistoryOf } from "@/lib/desk/history/addresses";
import { crestHref } from "@/components/portal/face/crest";
import { placesOf } from "@/lib/desk/navigation";
import { postShort } from "@/lib/people/words";
import { type Face, faceOf } from "@/lib/tenancy/faces";
import type { Actor, HeldPost } from "@/lib/tenancy/actor";
import { SignOut } from "../(account)/sign-out";

type Props = {
  actor: Actor;
  post?: HeldPost | undefined;
  scope?: ShellProps["scope"];
  rail?: boolean;
  /** How many tasks wait, where the page knows. */ tasks?: number;
  /** The record on this page, whose history the reader may read too. */ record?: HistoryOf | false | null | undefined;
  /** What the public sees of the province, where the page has asked for it itself. */ face?: Omit<Face, "slug" | "host">;
  children: ReactNode;
};

/** The shell of a signed-in page, filled from who is here. `post` is the one by which the page was opened. */
export async function WorkShell({
  actor,
  post = actor.posts[0],
  scope,
  rail,
  tasks = 0,
  record,
  face = faceOf(actor.provinceSlug),
  children,
}: Props) {
  const desk = `/${actor.provinceSlug}/viec`,
    path = (await pathAsked())?.split("?")[0] ?? desk;
  const places = placesOf(actor, path).map((group) => ({
    ...group,
    links: group.links.map((link) => (link.href === desk ? { ...link, count: tasks } : link)),
  }));
  return (
    <Shell
      province={{
        name: face?.officialName ?? actor.provinceName,
        slug: actor.provinceSlug,
        demo: actor.demo,
        accent: face?.accent ?? undefined,
        crest: crestHref(actor.provinceSlug, face?.crestId),
      }}
      person={{ name: actor.name, post: post ? postShort(post) : "Chưa có chức vụ đang hiệu lực" }}
      path={path}
      nav={places}
      bottom={places.flatMap(({ links }) => links).slice(0, 4)}
      signOut={<SignOut />}
      {...(scope ? { scope } : {})}
      {...(rail ? { rail } : {})}
    >
      {children}
      {record && (
        <p className="record-foot">
          <Go href={historyHref(actor.provinceSlug, record.kind, record.id)}>Lịch sử</Go>{" "}
          <span className="meta">Ai làm gì với nội dung của trang này, lúc nào</span>
        </p>
      )}
    </Shell>
  );
}
