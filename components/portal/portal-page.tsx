import type { ReactNode } from "react";
import { PortalFrame } from "@/components/layout/portal-frame";
import { crestHref } from "@/components/portal/face/crest";
import { ViewPixel } from "@/components/portal/view-pixel";
import { signInHref } from "@/lib/portal/face/address";
import { FOOT, type PublicRoom, ROOMS } from "@/lib/portal/rooms";
import { boundFigures, countWords, fullNameOf } from "@/lib/portal/words";
import type { PublicProvince } from "@/lib/tenancy/portal";

type PageProps = {
  province: PublicProvince;
  search?: string;
  aside?: ReactNode;
  honours?: boolean;
  sample?: string;
  /** The article that stands on it: its reading is counted too. */ article?: string;
  children: ReactNode;
};

/** The frame of every public page of a province, with the rooms that are open to the public. */
export function PortalPage({ province, search, aside, honours, sample, article, children }: PageProps) {
  const full = fullNameOf(province),
    home = `/${province.slug}`,
    linked = ({ path, label }: PublicRoom) => ({ href: home + path, label });
  return (
    <PortalFrame
      province={{
        name: province.name,
        slug: province.slug,
        demo: province.demo,
        full,
        accent: province.accent ?? undefined,
        crest: crestHref(province.slug, province.crestId),
        signIn: signInHref(province),
      }}
      nav={ROOMS.map(linked)}
      searchHref={`${home}/tin`}
      {...(search ? { search } : {})}
      {...(sample ? { sample } : {})}
      aside={aside}
      office={{
        name: `${province.boardName ?? "Cơ quan thi đua, khen thưởng"} ${full.replace(/^./, (first) => first.toLowerCase())}`,
        ...(province.visits
          ? { visits: `Lượt truy cập: hôm nay ${countWords(province.visits.today)}, tất cả ${countWords(province.visits.all)}` }
          : {}),
        ...(province.responsible ? { responsible: province.responsible } : {}),
        contact: province.contact
          ? `Liên hệ: ${boundFigures(province.contact)}`
          : "Góp ý: mục Góp ý của trang này, hoặc mục Ý kiến bạn đọc dưới mỗi bài",
      }}
      foot={FOOT.map(linked)}
      className={honours ? "on-honours" : "on-article"}
    >
      {children}
      <ViewPixel tinh={province.slug} article={article} />
    </PortalFrame>
  );
}
