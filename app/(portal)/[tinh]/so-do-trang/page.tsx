import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InfoPage, InfoSection } from "@/components/portal/open/info-page";
import { Go } from "@/components/ui/go";
import { provinceOf } from "@/lib/portal/published";
import { FOOT, ROOMS } from "@/lib/portal/rooms";

export const revalidate = 57;
export const generateStaticParams = () => [];
export const metadata: Metadata = { title: "Sơ đồ trang", description: "Mọi mục của cổng thi đua, khen thưởng." };

export default async function SiteMapPage({ params }: { params: Promise<{ tinh: string }> }) {
  const province = await provinceOf((await params).tinh);
  if (!province) notFound();
  return (
    <InfoPage province={province} title="Sơ đồ trang" lead="Mọi mục mà ai cũng mở được, không cần tài khoản.">
      {[
        { id: "h-chinh", title: "Mục chính", rooms: ROOMS },
        { id: "h-khac", title: "Về trang này", rooms: FOOT },
      ].map(({ id, title, rooms }) => (
        <InfoSection key={id} id={id} title={title}>
          <ul className="promises">
            {rooms.map(({ path, label, about }) => (
              <li key={path}>
                <p>
                  <Go href={`/${province.slug}${path}`}>{label}</Go>
                </p>
                <p className="meta">{about}</p>
              </li>
            ))}
          </ul>
        </InfoSection>
      ))}
    </InfoPage>
  );
}
