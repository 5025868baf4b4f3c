import type { ReactNode } from "react";
import { type NavGroup, type NavLink, shownBelow, shownRooms } from "@/components/layout/current-link";
import { Letterhead } from "@/components/layout/letterhead";
import { BottomBar, Navigation, type Person } from "@/components/layout/navigation";
import { Palette } from "@/components/layout/palette";
import { SampleStrip, SkipLink } from "@/components/layout/page-edges";
import { Go } from "@/components/ui/go";
import { Still } from "@/components/ui/still";

export type Scope =
  | { blocName: string; blocHref: string; blocLabel: string; year?: string | number; yearHref?: string }
  | { unitName: string; unitHref: string; year?: string | number; yearHref?: string }
  | { roomLabel: string; roomName: string; roomHref: string; year?: string | number; yearHref?: string };

export type ShellProps = {
  province: { name: string; slug: string; demo: boolean; accent?: string | undefined; crest?: string | undefined };
  /** The bloc, the unit or the room being looked at, and its year. */
  scope?: Scope;
  person: Person;
  /** The address of this page, for the link that stands for it. */
  path: string;
  nav: NavGroup[];
  /** The first four show on a phone; "Tất cả" is added. */
  bottom: NavLink[];
  /** A form with one quiet small button "Đăng xuất". */
  signOut?: ReactNode;
  /** Narrow navigation, for the score sheet and the comparison. */
  rail?: boolean;
  children: ReactNode;
};

/** The frame of every signed-in page: letterhead, scope, search, person; rooms at the left, at the bottom on a phone. The page is its `<main>`. */
export function Shell({ province, scope, person, path, nav, bottom, signOut, rail, children }: ShellProps) {
  const desk = `/${province.slug}/viec`;
  return (
    <Still>
      <SkipLink />
      <header data-accent={province.accent}>
        <div className="top">
          <Letterhead province={province.name} href={desk} crest={province.crest} />
          {scope && <ScopeLinks scope={scope} />}
          <div className="top__end">
            <Go className="top__help" href={`/${province.slug}/huong-dan`}>
              Hướng dẫn
            </Go>
            <Palette find={`/${province.slug}/tim`} />
            <div className="person">
              <Go className="me" href="/tai-khoan">
                {person.name}
                <small>{person.post}</small>
              </Go>
              {signOut}
            </div>
          </div>
        </div>
        {province.demo && <SampleStrip />}
      </header>
      <div className={rail ? "frame frame--rail" : "frame"}>
        <Navigation groups={shownRooms(nav, path)} person={person} help={`/${province.slug}/huong-dan`} />
        <main className="main" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <BottomBar links={shownBelow(bottom, path)} />
    </Still>
  );
}

function ScopeLinks({ scope }: { scope: Scope }) {
  const place =
    "blocName" in scope
      ? { label: scope.blocLabel, name: scope.blocName, href: scope.blocHref }
      : "unitName" in scope
        ? { label: "Đơn vị", name: scope.unitName, href: scope.unitHref }
        : { label: scope.roomLabel, name: scope.roomName, href: scope.roomHref };
  return (
    <nav className="place" aria-label="Phạm vi đang xem">
      <Go href={place.href}>
        <small>{place.label}</small>
        <b>{place.name}</b>
      </Go>
      {scope.year !== undefined && (
        <Go href={scope.yearHref ?? place.href}>
          <small>Năm thi đua</small>
          <b>{scope.year}</b>
        </Go>
      )}
    </nav>
  );
}
