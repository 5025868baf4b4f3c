import type { ReactNode } from "react";
import { DisplayChoices } from "@/components/layout/display-choices";
import { Letterhead } from "@/components/layout/letterhead";
import { SkipLink } from "@/components/layout/page-edges";
import { PortalNavigation, type PortalLink } from "@/components/layout/portal-navigation";
import { Button } from "@/components/ui/button";
import { Go } from "@/components/ui/go";
import { Still } from "@/components/ui/still";

type PortalProps = {
  /** `full` is the name in the head: "Thành phố Cần Thơ". */
  province: {
    name: string;
    slug: string;
    demo: boolean;
    full?: string;
    accent?: string | undefined;
    crest?: string | undefined;
    signIn?: string | undefined;
  };
  nav: PortalLink[];
  /** Where the search form leads, by GET with `q`; no form without it. */
  searchHref?: string;
  search?: string;
  /** Beside the text: other news, what is open for comment. */
  aside?: ReactNode;
  /** Office, who answers for the content, how to write to it. */
  office?: { name: string; responsible?: string; contact?: string; visits?: string };
  /** Rooms that are read less often: at the foot of the page. */
  foot?: PortalLink[];
  sample?: string;
  /** `on-article`, `on-honours` of the styles. */
  className?: string;
  children: ReactNode;
};

/** The public pages of one province: plain head, one band in the accent of the province, text for everybody. */
export function PortalFrame({ province, nav, searchHref, search, aside, office, foot, sample, className, children }: PortalProps) {
  const { name, full = name, slug, demo, accent, crest, signIn = `/dang-nhap?tiep=/${slug}/viec` } = province;
  return (
    <Still>
      <div className="portal" data-accent={accent}>
        <SkipLink />
        <header>
          <div className="strip">
            <span>Trang công khai, không cần tài khoản</span>
            <nav aria-label="Tiện ích">
              <DisplayChoices />
              <Go href={signIn}>Đăng nhập</Go>
            </nav>
          </div>
          <div className="phead">
            <Letterhead province={full} body="Cổng thi đua, khen thưởng" href={`/${slug}`} crest={crest} />
            {searchHref && (
              <form role="search" action={searchHref}>
                <label className="sr" htmlFor="q">
                  Tìm trên cổng
                </label>
                <input className="input" id="q" name="q" type="search" defaultValue={search} placeholder="Tìm trong tin bài" />
                <Button type="submit" icon="search">
                  Tìm
                </Button>
              </form>
            )}
          </div>
          <PortalNavigation links={nav} />
          {demo && <p className="sample sample--portal">{sample ?? "Dữ liệu minh họa: tên người, điểm số là giả định."}</p>}
        </header>
        <div className={["pbody", !aside && "pbody--one", className].filter(Boolean).join(" ")}>
          <main id="main" tabIndex={-1}>
            {children}
          </main>
          {aside && (
            <aside className="paside" aria-label="Bên cạnh">
              {aside}
            </aside>
          )}
        </div>
        <footer className="pfoot">
          <div>
            <b className="strong">{office?.name ?? `Cơ quan thi đua, khen thưởng ${full}`}</b>
            {office?.responsible && <p>Chịu trách nhiệm nội dung: {office.responsible}</p>}
          </div>
          <div>
            <p>{office?.contact ?? "Góp ý: gửi văn bản đến cơ quan thi đua, khen thưởng"}</p>
            {office?.visits && <p className="num">{office.visits}</p>}
            <p>Trang không gửi dữ liệu ra máy chủ bên ngoài</p>
          </div>
          {foot && (
            <nav aria-label="Cuối trang">
              <ul className="footlinks">
                {foot.map(({ href, label }) => (
                  <li key={href}>
                    <Go href={href}>{label}</Go>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </footer>
      </div>
    </Still>
  );
}
